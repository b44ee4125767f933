import type { Field } from "./json-schemas.ts";
import { writeScalar } from "./yaml-text.ts";

/** An initial value of a key in a new file. */
type NewValue = string | boolean | readonly string[];

/**
 * Formats the front matter of a new file: the given values, and every other key as a comment with its description,
 * which becomes the key when its "# " is deleted.
 */
export function writeFrontMatter(fields: readonly Field[], values: Readonly<Record<string, NewValue>>): string {
  const known = fields.flatMap(({ key }) => {
    const value = values[key];
    return value === undefined ? [] : [`${key}: ${writeValue(value)}`];
  });
  const others = fields.filter(({ key }) => values[key] === undefined).flatMap((field) => describe(field));
  const advice = '# To use a key below, delete the "# " before it and write its value; delete the others.';
  return ["---", ...known, advice, ...others.map((line) => `# ${line}`), "---", ""].join("\n");
}

function writeValue(value: NewValue): string {
  if (typeof value !== "object") return writeScalar(value);
  const [only, ...more] = value.map(writeScalar);
  return only !== undefined && more.length === 0 ? only : `[${value.map(writeScalar).join(", ")}]`;
}

function describe({ key, description, choices, items }: Field): string[] {
  const list = choices.length > 0 ? ` They are ${choices.join(", ")}.` : "";
  const nested = items.flatMap(describe).map((line, number) => `  ${number === 0 ? "- " : "  "}${line}`);
  return [`${key}: # ${description}${list}`, ...nested];
}
