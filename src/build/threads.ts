import type { CalendarDay } from "../calendar/day.ts";
import type { KeptTexts } from "../content/kept-texts.ts";
import { once } from "../content/once.ts";
import { parseContent } from "../content/parse-content.ts";
import type { ContentFolder } from "../content/read-folder.ts";
import type { Output } from "../eleventy/outputs.ts";
import { writeOutputs } from "../eleventy/write-outputs.ts";
import type { SiteInput } from "./load-site.ts";
import type { BuildOptions } from "./make-files.ts";
import { filesForShelves, halveArticles, type SecondThread, startSecondThread } from "./second-thread.ts";
import type { TextStore } from "./text-store.ts";

/** From how many texts to read, or outputs to write, on a second thread pays: to start it takes most of a second. */
const worthReading = 1000;
const worthWriting = 2000;

/** A second thread that is started when it is first needed. */
export interface LateThread {
  readonly start: () => SecondThread;
  readonly end: () => Promise<void>;
}

/** Prepares a second thread for a build. */
export function secondThread(
  { contentFolder, buildDay, siteUrl, search, shareImages }: SiteInput & BuildOptions,
  folder: ContentFolder,
): LateThread {
  let started: SecondThread | undefined;
  return {
    start: once(() => {
      started = startSecondThread({ input: { contentFolder, buildDay, siteUrl, search, shareImages }, folder });
      return started;
    }),
    end: async () => started?.end(),
  };
}

/** Reads what is not known of the texts, on two threads where that pays. */
export async function readTexts(store: TextStore, { files }: ContentFolder, thread: LateThread): Promise<KeptTexts> {
  const before = store.kept();
  const unknown = files.filter(({ name }) => name.endsWith(".md") && !before.texts.has(name));
  const [own, other] = halveArticles(files);
  if (unknown.length < worthReading || other.size === 0) return before;
  const answer = thread.start().read([...other]);
  const { kept } = parseContent(filesForShelves(files, own), before);
  const { shelves, words } = await answer;
  if (JSON.stringify([...kept.words]) !== JSON.stringify(words)) return kept;
  store.adopt(shelves, kept.words);
  return { texts: new Map([...store.kept().texts, ...kept.texts]), words: kept.words };
}

/** Has Eleventy write some outputs, on two threads where that pays. */
export async function writeOnThreads(
  outputs: readonly Output[],
  staging: string,
  day: CalendarDay,
  thread: LateThread,
): Promise<void> {
  if (outputs.length < worthWriting) return writeOutputs(outputs, staging);
  // What lies in one folder is made of the same articles: one thread makes all of it.
  const folders = [...new Set(outputs.map(folderOf))];
  const others = new Set(folders.filter((_folder, number) => number % 2 === 1));
  const [first, second] = [false, true].map((other) =>
    outputs.filter((output) => others.has(folderOf(output)) === other),
  );
  const paths = (second ?? []).map(({ path }) => path);
  await Promise.all([thread.start().write({ paths, staging, day }), writeOutputs(first ?? [], staging)]);
}

function folderOf({ path }: Output): string {
  return path.slice(0, path.lastIndexOf("/"));
}
