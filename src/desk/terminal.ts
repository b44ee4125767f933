import type { Readable, Writable } from "node:stream";
import { type confirm, isCancel } from "@clack/prompts";

/** The streams for questions and answers; by default those of the process. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** Whether there is a terminal to ask questions on. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Thrown when an editor cancels a question with Ctrl+C or Escape. */
class Cancelled extends Error {}

/** Asks some questions; undefined if the editor cancels one of them. */
export async function unlessCancelled<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

/** The result of a cancelled question. */
type Unanswered = Extract<Awaited<ReturnType<typeof confirm>>, symbol>;

/** The answer to a question, inside {@link unlessCancelled}. */
export async function answer<Value>(question: Promise<Value | Unanswered>): Promise<Value> {
  const value = await question;
  if (isCancel(value)) throw new Cancelled();
  return value;
}
