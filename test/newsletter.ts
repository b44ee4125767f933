import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentFiles, makeArchive } from "../bench/make-archive.ts";
import type { Archive } from "../src/archive/archive.ts";
import { buildArchive } from "../src/archive/build-archive.ts";
import type { CalendarDay } from "../src/calendar/day.ts";
import { parseContent } from "../src/content/parse-content.ts";
import { formatProblem } from "../src/content/problem.ts";
import { readContentFolder } from "../src/content/read-folder.ts";
import { temporaryFolder } from "./command.ts";

// The tests of the program use their own small newsletter, so that no story in `content/` makes one fail.

/** The content folder of the frozen newsletter. */
export const newsletter = "test/newsletter";

/** The day on which tests build it: one of its articles is for later. */
export const newsletterDay = "2024-07-01" as CalendarDay;

/** Slugs that the company `acme-tidal` of the newsletter had: by its former name, and by its entry. */
export const formerSlugs: readonly string[] = ["acme-mills", "acme-works"];

/** Made-up stories of 600 words from 2016, with the entries they need: enough for archives and long lists. */
export function olderStories(): Record<string, string> {
  const { "site.yaml": _settings, ...texts } = Object.fromEntries(contentFiles(makeArchive(60)));
  return texts;
}

/** Copies the frozen newsletter into a folder of its own, with more files. */
export function copyNewsletter(texts: Readonly<Record<string, string>> = {}): string {
  const folder = join(temporaryFolder(), "content");
  cpSync(newsletter, folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The archive of a content folder on the day of the frozen newsletter. */
export function readArchive(folder: string): Archive {
  const parsed = parseContent(readContentFolder(folder).files);
  if ("problems" in parsed) throw new Error(parsed.problems.map(formatProblem).join("\n"));
  return buildArchive(parsed.content, newsletterDay);
}
