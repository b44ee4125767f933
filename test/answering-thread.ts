import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { answerOrders } from "../src/eleventy/thread.ts";

// A thread for src/eleventy/thread.test.ts: it answers a number after so many milliseconds, and reads files.

answerOrders(async (order: number | string): Promise<string> => {
  if (typeof order === "string") return readFileSync(order, "utf8");
  // An error that nobody in the thread catches ends it.
  if (order < 0) {
    queueMicrotask(() => {
      throw new Error("the thread has failed");
    });
  }
  await wait(Math.abs(order));
  return `after ${order}`;
});
