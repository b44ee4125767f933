import { stringify } from "yaml";

/** Formats a single value as YAML, quoted if necessary, also for use inside brackets. */
export function writeScalar(value: unknown): string {
  const written = stringify(value, { version: "1.2", lineWidth: 0 }).trimEnd();
  return typeof value === "string" && /[,[\]{}]/.test(written) && !/^["']/.test(written)
    ? JSON.stringify(value)
    : written;
}

/**
 * The line of YAML as it was most likely meant, if the parser cannot read it; undefined if that is not known.
 *
 * @example mendLine("title: & more") // 'title: "& more"'
 * @example mendLine('title: "unclosed') // 'title: "unclosed"'
 */
export function mendLine(line: string): string | undefined {
  const [, close, glued] = gluedValue.exec(line) ?? [];
  if (close && glued) return `${close} ${glued}`;
  const [, start = "", value = ""] = /^(\s*(?:- +)?(?:[\w-]+:\s+)?)(.*?)\s*$/.exec(line) ?? [];
  const mended = start.trim() === "" ? undefined : mendValue(value);
  return mended === undefined || mended === value ? undefined : start + mended;
}

/** A key whose value follows without a space; not an address such as `https://…`. */
const gluedValue = /^([A-Za-z]+:)([^\s/].*)$/;

/** Whether the space after the colon of a key is missing, which is valid YAML alone, but not a key. */
export function isGlued(line: string): boolean {
  return gluedValue.test(line);
}

/** Explains why a line cannot be read, by what its value begins with; undefined if that does not explain it. */
export function explainLine(line: string): string | undefined {
  if (isGlued(line)) return 'a space has to follow the ":" of a key';
  const [, first = ""] = /^\s*(?:- +)?(?:[\w-]+:\s+)?(.)/.exec(line) ?? [];
  if (/["']/.test(first)) return "a quote opens here, and none closes it at the end of the value";
  if (/[[{]/.test(first)) return "a bracket is not closed here, or a value in it has to be in quotes";
  return /[&*!@%`|>,\]}?-]/.test(first) ? `a value that begins with "${first}" has to be in quotes` : undefined;
}

function mendValue(value: string): string | undefined {
  if (/^["']/.test(value)) return writeQuoted(quotedText(value));
  if (value.startsWith("[")) return mendList(value);
  return value.startsWith("{") ? mendMapping(value) : writeScalar(value);
}

function writeQuoted(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** The text of a value that begins with a quote which does not close it. */
function quotedText(value: string): string {
  const [quote = ""] = value;
  const rest = value.slice(1);
  const isElision = /^('tis|'twas|'til|'em|'n'|'cause|'\d\ds?)\b/i.test(value);
  if (!rest.includes(quote)) return isElision ? value : rest;
  // "He said "no"": the next quote opens. "A" and "B": it closes.
  return rest.endsWith(quote) && (/^[^"']*\s["']/.test(rest) || /^[^"']*["']$/.test(rest)) ? rest.slice(0, -1) : value;
}

function mendList(value: string): string | undefined {
  const end = value.indexOf("]");
  if (end >= 0 && end < value.length - 1) return /^\s+#/.test(value.slice(end + 1)) ? undefined : writeScalar(value);
  const items = splitAtCommas(value.slice(1, end < 0 ? undefined : end));
  return items.some((item) => /^[[{]/.test(item)) ? undefined : `[${items.map(mendItem).join(", ")}]`;
}

function mendMapping(value: string): string | undefined {
  const pairs: string[] = [];
  for (const part of splitAtCommas(value.replace(/^\{|\}$/g, ""))) {
    // A comma in a value.
    if (/^[\w-]+:(\s|$)/.test(part)) pairs.push(part);
    else if (pairs.length > 0) pairs.push(`${pairs.pop()}, ${part}`);
    else return writeScalar(value);
  }
  const mended = pairs.map((pair) => {
    const [, key = "", text = ""] = /^([\w-]+:)\s*(.*)$/.exec(pair) ?? [];
    return `${key} ${mendItem(text)}`.trim();
  });
  return pairs.some((pair) => /:\s+[[{]/.test(pair)) ? undefined : `{ ${mended.join(", ")} }`;
}

function mendItem(item: string): string {
  return /^(".*"|'.*')$/.test(item) || item === "" ? item : writeScalar(item);
}

function splitAtCommas(text: string): string[] {
  const parts = text.match(/("([^"\\]|\\.)*"|'[^']*'(?=\s*(,|$))|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
