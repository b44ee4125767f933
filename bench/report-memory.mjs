// Loaded into every Node process that is measured: notes at its end how much memory it held at most.
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env["BENCH_MEMORY"];
if (file && isMainThread) process.on("exit", () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
