import { createHash } from "node:crypto";
import { DateTime } from "luxon";

/** A generated archive, as front matter and texts; deterministic for a number of articles. */
export interface MadeArchive {
  readonly articles: readonly MadeArticle[];
  readonly companies: readonly MadeEntity[];
  readonly people: readonly MadeEntity[];
}

/** An article of a generated archive. */
export interface MadeArticle {
  readonly slug: string;
  /** The day of its publication: `2024-03-24`. */
  readonly day: string;
  readonly text: string;
}

/** A company or person of a generated archive. */
export interface MadeEntity {
  readonly slug: string;
  readonly name: string;
}

const topics = ["models", "funding", "policy", "leadership", "hardware", "research"];

const syllables = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bri cal dor fen gar hol".split(" ");

const words = (
  "the a of and to in for with on that model company week people data training system market price release report " +
  "plan office result cost chip power court rule law board founder team paper test score user product service year " +
  "month day number share value deal order supply demand research open closed small large early late public private " +
  "new former next last first second common rare quiet steady safe fair clear short long says shows gives takes " +
  "keeps builds sells buys moves holds asks answers begins ends grows falls stays returns reads writes trains serves"
).split(" ");

/** The maximum number of weeks of an archive: ten years. */
const mostWeeks = 520;

/** How many stories a week has, until the archive covers its ten years. */
const storiesAWeek = 20;

/** Generates an archive: about 600 words per article, a few companies and people each, some of them very often. */
export function makeArchive(size: number): MadeArchive {
  const random = randomNumbers(size);
  const companies = makeNames(Math.round(Math.min(700, 3 * Math.sqrt(size))), random, ["Labs", "AI", "Systems", ""]);
  const people = makeNames(Math.round(Math.min(1200, 8 * Math.sqrt(size))), random, undefined);
  const weeks = Math.min(mostWeeks, Math.max(4, Math.round(size / storiesAWeek)));
  const start = DateTime.fromISO("2016-01-04", { zone: "utc" });
  const slugs = Array.from({ length: size }, (_, number) => `${pick(words, random)}-${pick(words, random)}-${number}`);
  const articles = slugs.map((slug, number) => {
    const day = start.plus({ days: Math.floor((number / size) * weeks * 7) }).toFormat("yyyy-MM-dd");
    const named = {
      companies: pickSome(companies, 1 + Math.floor(random() * 2.5), random),
      people: pickSome(people, Math.floor(random() * 3), random),
    };
    const earlier = number > 0 ? slugs[Math.floor(random() * number)] : undefined;
    return { slug, day, text: articleText(day, named, earlier, random) };
  });
  return { articles, companies, people };
}

/** The content files of a generated archive, by path in the content folder. */
export function contentFiles({ articles, companies, people }: MadeArchive): ReadonlyMap<string, string> {
  const introduce = ({ name }: MadeEntity) => `---\nname: ${name}\n---\n\n${name} appears in this archive.\n`;
  return new Map([
    ["site.yaml", settings],
    ...articles.map((article) => [articleFile(article), article.text] as const),
    ...companies.map((company) => [`companies/${company.slug}.md`, introduce(company)] as const),
    ...people.map((person) => [`people/${person.slug}.md`, introduce(person)] as const),
  ]);
}

/** The name of an article's file in a content folder: `articles/2024/2024-03-24-words.md`. */
export function articleFile({ slug, day }: MadeArticle): string {
  return `articles/${day.slice(0, 4)}/${day}-${slug}.md`;
}

/** The article's text with another word at the end of its first paragraph. */
export function changeWord(text: string, word: string): string {
  return text.replace(/(?<=\n---\n\n[^\n]* )\w+(?=\.\n)/, word);
}

const settings = `name: Benchmark
tagline: A made archive
description: An archive made by a program, to measure how long it takes to build.
url: https://example.org/
authority: example.org
since: 2016-01-01
language: en-GB
timeZone: Europe/London
author: Benchmark
topics:
${topics.map((topic) => `  - { slug: ${topic}, name: ${topic[0]?.toUpperCase()}${topic.slice(1)} }`).join("\n")}
`;

function articleText(
  day: string,
  { companies, people }: { readonly companies: readonly MadeEntity[]; readonly people: readonly MadeEntity[] },
  earlier: string | undefined,
  random: () => number,
): string {
  const subjects = [...companies, ...people].map(({ name }) => name);
  const title = sentence(7, random).slice(0, -1);
  const paragraph = () => {
    const sentences = Array.from({ length: 5 }, () => sentence(14, random));
    return `${pick(subjects, random)} ${sentences.join(" ").toLowerCase()}`;
  };
  const link = earlier ? `\n\nBefore that came [an earlier story](/articles/${earlier}/).` : "";
  return `---
title: "${title}"
date: ${day}
company: [${companies.map(({ name }) => name).join(", ")}]
people: [${people.map(({ name }) => name).join(", ")}]
summary: "${sentence(18, random)}"
topics: [${pick(topics, random)}]
sources:
  - publisher: Example
    title: "${sentence(8, random)}"
    url: https://example.org/${day}
---

${paragraph()}

${paragraph()}

## ${sentence(5, random).slice(0, -1)}

${paragraph()}

${paragraph()}

- ${sentence(8, random)}
- **${pick(words, random)}**: ${sentence(8, random)}

## ${sentence(5, random).slice(0, -1)}

${paragraph()}

${paragraph()}

> ${sentence(14, random)}

${paragraph()}

${paragraph()}${link}
`;
}

function sentence(length: number, random: () => number): string {
  const text = Array.from({ length }, () => pick(words, random)).join(" ");
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function makeNames(count: number, random: () => number, endings: readonly string[] | undefined): MadeEntity[] {
  const known = new Map<string, MadeEntity>();
  const word = () => {
    const text = Array.from({ length: 3 }, () => pick(syllables, random)).join("");
    return `${text[0]?.toUpperCase()}${text.slice(1)}`;
  };
  while (known.size < count) {
    const name = `${word()} ${endings ? pick(endings, random) : word()}`.trim();
    const slug = name.toLowerCase().replace(" ", "-");
    known.set(slug, { slug, name });
  }
  return [...known.values()];
}

/** Picks values at random, the first ones much more often than the last ones, as in news. */
function pickSome<Value>(values: readonly Value[], count: number, random: () => number): Value[] {
  const chosen = new Set<Value>();
  for (let index = 0; index < count; index++) {
    const value = values[Math.floor(values.length * random() ** 3)];
    if (value !== undefined) chosen.add(value);
  }
  return [...chosen];
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/** Creates a seeded generator of numbers from 0 to 1, from the bytes of a sequence of hashes. */
function randomNumbers(seed: number): () => number {
  let bytes = Buffer.alloc(0);
  let block = 0;
  let offset = 0;
  return () => {
    if (offset === bytes.length) {
      bytes = createHash("sha512").update(`${seed} ${block++}`).digest();
      offset = 0;
    }
    offset += 4;
    return bytes.readUInt32LE(offset - 4) / 2 ** 32;
  };
}
