import { beforeAll, describe, expect, test } from "vitest";
import type { Archive, PublishedArticle } from "../src/archive/archive.ts";
import { buildArchive } from "../src/archive/build-archive.ts";
import type { CalendarDay } from "../src/calendar/day.ts";
import { addWeeks } from "../src/calendar/week.ts";
import type { Content } from "../src/content/content.ts";
import { parseContent } from "../src/content/parse-content.ts";
import { readContentFolder } from "../src/content/read-folder.ts";
import { entityId } from "../src/content/registry.ts";

// Keeps the shipped archive honest by itself: what every story, entry and letter has to be.
let content: Content;
let archive: Archive;
beforeAll(() => {
  const parsed = parseContent(readContentFolder("content").files);
  if ("problems" in parsed) throw new Error("the shipped content has problems; npm run check tells them");
  content = parsed.content;
  archive = buildArchive(content, "9999-12-31" as CalendarDay);
});

/** The articles for which something does not hold, each with what it has instead. */
const exceptions = (told: (article: PublishedArticle) => unknown) =>
  archive.articles.flatMap((article) => {
    const value = told(article);
    return value === undefined ? [] : [[article.slug, value]];
  });
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe("weeks", () => {
  test("from the first to the last, each has two stories or more, and a letter", () => {
    const [last] = archive.weeks;
    const first = archive.weeks.at(-1);
    expect([first?.id, last?.id, archive.weeks.length]).toEqual(["2024-W01", "2024-W26", 26]);
    const expected = Array.from({ length: 26 }, (_, number) => addWeeks(first?.id ?? ("" as never), 25 - number));
    expect(archive.weeks.map(({ id }) => id)).toEqual(expected);
    expect(archive.weeks.filter(({ articles, letter }) => articles.length < 2 || !letter).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test("a letter has 80 to 150 words and links to every story of its week", () => {
    for (const { id, letter, articles } of archive.weeks) {
      expect([id, letter?.body.words]).toEqual([id, expect.toSatisfy((words: number) => words >= 80 && words <= 150)]);
      const links = new Set(letter?.body.links.map(({ target }) => target));
      expect([id, articles.filter(({ slug }) => !links.has(`/articles/${slug}/`)).map(({ slug }) => slug)]).toEqual([
        id,
        [],
      ]);
    }
  });
});

describe("articles", () => {
  test("there are 72, none of them a draft", () => {
    expect([content.articles.length, content.articles.filter(({ draft }) => draft).length]).toEqual([72, 0]);
  });

  test("titles are under 70 characters, summaries one sentence under 200, and each is different", () => {
    expect(exceptions(({ title }) => (title.length < 70 ? undefined : title.length))).toEqual([]);
    expect(
      exceptions(({ summary = "" }) =>
        summary.length > 40 && summary.length < 200 && summary.endsWith(".") ? undefined : summary,
      ),
    ).toEqual([]);
    expect(repeated(archive.articles.map(({ title }) => title.toLowerCase()))).toEqual([]);
    expect(repeated(archive.articles.map(({ summary = "" }) => summary))).toEqual([]);
  });

  test("each has 250 to 500 words in two to four sections; the story of 24 March has about 600", () => {
    const bounds = ({ slug }: PublishedArticle) => (slug === "emad-mostaque-resigns" ? [550, 680] : [250, 500]);
    expect(
      exceptions((article) => {
        const [least = 0, most = 0] = bounds(article);
        return article.body.words >= least && article.body.words <= most ? undefined : article.body.words;
      }),
    ).toEqual([]);
    expect(
      exceptions(({ body: { headings } }) =>
        headings.length >= 2 && headings.length <= 4 && headings.every(({ level }) => level === 2)
          ? undefined
          : headings.length,
      ),
    ).toEqual([]);
    const longest = archive.articles.toSorted((a, b) => b.body.words - a.body.words)[0];
    expect([longest?.slug, longest?.day]).toEqual(["emad-mostaque-resigns", "2024-03-24"]);
  });

  test("each has one or two topics and a source; each source has a publisher", () => {
    expect(
      exceptions(({ topics }) => (topics.length === 1 || topics.length === 2 ? undefined : topics.length)),
    ).toEqual([]);
    expect(
      exceptions(({ sources }) =>
        sources.length > 0 && sources.every(({ publisher }) => publisher.length > 1) ? undefined : sources,
      ),
    ).toEqual([]);
  });

  test("no source carries a remark or a tracking parameter", () => {
    const remark = /\bvia\b|\(|title per URL|copy at/i;
    expect(
      exceptions(({ sources }) =>
        sources.find(
          ({ publisher, title = "", url = "" }) =>
            remark.test(publisher) || /title per URL/i.test(title) || /[?&](utm_|ns_|ito=|referring)/.test(url),
        ),
      ),
    ).toEqual([]);
  });

  test("whoever the front matter names, the text names too", () => {
    expect(
      exceptions(({ companies, people, body }) => {
        const missing = [...companies, ...people].filter(({ kind, slug }) => !body.mentions.has(entityId(kind, slug)));
        return missing.length > 0 ? missing.map(({ name }) => name) : undefined;
      }),
    ).toEqual([]);
  });

  test("whoever the text names more than once, the front matter names too", () => {
    expect(
      exceptions(({ companies, people, body }) => {
        const named = new Set([...companies, ...people].map(({ kind, slug }) => entityId(kind, slug)));
        const missing = [...body.mentions].filter(([id, { count }]) => count > 1 && !named.has(id)).map(([id]) => id);
        return missing.length > 0 ? missing : undefined;
      }),
    ).toEqual([]);
  });
});

test("every company and person has an entry, an introduction and a story", () => {
  const without = [...archive.companies, ...archive.people].filter(
    ({ entry, articles }) => !entry || entry.body.words < 8 || articles.length === 0,
  );
  expect(without.map(({ name }) => name)).toEqual([]);
  const undated = content.people.filter(({ roles }) => roles.length === 0).map(({ name }) => name);
  expect(undated).toEqual([]);
});
