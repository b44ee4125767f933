import { PassThrough } from "node:stream";
import type { Terminal } from "../src/desk/terminal.ts";

/** Answers each question once its text appears. */
export async function converse<Answers>(
  ask: (terminal: Terminal) => Promise<Answers>,
  replies: readonly (readonly [question: string, keys: string])[],
): Promise<Answers> {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = "";
  let next = 0;
  output.on("data", (chunk) => {
    said += chunk;
    const [question, keys] = replies[next] ?? [];
    if (question === undefined || keys === undefined || !said.includes(question)) return;
    said = "";
    next++;
    // A question listens for keys only after it has been written.
    setImmediate(() => input.write(keys));
  });
  return ask({ input, output });
}
