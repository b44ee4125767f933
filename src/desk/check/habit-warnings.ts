import type { Body } from "../../content/body.ts";
import type { Article, Content } from "../../content/content.ts";
import type { Place, Problem } from "../../content/problem.ts";
import { isUsual, usualNumber } from "./habits.ts";

// Good style differs from newsletter to newsletter, so each is compared with what is usual in it.

/** The minimum fraction of the usual length: a long text is intended, a short one may be unfinished. */
const shortest = 1 / 3;

/** Finds the files that differ from most of their kind; drafts are ignored. */
export function findHabitWarnings({ articles, companies, people, letters }: Content): Problem[] {
  const written = articles.filter(({ draft }) => !draft);
  const ofArticles = <Value>(find: (article: Article) => Value) =>
    written.map((article) => ({ place: article.places.file, value: find(article) }));
  const entries = [...companies, ...people];
  return [
    ...findUnusual(
      ofArticles(({ sources }) => sources.length > 0),
      'this article names no source, and most here do; add "sources"',
    ),
    ...findUnusual(
      ofArticles(({ topics }) => topics.length > 0),
      'this article has no topic, and most here have one; add "topics"',
    ),
    ...findUnusual(
      ofArticles(({ body }) => body.headings.length > 0),
      'this text has no section, and most here have some; begin one with "##"',
    ),
    ...findUnusual(
      written.flatMap(({ summary, places }) =>
        summary ? [{ place: places.summary, value: endsLikeSentence(summary) }] : [],
      ),
      "this summary does not end like a sentence, and most here do",
    ),
    ...findUnusual(
      entries.map(({ place, body }) => ({ place, value: body.words > 0 })),
      "this entry has no introduction, and most here have one; write it below the front matter",
    ),
    ...findUnusual(
      people.map(({ place, roles }) => ({ place, value: roles.length > 0 })),
      'this person has no role, and most here have one; add "roles"',
    ),
    ...findShortTexts(ofArticles(({ body }) => body)),
    ...findShortTexts(letters.map(({ place, body }) => ({ place, value: body }))),
  ].map((problem) => ({ ...problem, warning: true }));
}

interface Placed<Value> {
  readonly place: Place;
  readonly value: Value;
}

function findUnusual(things: readonly Placed<boolean>[], message: string): Problem[] {
  if (!isUsual(things, ({ value }) => value)) return [];
  return things.flatMap(({ place, value }) => (value ? [] : [{ ...place, message }]));
}

function findShortTexts(texts: readonly Placed<Body>[]): Problem[] {
  const usual = usualNumber(texts.map(({ value }) => value.words));
  if (usual === undefined) return [];
  return texts
    .filter(({ value: { words } }) => words < usual * shortest)
    .map(({ place, value: { words } }) => ({
      ...place,
      message: `this text has ${words} words, where about ${usual} are usual here; is it finished?`,
    }));
}

function endsLikeSentence(text: string): boolean {
  return /[\p{Sentence_Terminal}…][\p{Quotation_Mark})\]]*$/u.test(text);
}
