import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contendersFor } from "./contenders.ts";
import { articleFile, changeWord, type MadeArchive, makeArchive } from "./make-archive.ts";
import { type Measurement, steps } from "./measurements.ts";
import { runMeasured } from "./run-measured.ts";
import { copyProgram, prepareWorkshop, removeFolders, type Workshop } from "./workshop.ts";

/** The settings of all measurements. */
export interface Bench {
  /** A folder for temporary files. */
  readonly folder: string;
  /** How often everything is measured. */
  readonly runs: number;
  /** The script `build` of `package.json`. */
  readonly build: string;
  /** Whether Hugo is installed. */
  readonly withHugo: boolean;
  /** Aborts the benchmark. */
  readonly signal: AbortSignal;
  /** Called with the current progress. */
  readonly tell: (text: string) => void;
}

/** How many articles the warm-up archive has. */
const warmUpSize = 20;

/** Copies the program, and has every contender build a small archive once, so that errors show at once. */
export async function prepareBench(bench: Bench): Promise<void> {
  bench.tell("Getting ready …");
  mkdirSync(programFolder(bench));
  copyProgram(programFolder(bench));
  await measureSize({ ...bench, runs: 1, tell: () => {} }, warmUpSize);
}

/** Generates an archive and has every contender build it in turn, once per run. */
export async function measureSize(bench: Bench, size: number): Promise<Measurement[]> {
  const folder = join(bench.folder, String(size));
  const articles = size.toLocaleString("en-GB");
  bench.tell(`${articles} articles: making the archive …`);
  const archive = makeArchive(size);
  const workshop = prepareWorkshop(folder, programFolder(bench), archive);
  const contenders = contendersFor(size, workshop, bench.build, bench.withHugo);
  const measurements: Measurement[] = [];
  for (let run = 1; run <= bench.runs; run++) {
    for (const contender of contenders) {
      for (const step of contender.steps) {
        const edits = measurements.filter((measurement) => measurement.step === "edit").length;
        if (step === "first") moveAway([contender.output, ...contender.caches], join(folder, "past"));
        if (step === "edit") editArticle(archive, workshop, edits);
        // Flushes the writes of the previous program, so that they do not slow down the next one.
        spawnSync("sync");
        const cost = await runMeasured(contender.command, bench.signal);
        const { program, set, output } = contender;
        measurements.push({ program, set, step, size, ...cost, files: countFiles(output) });
        const what = `${program}, ${set}, ${steps[step]}`;
        bench.tell(`${articles} articles, run ${run} of ${bench.runs}: ${what}: ${cost.seconds.toFixed(2)} s`);
      }
    }
  }
  removeFolders([folder]);
  return measurements;
}

function programFolder({ folder }: Bench): string {
  return join(folder, "program");
}

/**
 * Moves folders away, if they exist. They are removed only after the last measurement, since some file systems are slow
 * at creating files for minutes after many were removed (ext4 without a journal does not reuse inodes at once).
 */
function moveAway(folders: readonly string[], to: string): void {
  mkdirSync(to, { recursive: true });
  for (const folder of folders.filter((folder) => existsSync(folder))) {
    renameSync(folder, join(to, String(readdirSync(to).length)));
  }
}

/** Changes a word of an article in the middle of the archive, another article for each number. */
function editArticle(archive: MadeArchive, { content }: Workshop, number: number): void {
  const { articles } = archive;
  const article = articles[(Math.floor(articles.length / 2) + number) % articles.length];
  if (article) writeFileSync(join(content, articleFile(article)), changeWord(article.text, `edited${number}`));
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
