import { parsePublicationDate, suggestDay, suggestMoment } from "../../calendar/day.ts";
import type { EntityKind } from "../../content/kinds.ts";
import { slugOf } from "../../content/names.ts";
import type { Newsroom } from "./newsroom.ts";

/** Collapses line breaks and spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What is wrong with a title, if anything. */
export function mistakeInTitle(title: string, { settings }: Newsroom): string | undefined {
  if (oneLine(title) === "") return 'the article has no title; write one: npm run new -- "Title" --company "Name"';
  if (slugOf(title, settings.language)) return undefined;
  const advice = "use letters or digits of the Latin alphabet here, and change the title in the file";
  return `the title ${JSON.stringify(title)} leaves nothing for an address; ${advice}`;
}

/** What is wrong with a date, if anything. */
export function mistakeInDate(date: string, { settings }: Newsroom): string | undefined {
  if (parsePublicationDate(date.trim(), settings.timeZone)) return undefined;
  const meant = suggestDay(date) ?? suggestMoment(date.trim(), settings.timeZone);
  const advice = meant ? `write ${meant}` : "it has to be a day, written 2024-03-24";
  return `the date is ${JSON.stringify(date)}; ${advice}`;
}

/** What is wrong with the name of a company or person, if anything: a misspelling of a registered name. */
export function mistakeInName(kind: EntityKind, name: string, { registries }: Newsroom): string | undefined {
  if (oneLine(name) === "") return `the name of a ${kind} is empty; write it or leave out --${kind}`;
  const resolution = registries[kind].resolve(name);
  if ("namesakes" in resolution) {
    return `${JSON.stringify(name)} may be ${resolution.namesakes.join(" or ")}; write the name as its entry does`;
  }
  if (!("suggestion" in resolution)) return undefined;
  const doubt = `${JSON.stringify(name)} is close to a registered name; did you mean ${resolution.suggestion}?`;
  return `${doubt} If it is another ${kind}, start its entry first: npm run new -- --${kind}-entry ${JSON.stringify(name)}`;
}

/** What is wrong with an article that is about no company, no person and no topic. */
export function mistakeInSubjects(subjects: readonly string[], { settings }: Newsroom): string | undefined {
  if (subjects.length > 0) return undefined;
  const topics = settings.topics.map(({ slug }) => slug);
  const advice = topics.length > 0 ? `, or a topic with --topic; the topics are ${topics.join(", ")}` : "";
  return `the article is about nothing; name a company with --company "Name" or a person with --person "Name"${advice}`;
}

/** What is wrong with a topic, if anything. */
export function mistakeInTopic(topic: string, { settings }: Newsroom): string | undefined {
  const topics = settings.topics.map(({ slug }) => slug);
  if (topics.some((known) => known === topic)) return undefined;
  return `${JSON.stringify(topic)} is not a topic of site.yaml; the topics are ${topics.join(", ")}`;
}
