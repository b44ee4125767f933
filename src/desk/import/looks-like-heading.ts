const longestHeading = 90;
const mostWords = 12;

/**
 * Whether a line looks like a heading: short, beginning with a capital, in title case or sentence case, and without the
 * end of a sentence.
 *
 * @example looksLikeHeading("Turning Tides in AI Leadership") // true
 */
export function looksLikeHeading(line: string): boolean {
  const words = line.split(/\s+/);
  if (line.length > longestHeading || words.length > mostWords) return false;
  if (!beginsLikeHeading.test(line) || !/\p{Letter}/u.test(line) || isListed(line) || isAddress(line)) return false;
  if (holdsSentence(line)) return false;
  const [ending] = /[.!?…:;,]+["'”’)]*$/.exec(line) ?? [];
  // "What Comes Next?" and "The End of Acme Inc." are headings by their capitals alone.
  if (ending) return isTitleCase(words) && (/^[?!]/.test(ending) || abbreviationAtEnd.test(line));
  return true;
}

/** Whether a line is an item of a list, which stays on its own line. */
export function isListed(line: string): boolean {
  return /^([-*+•–—]|\d{1,3}[.)])\s/.test(line);
}

// A capital, a number, or a name such as xAI.
const beginsLikeHeading = /^["'“‘(]*(\p{Uppercase}|\p{Number}|\p{Lowercase}+\p{Uppercase})/u;
const abbreviation = /(?<!\p{Letter})(?:vs|Mr|Mrs|Ms|Dr|St|Inc|Ltd|Corp|Co|No|\p{Uppercase})\./gu;
const abbreviationAtEnd = /(?<!\p{Letter})(?:Inc|Ltd|Corp|Co|Jr|Sr|U\.S|U\.K|E\.U)\.$/u;

/** Whether a line contains the end of a sentence or quoted speech. */
function holdsSentence(line: string): boolean {
  const plain = line.replace(abbreviation, "");
  return /[.!?…]["'”’)]*\s+["'“‘(]*\p{Uppercase}/u.test(plain) || /[,.!?]["”’]\s+\p{Lowercase}/u.test(plain);
}

function isAddress(line: string): boolean {
  return /^\S*[/@]\S*$/.test(line);
}

/** Whether all long words begin with a capital; a single word is not enough. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words
    .map((word) => word.replace(/^\P{Letter}+/u, ""))
    .filter((word) => word.length > 3 && !connecting.has(word.toLowerCase()));
  return words.length > 1 && long.length > 0 && long.every((word) => /^\p{Uppercase}/u.test(word));
}

const connecting = new Set("about after amid from into over than that this through under upon with".split(" "));
