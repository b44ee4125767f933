import leven from "leven";
import * as z from "zod";
import type { LocatedYaml, MayHold } from "./front-matter.ts";
import type { Problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** The values of a file with problems, as far as they are valid. */
export interface Salvage<Value> {
  readonly value: Value;
  /** The front matter without the values that were left out. */
  readonly yaml: LocatedYaml;
  /** The keys whose values were left out, in whole or in part; those of stand-ins among them. */
  readonly lacks: ReadonlySet<PropertyKey>;
}

/**
 * Validates the values of a file against its schema; returns the typed values, or every problem with its place and the
 * values that are valid.
 *
 * @param standIns values for required keys that are missing or not valid, so that the rest can be used.
 */
export function validate<Schema extends z.ZodObject>(
  schema: Schema,
  yaml: LocatedYaml,
  standIns: Readonly<Record<string, unknown>> = {},
):
  | { readonly value: z.output<Schema> }
  | { readonly problems: readonly Problem[]; readonly rest?: Salvage<z.output<Schema>> } {
  const result = schema.safeParse(yaml.data, { error: describeIssue, reportInput: true });
  if (result.success) return { value: result.data };
  const { issues } = result.error;
  // A missing key may stand in a line that could not be read.
  const hasValue = ({ path: [key = ""] }: Issue) => Object.hasOwn(yaml.data as object, key);
  const told = yaml.hasGaps ? issues.filter(hasValue) : issues;
  const rest = salvage(schema, yaml, issues, standIns);
  return { problems: told.flatMap((issue) => problemsOf(schema, issue, yaml)), ...(rest && { rest }) };
}

/** Leaves out what has problems, together with what depends on it. */
function salvage<Schema extends z.ZodObject>(
  schema: Schema,
  yaml: LocatedYaml,
  issues: readonly Issue[],
  standIns: Readonly<Record<string, unknown>>,
): Salvage<z.output<Schema>> | undefined {
  // Without the rules for several values, which say nothing of each.
  const shape = z.strictObject(schema.shape);
  const lacks = new Set<PropertyKey>();
  let [rest, left] = [yaml, issues];
  for (let round = 0; round < mostRounds; round++) {
    const paths = left.flatMap(pathsOf);
    for (const [key] of paths) if (key !== undefined) lacks.add(key);
    rest = rest.without(paths);
    const { success, data, error } = shape.safeParse({ ...standIns, ...(rest.data as object) }, { reportInput: true });
    if (success) return { value: data as z.output<Schema>, yaml: rest, lacks };
    left = error.issues;
  }
  return undefined;
}

/** A source without its publisher is left out whole, and what that leaves empty in the next round. */
const mostRounds = 4;

function pathsOf(issue: Issue): PropertyKey[][] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...issue.path, key]);
  return [issue.input === undefined && issue.path.length > 1 ? issue.path.slice(0, -1) : issue.path];
}

/**
 * Whether a text is valid at a path of keys. One that ends with the description of its key is not: a new file has it
 * as a comment behind each key.
 */
export function mayHold(schema: z.ZodType): MayHold {
  return (keys, text) => {
    const at = schemaAt(schema, keys);
    if (!at?.safeParse(text).success) return false;
    return !at.description || !text.endsWith(`# ${at.description}`);
  };
}

function problemsOf(schema: z.ZodType, issue: Issue, yaml: LocatedYaml): Problem[] {
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const nearest = nearestKey(key, known);
      const hint = nearest && yaml.withKey(issue.path, key, nearest);
      const advice = nearest ? `did you mean "${nearest}"?` : `the keys here are ${known.join(", ")}`;
      const message = `unknown key ${JSON.stringify(key)}; ${advice}`;
      return { ...yaml.placeOfKey(issue.path, key), message, ...(hint && { hint }) };
    });
  }
  const list = meantList(schema, issue);
  if (list) {
    const hint = yaml.withList(issue.path, list);
    const message = `${nameOf(issue.path.slice(0, 1))} has several values in one; write a list: [${list.join(", ")}]`;
    return [{ ...yaml.placeOf(issue.path), message, ...(hint && { hint }) }];
  }
  const meant = meantValue(issue);
  const hint = meant === undefined ? undefined : yaml.withValue(issue.path, meant);
  return [{ ...yaml.placeOf(issue.path), message: `${nameOf(issue.path)} ${issue.message}`, ...(hint && { hint }) }];
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["no", false],
  ["false", false],
]);

