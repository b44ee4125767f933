/** A name that may be several. */
interface SeveralNames {
  readonly parts: readonly string[];
  /** Whether a comma or the like is between them, which is rare in a name; "and", "&" and "/" are not. */
  readonly isPlain: boolean;
}

/** What follows a comma within one name: the form of a company, the generation or the degree of a person. */
const suffix =
  "the|inc|incorporated|ltd|limited|l\\.?l\\.?c|llp|lp|plc|corp|corporation|co|company|gmbh|ag|kg|kgaa|se|s\\.?a|sas|sarl|srl|s\\.?p\\.?a|b\\.?v|n\\.?v|oyj?|ab|asa?|pty|pte|jr|junior|sr|senior|[ivx]+|ph\\.?d|m\\.?d|mba|m\\.?sc|ma|jd|esq|cfa|[oc]be|[km]be";
const plainSeparator = new RegExp(`\\s*[,;|•、，；](?!\\s*(?:${suffix})(?:[\\s.,]|$))\\s*`, "i");
const weakSeparator = /\s*\/\s*|\s+(?:[&+]|and|und|et|y|e|en|och|og)\s+/i;

/**
 * Splits a name at what separates names: commas, "and", "&", "/". Undefined if nothing does.
 *
 * @example splitNames("Jane Doe and John Roe")?.parts // ["Jane Doe", "John Roe"]
 * @example splitNames("Acme, Inc.") // undefined
 */
export function splitNames(name: string): SeveralNames | undefined {
  const plain = name.split(plainSeparator).filter((part) => part !== "");
  const parts = plain
    // A comma before "and" leaves nothing between them.
    .flatMap((part) => part.replace(/^(?:and|und|et|&)\s+/i, "").split(weakSeparator))
    .filter((part) => /[\p{Letter}\p{Number}]/u.test(part));
  return parts.length > 1 ? { parts, isPlain: plain.length > 1 } : undefined;
}
