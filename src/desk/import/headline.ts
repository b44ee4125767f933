import {
  beginsWithVerb,
  type Clause,
  cutAtClause,
  firstSentence,
  hasAnyVerb,
  hasVerb,
  splitClauses,
} from "./sentences.ts";

/** A value found in or derived from the text, and what it is based on. */
export interface Guess {
  readonly value: string;
  readonly basis: string;
}

const longestTitle = 89;
const longestSummary = 200;

/**
 * Proposes a title: the first main clause without introductory words and, if it is too long, without appositions
 * between commas.
 *
 * @example proposeTitle("Ada Example, founder of Acme, has resigned, shaking the lab.").value // "Ada Example, founder of Acme, has resigned"
 */
export function proposeTitle(lead: string): Guess {
  const sentence = withoutRemarks(firstSentence(lead));
  const clauses = splitClauses(sentence);
  const opening = countOpening(clauses);
  const told = findClause(clauses.slice(opening), sentence);
  // The day is in the front matter already.
  const undated = told.value.length > longestTitle ? told.value.replace(dayPhrase, "") : told.value;
  const cut = cutAtClause(undated, longestTitle);
  const basis = [
    told.basis,
    ...(opening > 0 ? ["without the words that lead up to it"] : []),
    ...(undated === told.value ? [] : ["without its day"]),
    ...(cut.before === "…" ? ["cut short"] : cut.before ? [`cut before "${cut.before}"`] : []),
  ];
  return { value: capitalise(withoutEnd(cut.text)), basis: basis.join(", ") };
}

/**
 * Proposes a summary: the first sentence, cut at the end of a clause if it is too long for lists.
 *
 * @example proposeSummary("Acme has folded. Its founder has left.").value // "Acme has folded."
 */
export function proposeSummary(lead: string): Guess {
  const sentence = firstSentence(lead);
  if (sentence.length <= longestSummary) return { value: sentence, basis: "the first sentence of the lead" };
  const whole = splitClauses(sentence)
    .map(({ end }) => withoutEnd(sentence.slice(0, end)))
    .filter((text) => text.length < longestSummary && hasVerb(text))
    .at(-1);
  const cut = whole ? { text: whole } : cutAtClause(sentence, longestSummary - 1);
  const value = cut.text.endsWith("…") ? cut.text : `${withoutEnd(cut.text)}.`;
  return { value, basis: "the first sentence of the lead, cut to 200 characters" };
}

function findClause(clauses: readonly Clause[], sentence: string): Guess {
  const [subject, ...rest] = clauses;
  if (!subject) return { value: sentence, basis: "the first sentence of the lead" };
  const through = (clause: Clause) => sentence.slice(subject.start, clause.end);
  if (hasVerb(subject.text)) return { value: subject.text, basis: "the first clause of the lead" };
  const says = rest.find(({ text }) => beginsWithVerb(text)) ?? rest.find(({ text }) => hasVerb(text));
  if (says && through(says).length <= longestTitle) {
    return { value: through(says), basis: "the first clause of the lead" };
  }
  if (says && beginsWithVerb(says.text)) {
    return {
      value: `${subject.text} ${says.text}`,
      basis: "the first clause of the lead, without the words between its commas",
    };
  }
  if (hasAnyVerb(subject.text)) return { value: subject.text, basis: "the first clause of the lead" };
  const longest = clauses.filter((clause) => through(clause).length <= longestTitle).at(-1) ?? subject;
  return { value: through(longest), basis: "the beginning of the lead" };
}

const dayPhrase =
  / on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} \p{Uppercase}\p{Lowercase}{2,8}|\p{Uppercase}\p{Lowercase}{2,8} \d{1,2}(?!\d))(?:,? \d{4})?| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= |$)/u;

const openingWords = [
  "in on at after before with while when as following despite since although though for by under amid during until",
  "because if once given from over late early earlier last yesterday today meanwhile however now just weeks months",
  "days hours years",
];
const opens = new RegExp(
  `^(?:${openingWords.join(" ").replaceAll(" ", "|")}|this (?:week|month|year|morning)|\\p{Letter}+ing)(?!\\p{Letter})`,
  "iu",
);

/** The number of introductory clauses before the main one. */
function countOpening(clauses: readonly Clause[]): number {
  const [first, next, ...later] = clauses;
  if (!first || !next || !opens.test(first.text)) return 0;
  if (/^(?:and|but|or|so|yet|which|who|where)\s/.test(next.text) || beginsWithVerb(next.text)) return 0;
  const says = [next, ...later].find(({ text }) => hasVerb(text));
  if (!says || /^(?:and|but|or|so|yet)\s/.test(says.text)) return 0;
  return 1 + countOpening(clauses.slice(1));
}

function withoutRemarks(sentence: string): string {
  return sentence.replace(/\s*\([^()]*\)/g, "");
}

function withoutEnd(text: string): string {
  return text.replace(/[\s.,;:\u2013\u2014-]+$/, "").replace(/[.,](["”’])$/, "$1");
}

function capitalise(text: string): string {
  // A name such as xAI keeps its case.
  return /^\p{Lowercase}+\p{Uppercase}/u.test(text)
    ? text
    : text.replace(/^["'“‘]?\p{Lowercase}/u, (start) => start.toUpperCase());
}
