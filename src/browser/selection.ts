/** A company, person or topic to follow: `companies/stability-ai`, `people/emad-mostaque`, `topics/leadership`. */
export type Subject = `${(typeof groups)[number]}/${string}`;

/** The groups of subjects, as they are named in selections and in the archive as data. */
export const groups = ["companies", "people", "topics"] as const;

/**
 * Parses a selection from an address or from local storage; anything else results in an empty one.
 *
 * @example parseSelection("#companies=openai,anthropic") // ["companies/openai", "companies/anthropic"]
 */
export function parseSelection(fragment: string): Subject[] {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  return groups.flatMap((group) => {
    const slugs = (fields.get(group) ?? "").split(",").filter((slug) => /^[a-z0-9-]+$/.test(slug));
    return [...new Set(slugs)].map((slug): Subject => `${group}/${slug}`);
  });
}

/**
 * Formats a selection, always in the same order of groups; an empty string for an empty one.
 *
 * @example formatSelection(["people/b", "companies/a"]) // "companies=a&people=b"
 */
export function formatSelection(subjects: readonly string[]): string {
  return groups
    .map((group) => ({ group, slugs: subjects.flatMap((subject) => subject.split(`${group}/`)[1] ?? []) }))
    .filter(({ slugs }) => slugs.length > 0)
    .map(({ group, slugs }) => `${group}=${slugs.join(",")}`)
    .join("&");
}
