import type { Archive, Company, PublishedArticle, Week } from "../archive/archive.ts";
import { withoutMarks } from "../language/foreign-words.ts";
import type { Context } from "./context.ts";
import { shareLetters } from "./share-letters.ts";

/** The size of a share picture in pixels: shown large and uncropped where Open Graph is supported. */
export const shareSize = { width: 1200, height: 630 } as const;

/** The content of a share picture. */
export interface ShareCard {
  /** A few words each, above the title. */
  readonly kicker: readonly string[];
  readonly title: string;
  /** A sentence or more below the title; may be empty. */
  readonly text: string;
  /** The newsletter, at the foot. */
  readonly newsletter: string;
  readonly tagline: string;
}

/** What cards need of a site. */
type CardContext = Pick<Context, "archive" | "format" | "words">;

/** The card of the newsletter, for pages without their own. */
export function newsletterShareCard({ settings }: Archive): ShareCard {
  return createCard(settings, { kicker: [], title: settings.name, text: settings.description });
}

/** The card of an article: its day, its companies (its people or topics if it has none), its title. */
export function articleShareCard({ archive, format, words }: CardContext, article: PublishedArticle): ShareCard {
  const { companies, people, topics } = article;
  const subjects = [companies, people, topics].find((each) => each.length > 0) ?? [];
  const names = subjects.map(({ name }) => name).join(words.typography.comma);
  return createCard(archive.settings, { kicker: [format.long(article.day), names], title: article.title, text: "" });
}

/** The card of a company: what it is, its name, the beginning of its introduction. */
export function companyShareCard({ settings }: Archive, { name, entry }: Company): ShareCard {
  const facts = [entry?.trade, entry?.country].filter((fact) => fact !== undefined);
  return createCard(settings, {
    kicker: facts.map((fact) => fact.charAt(0).toUpperCase() + fact.slice(1)),
    title: name,
    text: entry?.body.excerpt ?? "",
  });
}

/**
 * The card of a week: its days, the title and the beginning of its letter.
 *
 * @param name the week as readers call it: `Week 12 of 2024`.
 */
export function weekShareCard({ archive, format }: CardContext, week: Week, name: string): ShareCard {
  const { monday, sunday, letter } = week;
  const days = format.range(monday, sunday);
  return createCard(archive.settings, {
    kicker: letter ? [name, days] : [days],
    title: letter?.title ?? name,
    text: letter?.body.excerpt ?? "",
  });
}

/** Whether the fonts of share pictures have every character of a card. Without one, it might say something else. */
export function canBeWritten({ kicker, title, text, newsletter, tagline }: ShareCard): boolean {
  return writable.test(withoutMarks([...kicker, title, text, newsletter, tagline].join("")));
}

const writable = new RegExp(
  `^[${shareLetters
    .trim()
    .replace(/[0-9a-f]+/g, "\\u{$&}")
    .replace(/\s+/g, "")}]*$`,
  "u",
);

/** Characters that are not seen: joiners, soft hyphens, the choice between a sign and a picture of it. */
const invisible = /[\p{Format}\p{Variation_Selector}]/gu;

function createCard({ name, tagline }: Archive["settings"], card: Pick<ShareCard, "kicker" | "title" | "text">) {
  const written = (text: string) =>
    text
      .normalize("NFC")
      .replace(invisible, "")
      // A hyphen that does not break, which few fonts have.
      .replaceAll("\u2011", "\u2010")
      .replace(/\s+/g, " ")
      .trim();
  return {
    kicker: card.kicker.map(written),
    title: written(card.title),
    text: beginning(written(card.text)),
    newsletter: written(name),
    tagline: written(tagline),
  } satisfies ShareCard;
}

/** The maximum number of characters below a title, on two lines. */
const mostCharacters = 150;

/** The first sentences of a text that fit, or its first words if the first sentence does not fit. */
function beginning(text: string): string {
  if (text.length <= mostCharacters) return text;
  const sentences = /^.*[.!?][”’"')]?(?= )/u.exec(text.slice(0, mostCharacters + 1))?.[0];
  if (sentences && sentences.length >= mostCharacters / 3) return sentences;
  return `${text.slice(0, mostCharacters).replace(/[\s,;:–—-]*\s\S*$/u, "")}…`;
}
