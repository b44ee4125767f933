import { parsePublicationDate, suggestDay } from "../../calendar/day.ts";
import { slugOf } from "../../content/names.ts";
import { writeFrontMatter } from "../../content/new-front-matter.ts";
import type { EntityKind } from "../../content/registry.ts";
import type { Drafted, Newsroom } from "./newsroom.ts";

/** What an editor says of an article that is to be written. */
export interface ArticleOrder {
  readonly title: string;
  /** A day, or a time with its offset; today otherwise. */
  readonly date: string | undefined;
  readonly companies: readonly string[];
  readonly people: readonly string[];
  readonly topics: readonly string[];
  readonly draft: boolean;
}

/** Makes the file of a new article, with the names that the registry has for its companies and people. */
export function draftArticle(order: ArticleOrder, newsroom: Newsroom): Drafted {
  const title = oneLine(order.title);
  const date = order.date?.trim() ?? newsroom.today;
  const published = parsePublicationDate(date, newsroom.settings.timeZone);
  const slug = slugOf(title);
  const mistakes = [
    mistakeInTitle(title),
    mistakeInDate(date, newsroom),
    order.companies.length === 0 ? 'an article is about at least one company; name it with --company "Name"' : undefined,
    ...order.companies.map((name) => mistakeInName("company", name, newsroom)),
    ...order.people.map((name) => mistakeInName("person", name, newsroom)),
    ...order.topics.map((topic) => mistakeInTopic(topic, newsroom)),
  ].filter((mistake) => mistake !== undefined);
  if (mistakes.length > 0 || !published || !slug) return { mistakes };
  const people = order.people.map((name) => registeredName("person", name, newsroom));
  const frontMatter = writeFrontMatter(newsroom.fields.article, {
    title,
    date,
    company: order.companies.map((name) => registeredName("company", name, newsroom)),
    ...(people.length > 0 && { people }),
    ...(order.topics.length > 0 && { topics: order.topics }),
    ...(order.draft && { draft: true }),
  });
  const name = `articles/${published.day.slice(0, 4)}/${published.day}-${slug}.md`;
  return { file: { name, text: `${frontMatter}\nWrite the lead here.\n` } };
}

/** What is wrong with a title, if anything. */
export function mistakeInTitle(title: string): string | undefined {
  if (oneLine(title) === "") return 'the article has no title; write one: npm run new -- "Title" --company "Name"';
  if (slugOf(title)) return undefined;
  const advice = "use letters or digits of the Latin alphabet here, and change the title in the file";
  return `the title ${JSON.stringify(title)} leaves nothing for an address; ${advice}`;
}

/** What is wrong with a date, if anything. */
export function mistakeInDate(date: string, { settings }: Newsroom): string | undefined {
  if (parsePublicationDate(date.trim(), settings.timeZone)) return undefined;
  const advice = suggestDay(date) ? `write ${suggestDay(date)}` : "it has to be a day, written 2024-03-24";
  return `the date is ${JSON.stringify(date)}; ${advice}`;
}

/** What is wrong with the name of a company or a person, if anything: a slip of a registered name. */
export function mistakeInName(kind: EntityKind, name: string, { registries }: Newsroom): string | undefined {
  if (oneLine(name) === "") return `the name of a ${kind} is empty; write it or leave out --${kind}`;
  const resolution = registries[kind].resolve(name);
  if (!("suggestion" in resolution)) return undefined;
  const doubt = `${JSON.stringify(name)} is close to a registered name; did you mean ${resolution.suggestion}?`;
  return `${doubt} If it is another ${kind}, start its entry first: npm run new -- --${kind}-entry ${JSON.stringify(name)}`;
}

/** The name that the registry has for a company or a person; without an entry the name itself. */
export function registeredName(kind: EntityKind, name: string, { registries }: Newsroom): string {
  const resolution = registries[kind].resolve(name);
  return "entry" in resolution ? resolution.entry.name : oneLine(name);
}

/** A text without line breaks and needless spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function mistakeInTopic(topic: string, { settings }: Newsroom): string | undefined {
  const topics = settings.topics.map(({ slug }) => slug);
  if (topics.some((known) => known === topic)) return undefined;
  return `${JSON.stringify(topic)} is not a topic of site.yaml; the topics are ${topics.join(", ")}`;
}
