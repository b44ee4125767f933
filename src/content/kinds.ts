/**
 * The kinds of things that a newsletter consists of. The plural of a kind is its folder in the content and in
 * addresses; labels are shown to readers.
 */
export const kinds = {
  article: { plural: "articles", label: "Article", labels: "Articles" },
  company: { plural: "companies", label: "Company", labels: "Companies" },
  person: { plural: "people", label: "Person", labels: "People" },
  topic: { plural: "topics", label: "Topic", labels: "Topics" },
  week: { plural: "weeks", label: "Week", labels: "Weeks" },
} as const;

/** A kind of thing that a newsletter consists of. */
export type Kind = keyof typeof kinds;

/** The plural of a kind: `companies`. */
export type Plural<Of extends Kind = Kind> = (typeof kinds)[Of]["plural"];

/** The kinds that an article can be about. */
export type EntityKind = Extract<Kind, "company" | "person">;

/** The kinds that readers can follow one by one. */
export type SubjectKind = EntityKind | "topic";

/** The kinds whose pages have slugs. */
export type PageKind = "article" | SubjectKind;

/** The front matter key of an article for each kind of entity. */
export const articleKeys = { company: "company", person: "people" } as const satisfies Record<EntityKind, string>;
