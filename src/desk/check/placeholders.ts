import { type Field, fieldsOf, jsonSchemas } from "../../content/json-schemas.ts";
import { type Problem, placeAt } from "../../content/problem.ts";
import type { SiteSettings } from "../../content/schemas.ts";
import type { ContentFile } from "../../content/text-file.ts";
import { escapePattern } from "../../values/escape-pattern.ts";
import { placeholders } from "../placeholders.ts";

/** Warns of what `npm run new` and `npm run take-over` write for editors to replace, where it still stands. */
export function findPlaceholders(files: readonly ContentFile[], settings: SiteSettings): Problem[] {
  // Whoever deletes both "#" of a key's comment publishes its description as its value.
  const descriptions = Object.values(jsonSchemas(settings)).flatMap(fieldsOf).flatMap(describedKeys);
  const untouched = new RegExp(
    `${Object.values(placeholders).map(escapePattern).join("|")}|(?<=^[ -]*)(?:${[...new Set(descriptions)].map(escapePattern).join("|")})`,
    "gm",
  );
  return files
    .filter(({ name }) => /\.(md|yaml)$/.test(name))
    .flatMap(({ path, bytes }) => {
      const text = decoder.decode(bytes);
      return [...text.matchAll(untouched)].map((found) => {
        const message = `${JSON.stringify(found[0])} is a placeholder; write your own words in its place`;
        return { ...placeAt(path, text, found.index), message, warning: true as const };
      });
    });
}

// Not strict: what is no UTF-8 is a problem already.
const decoder = new TextDecoder();

/** The key with its description as its value, in quotes or not, and those of its parts. */
function describedKeys({ key, description, items }: Field): string[] {
  return [`${key}: ${description}`, `${key}: "${description}"`, ...items.flatMap(describedKeys)];
}
