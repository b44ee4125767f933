import type { Output } from "./outputs.ts";
import { startThread } from "./thread.ts";
import { writeBatch } from "./write-batch.ts";
import type { SentBatch } from "./writer-thread.ts";

/** How many outputs one run of Eleventy writes at most. */
const largestBatch = 100;

/** How many a thread gets first: it writes them while the next ones are rendered, twice as many each time. */
const firstBatch = 4;

/** Writes outputs into a folder. */
export interface OutputWriter {
  readonly write: (outputs: readonly Output[]) => Promise<void>;
  /** Stops what is still at work. */
  readonly end: () => Promise<void>;
}

/** A writer for many outputs. */
export function createWriter(folder: string): OutputWriter {
  return {
    write: async (outputs) => {
      for (const part of inBatches(outputs, largestBatch)) await writeBatch(part, folder);
    },
    end: async () => undefined,
  };
}

/**
 * A writer for few outputs: Eleventy has a thread of its own, in which it is loaded while the content is read. Texts are
 * copied to get there, so where there are many, this takes longer.
 */
export async function startWriter(folder: string): Promise<OutputWriter> {
  const thread = await startThread<SentBatch, void>("src/eleventy/writer-thread.ts");
  return {
    write: async (outputs) => {
      let before = Promise.resolve();
      for (const part of inBatches(outputs, firstBatch)) {
        const texts = part.map(({ path, text }) => ({ path, text: text() }));
        await before;
        before = thread.ask({ folder, outputs: texts });
      }
      await before;
    },
    end: thread.end,
  };
}

function inBatches(outputs: readonly Output[], first: number): Output[][] {
  const batches: Output[][] = [];
  for (let start = 0, size = first; start < outputs.length; start += size, size = Math.min(2 * size, largestBatch)) {
    batches.push(outputs.slice(start, start + size));
  }
  return batches;
}
