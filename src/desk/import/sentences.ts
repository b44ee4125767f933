// Abbreviations in the second group may also end a sentence: "the lab of Acme Inc.", "a Series B."
const abbreviation =
  /(?:^|[\s("'“‘])(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|vs|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)|(?<ending>Inc|Ltd|Corp|Co|Jr|Sr|(?:\p{Uppercase}\.)*\p{Uppercase}))\.$/u;
const sentenceEnd = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Uppercase}\p{Number}])/gu;
const startsSentence = /^\s+["'“‘([]?(?:The|A|An|It|Its|He|His|She|Her|They|Their|We|This|That|These|In|On|But|And)\s/;

/**
 * The first sentence of a paragraph with its full stop; the whole paragraph if it has only one.
 *
 * @example firstSentence("Acme Inc. has bought Bolt. It paid $8 million.") // "Acme Inc. has bought Bolt."
 */
export function firstSentence(paragraph: string): string {
  for (const match of paragraph.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const abbreviated = abbreviation.exec(paragraph.slice(Math.max(0, end - 12), end));
    if (!abbreviated || (abbreviated.groups?.["ending"] && startsSentence.test(paragraph.slice(end)))) {
      return paragraph.slice(0, end);
    }
  }
  return paragraph;
}

/** A part of a sentence between commas, dashes, colons and semicolons. */
export interface Clause {
  readonly text: string;
  /** Where it begins and ends in the sentence. */
  readonly start: number;
  readonly end: number;
}

// Excludes the commas in 1,000, “Done,” and "March 24, 2024", and before "Inc.".
const clauseEnd =
  /(?:,\s+(?!(?:Inc|Ltd|LLC|Jr|Sr)\b)(?<!\p{Letter}{3,9}\.?\s\d{1,2},\s)|[;:]\s+|\s+[\u2013\u2014-]+\s+|\u2014)/gu;

/**
 * Splits a sentence where its clauses may end.
 *
 * @example splitClauses("Acme, a lab, has folded.").map(({ text }) => text) // ["Acme", "a lab", "has folded."]
 */
export function splitClauses(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = sentence.slice(start, end).trim();
    if (text !== "") clauses.push({ text, start, end: start + sentence.slice(start, end).trimEnd().length });
  };
  for (const match of sentence.matchAll(clauseEnd)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(sentence.length);
  return clauses;
}

const auxiliaries = "has have had is are was were will would can could may might must shall should does did do";
const presents =
  "says plans wants launches releases announces buys sells raises cuts sues hires opens unveils faces gets makes takes goes leaves joins loses wins becomes remains hopes expects warns agrees seeks shows brings signs steps gives ends begins continues needs means quits bets keeps";
const pasts =
  "said told left bought sold made took began won lost sued gave got went came fell rose grew cut put set hit kept held met paid ran saw sent built found chose led laid let quit became spent drew beat broke brought struck shut spoke stood thought taught wrote";
const verb = new RegExp(
  `(?<![-\\p{Letter}])(?:${[auxiliaries, presents, pasts].join(" ").split(" ").join("|")}|\\p{Lowercase}{2,}ed)(?![-\\p{Letter}])`,
  "u",
);
const opensWithVerb = new RegExp(
  `^(?:(?:also|now|today|still|just|never|not|once|then|\\p{Lowercase}+ly)\\s+)*(?:${verb.source})`,
  "u",
);
// "based in London", "backed by Bolt": descriptions of a name, not clauses.
const participle =
  /^(?:\p{Lowercase}+ly\s+)?(?:based|backed|led|founded|owned|headed|launched|valued|called|named|dubbed|known|headquartered|created|formed|listed|run|made|built|held|used|told)\s+(?:in|on|at|by|for|as|to|from|near|with|\d)/u;
const relative = /(?:^|\s)(?:that|which|who|whom|whose|where|when)(?=\s)/;

/** Whether a clause most likely has a finite verb. */
export function hasVerb(clause: string): boolean {
  const [main = ""] = clause.split(relative);
  return !participle.test(main) && verb.test(main);
}

/** Whether a clause has any verb, even in a description of a name. */
export function hasAnyVerb(clause: string): boolean {
  return verb.test(clause);
}

/** Whether a clause continues with the verb of a previous subject: "has stepped down". */
export function beginsWithVerb(clause: string): boolean {
  return !participle.test(clause) && opensWithVerb.test(clause);
}

const clauseWords =
  "and but or which who that because as while after before when where although though since until if so whose";
const phraseWords =
  "to with by for in on at from over into amid following despite about under through between together";
// "said that …": reported speech cannot be cut off.
const saying =
  /(?:said|says|announced|reported|warned|confirmed|agreed|told \p{Letter}+)(?:\s(?:on|in)\s[\p{Letter}\p{Number} ]+)?$/u;
const dangling = new RegExp(` (?:${`${clauseWords} ${phraseWords} of the a an its`.replaceAll(" ", "|")})$`);

/**
 * Shortens a text to a length by cutting it before the last word that begins a clause or a phrase, or otherwise between
 * words with an ellipsis; a short enough text is returned unchanged.
 *
 * @returns the text, and the word before which it was cut.
 */
export function cutAtClause(text: string, longest: number): { readonly text: string; readonly before?: string } {
  if (text.length <= longest) return { text };
  for (const words of [clauseWords, phraseWords]) {
    const opening = new RegExp(`,?\\s+(?=(${words.replaceAll(" ", "|")})\\s)`, "g");
    const [last] = [...text.slice(0, longest + 20).matchAll(opening)]
      .filter(({ index }) => index <= longest && index > longest / 4)
      .map((match) => ({ word: match[1], start: text.slice(0, match.index) }))
      .filter(({ start }) => verb.test(start) && !saying.test(start) && !dangling.test(start))
      .reverse();
    if (last?.word) return { text: last.start, before: last.word };
  }
  return { text: `${text.slice(0, longest - 1).replace(/[\s,;:.]+\S*$/, "")}…`, before: "…" };
}
