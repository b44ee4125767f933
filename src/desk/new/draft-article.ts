import { parsePublicationDate } from "../../calendar/day.ts";
import type { EntityKind } from "../../content/kinds.ts";
import { slugOf } from "../../content/names.ts";
import { writeFrontMatter } from "../../content/new-front-matter.ts";
import { placeholders } from "../placeholders.ts";
import {
  mistakeInDate,
  mistakeInName,
  mistakeInSubjects,
  mistakeInTitle,
  mistakeInTopic,
  oneLine,
} from "./mistakes.ts";
import type { Drafted, Newsroom } from "./newsroom.ts";

/** An editor's request for a new article. */
export interface ArticleOrder {
  readonly title: string;
  /** A day, or a time with its offset; if undefined, today. */
  readonly date: string | undefined;
  readonly companies: readonly string[];
  readonly people: readonly string[];
  readonly topics: readonly string[];
  readonly draft: boolean;
}

/** Creates the file of a new article, with the registered names of its companies and people. */
export function draftArticle(order: ArticleOrder, newsroom: Newsroom): Drafted {
  const title = oneLine(order.title);
  const date = order.date?.trim() ?? newsroom.today;
  const published = parsePublicationDate(date, newsroom.settings.timeZone);
  const slug = slugOf(title, newsroom.settings.language);
  const mistakes = [
    mistakeInTitle(title, newsroom),
    mistakeInDate(date, newsroom),
    mistakeInSubjects([...order.companies, ...order.people, ...order.topics], newsroom),
    ...order.companies.map((name) => mistakeInName("company", name, newsroom)),
    ...order.people.map((name) => mistakeInName("person", name, newsroom)),
    ...order.topics.map((topic) => mistakeInTopic(topic, newsroom)),
  ].filter((mistake) => mistake !== undefined);
  if (mistakes.length > 0 || !published || !slug) return { mistakes };
  const companies = order.companies.map((name) => registeredName("company", name, newsroom));
  const people = order.people.map((name) => registeredName("person", name, newsroom));
  const frontMatter = writeFrontMatter(newsroom.fields.article, {
    title,
    date,
    ...(companies.length > 0 && { company: companies }),
    ...(people.length > 0 && { people }),
    ...(order.topics.length > 0 && { topics: order.topics }),
    ...(order.draft && { draft: true }),
  });
  const name = `articles/${published.day.slice(0, 4)}/${published.day}-${slug}.md`;
  return { file: { name, text: `${frontMatter}\n${placeholders.lead}\n` } };
}

/** The registered name of a company or person; without an entry, the name itself. */
function registeredName(kind: EntityKind, name: string, { registries }: Newsroom): string {
  return registries[kind].resolve(name).entry?.spelling ?? oneLine(name);
}
