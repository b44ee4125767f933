/**
 * What the newsletter has many of. The plural of a kind is its folder in the content and in addresses; both words as
 * labels are what readers see.
 */
export const kinds = {
  article: { plural: "articles", label: "Article", labels: "Articles" },
  company: { plural: "companies", label: "Company", labels: "Companies" },
  person: { plural: "people", label: "Person", labels: "People" },
  topic: { plural: "topics", label: "Topic", labels: "Topics" },
  week: { plural: "weeks", label: "Week", labels: "Weeks" },
} as const;

/** What the newsletter has many of. */
export type Kind = keyof typeof kinds;

/** Several of a kind in one word: `companies`. */
export type Plural<Of extends Kind = Kind> = (typeof kinds)[Of]["plural"];

/** What an article can be about. */
export type EntityKind = Extract<Kind, "company" | "person">;

/** What readers can follow one by one. */
export type SubjectKind = EntityKind | "topic";

/** What has a page with a slug of its own. */
export type PageKind = "article" | SubjectKind;

/** The key by which the front matter of an article names those of a kind. */
export const articleKeys = { company: "company", person: "people" } as const satisfies Record<EntityKind, string>;
