import type { Archive } from "../src/archive/archive.ts";
import { buildArchive } from "../src/archive/build-archive.ts";
import type { CalendarDay } from "../src/calendar/day.ts";
import type { Content } from "../src/content/content.ts";
import { parseContent } from "../src/content/parse-content.ts";
import { formatProblem } from "../src/content/problem.ts";
import type { ContentFile } from "../src/content/text-file.ts";

/** The settings that tests use unless they bring their own. */
export const settings = `name: The Test
tagline: week by week
description: A newsletter for tests.
url: https://example.org
language: en
timeZone: UTC
authority: example.org
since: 2020-01-01
author: The Test
topics:
  - { slug: funding, name: Funding }
  - { slug: policy, name: Policy }
`;

/** Makes content files from their names and texts; `site.yaml` is added where it is left out. */
export function contentFiles(texts: Readonly<Record<string, string | Uint8Array>>): ContentFile[] {
  return Object.entries({ "site.yaml": settings, ...texts }).map(([name, text]) => ({
    path: `content/${name}`,
    name,
    bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
  }));
}

/** An article's file, as editors write it; fields that are undefined are left out. */
export function articleText(fields: Readonly<Record<string, string | undefined>>, body = "Some text."): string {
  const all = { title: "A title", date: "2024-03-24", company: "Acme", ...fields };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** Every problem of some files, as the commands print them. */
export function problemsOf(texts: Readonly<Record<string, string | Uint8Array>>): string[] {
  const result = parseContent(contentFiles(texts));
  return "problems" in result ? result.problems.map(formatProblem) : [];
}

/** The content of some files, which have no problems. */
export function contentOf(texts: Readonly<Record<string, string | Uint8Array>>): Content {
  const result = parseContent(contentFiles(texts));
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.content;
}

/** The archive of some files on a day. */
export function archiveOf(texts: Readonly<Record<string, string | Uint8Array>>, buildDay = "2024-12-31"): Archive {
  return buildArchive(contentOf(texts), buildDay as CalendarDay);
}
