import type { Env, StateCore } from "markdown-it";
import type { LeftoverEnv } from "./leftovers.ts";
import type { Place } from "./problem.ts";
import { placeOfTarget } from "./tokens.ts";

/** A line that defines links and pictures: `[name]: address`. */
export interface Definition {
  readonly target: string;
  /** Where its address stands. */
  readonly place: Place;
}

/** The definitions of a text, by their normalized names. */
export interface DefinitionEnv extends Env {
  readonly definitions: Map<string, Definition>;
}

/** Finds the definitions of a text; a name that is defined twice is a problem. */
export function findDefinitions({ tokens, env }: StateCore): void {
  const { context, problems, lines, definitions } = env as LeftoverEnv & DefinitionEnv;
  for (const { type, map, meta } of tokens) {
    if (type !== "reference_definition") continue;
    const name = String(meta?.["label"]);
    const start = map?.[0] ?? 0;
    const [, written = name] = /\[([^\]]*)\]:/.exec(lines[start] ?? "") ?? [];
    const place = placeOfTarget("[", lines, start, context);
    if (written.startsWith("^")) {
      // Not a link either: it stays text, and is reported where it stands.
      delete env.references?.[name];
      problems.push({ ...place, message: `the name of a note cannot have spaces: [${written.replace(/\s+/g, "-")}]` });
    } else if (definitions.has(name)) {
      const message = `[${written}] is defined twice; delete one of the two, or give it another name`;
      problems.push({ ...place, message });
    } else {
      const target = env.references?.[name]?.href ?? "";
      definitions.set(name, { target, place: placeOfTarget(target, lines, start, context) });
    }
  }
}
