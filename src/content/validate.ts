import leven from "leven";
import * as z from "zod";
import type { LocatedYaml } from "./front-matter.ts";
import type { Problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Validates the values of a file against its schema; returns the typed values, or every problem with its place. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: LocatedYaml,
): { readonly value: z.output<Schema> } | { readonly problems: readonly Problem[] } {
  const result = schema.safeParse(yaml.data, { error: describeIssue, reportInput: true });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(schema, issue, yaml)) };
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
    tags: "topics",
    alias: "aliases",
  };
  return plural[key.toLowerCase()] === candidate ? 0 : leven(key.toLowerCase(), candidate.toLowerCase());
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType = schema;
  for (const key of path) {
    at = unwrap(at);
    if (at instanceof z.ZodObject) at = at.shape[String(key)];
    else if (at instanceof z.ZodArray) at = at.element;
  }
  at = unwrap(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.out);
  return schema;
}
