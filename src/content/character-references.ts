import type { BodyContext } from "./body.ts";
import { type Problem, placeAt } from "./problem.ts";
import { findForbidden } from "./text-file.ts";

const numericReference = /&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));/g;

/**
 * Finds the first forbidden character that a text has as a numeric reference (`&#12;`, `&#x202E;`): it is not in the
 * file, but in the rendered HTML.
 */
export function findForbiddenReferences(html: string, source: string, { path, firstLine }: BodyContext): Problem[] {
  const found = findForbidden(html);
  if (!found) return [];
  const code = html.codePointAt(found.offset);
  const reference = [...source.matchAll(numericReference)].find(
    ([, hexadecimal, decimal]) => Number.parseInt(hexadecimal ?? decimal ?? "", hexadecimal ? 16 : 10) === code,
  );
  const { line, column } = placeAt(path, source, reference?.index ?? 0);
  return [{ path, line: firstLine + line - 1, column, message: found.message }];
}
