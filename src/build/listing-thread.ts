import { parentPort, workerData } from "node:worker_threads";
import { filesOfFolder } from "./folder-files.ts";

/** The files of a folder as a thread sends them: lists and numbers, which are copied much faster than objects. */
export interface SentListing {
  readonly paths: readonly string[];
  readonly sizes: Float64Array;
  readonly modified: Float64Array;
}

const listed = filesOfFolder(workerData);
parentPort?.postMessage({
  paths: [...listed.keys()],
  sizes: Float64Array.from(listed.values(), ({ size }) => size),
  modified: Float64Array.from(listed.values(), ({ modified }) => modified),
} satisfies SentListing);
