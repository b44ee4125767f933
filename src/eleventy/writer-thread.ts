import { parentPort, workerData } from "node:worker_threads";
// For its effect: it is loaded before there is anything to write.
import "@11ty/eleventy";
import type { Output } from "./outputs.ts";
import { writeBatch } from "./write-batch.ts";

/** An output as it is sent to the thread that writes. */
export interface SentOutput {
  readonly path: Output["path"];
  readonly text: string;
}

/** What that thread says of a batch. */
export interface BatchReport {
  /** What went wrong, where anything did: errors themselves lose on their way what the system says in them. */
  readonly error?:
    | { readonly [Key in "message" | "stack" | "code" | "path" | "syscall"]: string | undefined }
    | undefined;
}

parentPort?.on("message", async (outputs: readonly SentOutput[]) => {
  parentPort?.postMessage(await write(outputs));
});

async function write(outputs: readonly SentOutput[]): Promise<BatchReport> {
  try {
    await writeBatch(
      outputs.map(({ path, text }) => ({ path, text: () => text })),
      workerData,
    );
    return {};
  } catch (error) {
    return { error: describe(error) };
  }
}

function describe(error: unknown): BatchReport["error"] {
  const { message, stack, code, path, syscall, originalError } = error as NodeJS.ErrnoException & {
    /** What Eleventy wraps. */
    readonly originalError?: unknown;
  };
  return originalError instanceof Error ? describe(originalError) : { message, stack, code, path, syscall };
}
