// For its effect: it is loaded before there is anything to write.
import "@11ty/eleventy";
import type { Output } from "./outputs.ts";
import { answerOrders } from "./thread.ts";
import { writeBatch } from "./write-batch.ts";

/** Outputs that were rendered elsewhere, and the folder into which they are to be written. */
export interface SentBatch {
  readonly folder: string;
  readonly outputs: readonly { readonly path: Output["path"]; readonly text: string }[];
}

answerOrders(async ({ folder, outputs }: SentBatch) => {
  await writeBatch(outputs.map(forgetful), folder);
});

/** An output that gives its text once: what Eleventy has written it holds until the end, which took twice the memory. */
function forgetful({ path, text }: SentBatch["outputs"][number]): Pick<Output, "path" | "text"> {
  const texts = [text];
  return { path, text: () => texts.pop() ?? "" };
}