/** The values that were meant by one with commas: `topics: funding, chips`. */
function meantList(schema: z.ZodType, issue: Issue): string[] | undefined {
  const item = typeof issue.path.at(-1) === "number" ? schemaAt(schema, issue.path) : undefined;
  if (!item || typeof issue.input !== "string") return undefined;
  const parts = issue.input.split(/\s*[,;]\s*|\s+(?:and|&|\/)\s+|\s+(?=https?:)/).filter((part) => part !== "");
  const meant = parts.flatMap((part): string[] => {
    const { success, error } = item.safeParse(part, { error: describeIssue, reportInput: true });
    if (success) return [part];
    const [only, another] = error.issues;
    const value = only && !another ? meantValue(only) : undefined;
    return typeof value === "string" ? [value] : [];
  });
  return parts.length > 1 && meant.length === parts.length ? meant : undefined;
}

/** The value that was meant, if it is obvious from the one written. */
function meantValue(issue: Issue): unknown {
  if (issue.code === "custom") return issue.params?.["meant"];
  if (issue.code !== "invalid_type") return undefined;
  const written = issue.input;
  if (issue.expected === "boolean" && typeof written === "string") {
    return truths.get(written.toLowerCase());
  }
  return issue.expected === "string" && /^(number|boolean)$/.test(typeof written) ? String(written) : undefined;
}

/** Names a value by its path: `"title"`, or `"url" of "sources" 2`. */
function nameOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  if (first === undefined) return "the front matter";
  const last = rest.at(-1);
  const index = rest.find((key) => typeof key === "number");
  const whole = `"${String(first)}"${index === undefined ? "" : ` ${Number(index) + 1}`}`;
  return typeof last === "string" ? `"${last}" of ${whole}` : whole;
}

function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== "invalid_type") return undefined;
  if (issue.input === undefined) return "is missing; add it to the front matter";
  if (issue.input === null) return "is empty; write something or delete the key";
  const kind = expectedKinds[issue.expected] ?? issue.expected;
  if (issue.expected === "boolean") return `has to be ${kind}, without quotes`;
  if (issue.expected === "string" && typeof issue.input !== "object") {
    return `has to be text; put it in quotes: ${JSON.stringify(String(issue.input))}`;
  }
  return `has to be ${kind}`;
}

const expectedKinds: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  array: 'a list, one "- " line for each',
  object: 'a group of lines of the form "key: value"',
};

function nearestKey(key: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((candidate) => ({ candidate, distance: keyDistance(key, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= Math.max(2, key.length / 3) ? nearest.candidate : undefined;
}

function keyDistance(key: string, candidate: string): number {
  const plural: Readonly<Record<string, string>> = {
    companies: "company",
    person: "people",
    persons: "people",
    headline: "title",
    description: "summary",
    excerpt: "summary",
    tags: "topics",
    category: "topics",
    categories: "topics",
    published: "date",
    modified: "updated",
    alias: "aliases",
  };
  return plural[key.toLowerCase()] === candidate ? 0 : leven(key.toLowerCase(), candidate.toLowerCase());
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  const object = at && unwrap(at);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    const inner: z.core.$ZodType | undefined = at && unwrap(at);
    if (inner instanceof z.ZodObject) at = inner.shape[String(key)];
    else if (inner instanceof z.ZodArray) at = inner.element;
    else return undefined;
  }
  return at as z.ZodType | undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.out);
  return schema;
}
