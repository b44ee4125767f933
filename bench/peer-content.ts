import { parseDay } from "../src/calendar/day.ts";
import { weekOf } from "../src/calendar/week.ts";
import type { MadeArchive, MadeArticle, MadeEntity } from "./make-archive.ts";

/** Names of files in a folder, and their texts. */
export type Files = ReadonlyMap<string, string>;

/** An archive as Hugo content: companies, people, weeks, years and topics are taxonomies, entries introduce terms. */
export function hugoFiles({ articles, companies, people }: MadeArchive): Files {
  return new Map([
    ...articleFiles(articles),
    ...entryFiles("companies", companies, "/_index.md"),
    ...entryFiles("people", people, "/_index.md"),
    ...["weeks", "years"].map((taxonomy) => [`${taxonomy}/_index.md`, withoutFeeds(taxonomy)] as const),
  ]);
}

/** An archive as Eleventy input: every article and every entry is a Markdown template. */
export function eleventyFiles({ articles, companies, people }: MadeArchive): Files {
  return new Map([
    ...articleFiles(articles),
    ...entryFiles("companies", companies, ".md"),
    ...entryFiles("people", people, ".md"),
  ]);
}

function articleFiles(articles: readonly MadeArticle[]): [file: string, text: string][] {
  return articles.map((article) => [`articles/${article.day}-${article.slug}.md`, peerArticle(article)]);
}

/** The same text, and in the front matter what Tidemark derives from the name of the file and the day. */
function peerArticle({ slug, day, text }: MadeArticle): string {
  const parsed = parseDay(day);
  if (!parsed) throw new Error(`${day} is not a day`);
  // In lower case, because Hugo writes the addresses of terms so.
  const derived = [`slug: ${slug}`, `weeks: [${weekOf(parsed).toLowerCase()}]`, `years: ["${day.slice(0, 4)}"]`];
  return text.replace("---\n", `---\n${derived.join("\n")}\n`).replace("\ncompany:", "\ncompanies:");
}

/** Tidemark has no feed for a single week or year either. */
function withoutFeeds(taxonomy: string): string {
  return `---\ntitle: ${taxonomy}\ncascade: { outputs: [HTML] }\n---\n`;
}

function entryFiles(folder: string, entities: readonly MadeEntity[], ending: string): [file: string, text: string][] {
  return entities.map(({ slug, name }) => [
    `${folder}/${slug}${ending}`,
    `---\ntitle: ${name}\n---\n\n${name} appears in this archive.\n`,
  ]);
}
