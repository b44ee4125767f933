const longestHeading = 90;
/** A line of so many characters is one of prose. */
const longEnough = 60;
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

/**
 * Whether a line is the heading of the paragraph that follows without a blank line: it looks like a heading, and was not
 * broken for its width.
 *
 * @param below the lines below it, up to the end of the paragraph; the first few are enough.
 * @example isHeadingOf("Looking ahead", ["Acme expects to be sold by the end of the year."]) // true
 */
export function isHeadingOf(line: string, below: readonly string[]): boolean {
  const [next = ""] = below;
  const words = next.split(/\s+/);
  const wouldFit = line.length + 1 + (words[0] ?? "").length <= next.length;
  // Verse, addresses and signatures have lines of about one length, or are no sentences.
  const isLong = words.length >= 5 && next.length >= Math.min(1.5 * line.length, longEnough);
  const isSentence = beginsSentence.test(next) && !isListed(next) && /[.!?…:]["'”’)\]]*(\s|$)/.test(below.join(" "));
  return wouldFit && isLong && isSentence && looksLikeHeading(line) && !opensPhrase.test(line);
}

/** Whether a line is an item of a list, which stays on its own line. */
export function isListed(line: string): boolean {
  return /^([-*+•–—]|\d{1,3}[.)])\s/.test(line);
}

// A capital, a number, or a name such as xAI.
const beginsLikeHeading = /^["'“‘(]*(\p{Uppercase}|\p{Number}|\p{Lowercase}+\p{Uppercase})/u;
// "12 Harbour Street" is an address.
const beginsSentence = /^["'“‘([*_]*(\p{Uppercase}|\p{Number}(?!\S*\s\p{Uppercase})|\p{Lowercase}+\p{Uppercase})/u;
// A line that goes on: a heading does not end so.
const opensPhrase =
  /\s(?:a|an|and|as|at|but|by|for|from|has|have|in|into|is|its|nor|of|on|or|said|says|that|the|their|to|was|were|which|who|will|with)$/iu;
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
