import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import colors from "picocolors";
import { UserError } from "../src/values/user-error.ts";
import { describeMachine } from "./machine.ts";
import { measureSize, prepareBench } from "./measure.ts";
import type { Measurement } from "./measurements.ts";
import { parseCount, parseSizes } from "./parse-options.ts";
import { removeFolders } from "./workshop.ts";
import { writeReport } from "./write-report.ts";

// Measures how fast sites are built: "npm run bench". Its figures vary with the machine, so no test asks for them.

interface BenchOptions {
  readonly sizes?: readonly number[];
  readonly large: boolean;
  readonly runs: number;
  readonly results?: string;
}

const usualSizes = [100, 1_000, 10_000];
const largeSizes = [...usualSizes, 20_000, 50_000];

await new Command("bench")
  .description("Measures how long sites take to build, beside Eleventy's usual form, and Hugo where it is installed.")
  .option("--sizes <numbers>", "how many articles, for a quick look; writes no results without --results", readSizes)
  .addOption(new Option("--large", "measure 20,000 and 50,000 articles too").default(false).conflicts("sizes"))
  .option("--runs <number>", "how often everything is measured", readRuns, 3)
  .option("--results <file>", "where the results are written (default: bench/results.md)")
  .addHelpText("after", "\nExamples:\n  npm run bench\n  npm run bench -- --sizes 100,1000 --runs 1")
  .showHelpAfterError()
  .action(runBench)
  .parseAsync();

async function runBench(options: BenchOptions): Promise<void> {
  const sizes = options.sizes ?? (options.large ? largeSizes : usualSizes);
  const results = options.results ?? (options.sizes ? undefined : "bench/results.md");
  const { build, eleventy } = readPackage();
  const machine = describeMachine(eleventy);
  if (!machine.hugo) console.error("Hugo is not installed; it is left out.");
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());
  const folder = mkdtempSync(join(tmpdir(), "tidemark-bench-"));
  const measurements: Measurement[] = [];
  const day = new Date().toISOString().slice(0, 10);
  const report = () => writeReport(machine, day, options.runs, measurements);
  try {
    const { signal } = stopping;
    const bench = { folder, runs: options.runs, build, withHugo: machine.hugo !== undefined, signal, tell };
    await prepareBench(bench);
    for (const size of sizes) {
      measurements.push(...(await measureSize(bench, size)));
      // The larger ones take long: should one of them fail, the results of the smaller ones are kept.
      if (results) writeFileSync(results, report());
    }
    process.stdout.write(report());
    if (results) tell(`Written to ${results}.`);
  } catch (error) {
    if (!(error instanceof UserError) && !stopping.signal.aborted) throw error;
    process.exitCode = stopping.signal.aborted ? 130 : 1;
    tell(stopping.signal.aborted ? "Stopped." : colors.red((error as UserError).message));
  } finally {
    removeFolders([folder]);
  }
}

function readPackage(): { readonly build: string; readonly eleventy: string } {
  const { scripts, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly scripts: { readonly build: string };
    readonly dependencies: { readonly "@11ty/eleventy": string };
  };
  return { build: scripts.build, eleventy: dependencies["@11ty/eleventy"] };
}

function readSizes(text: string): number[] {
  const sizes = parseSizes(text);
  if (!sizes) throw new InvalidArgumentError("Write whole numbers with commas between them, such as 100,1000.");
  return sizes;
}

function readRuns(text: string): number {
  const runs = parseCount(text);
  if (!runs) throw new InvalidArgumentError("Write a whole number from 1 on.");
  return runs;
}

function tell(text: string): void {
  console.error(text);
}
