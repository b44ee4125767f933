import { type CalendarDay, suggestDay } from "../../calendar/day.ts";

/** The day that stands at the start of a draft. */
export interface LeadingDay {
  readonly day: CalendarDay;
  /** The words that give it, with the word "date" where it is there. */
  readonly words: string;
  /** What follows them. */
  readonly rest: string;
}

// Each may begin with a weekday; whether the words are a day is for the calendar to say.
const dayForms = [
  /^\d{4}[-/.\u2010-\u2015\u2212]\d{1,2}[-/.\u2010-\u2015\u2212]\d{1,2}/,
  /^(?:\p{Letter}+[.,]*\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Letter}+[.,]*\s+\d{4}/iu,
  /^(?:\p{Letter}+[.,]*\s+)?\p{Letter}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/iu,
];

/**
 * Takes the day off the start of a draft; undefined where there is none, or where it is part of a sentence.
 *
 * @example readLeadingDay("date 2024-03-24 Acme has …") // { day: "2024-03-24", words: "date 2024-03-24", rest: "Acme has …" }
 */
export function readLeadingDay(text: string): LeadingDay | undefined {
  const [label = ""] = /^\s*date(?![\p{Letter}\p{Number}])[\s:=\u2010-\u2015-]*/iu.exec(text) ?? [];
  const labelled = label !== "";
  const start = labelled ? text.slice(label.length) : text.trimStart();
  for (const form of dayForms) {
    const [written] = form.exec(start) ?? [];
    const day = written === undefined ? undefined : suggestDay(written);
    if (!day || !written) continue;
    const after = start.slice(written.length);
    if (/^[\p{Letter}\p{Number}]/u.test(after) || (!labelled && continuesSentence(after))) continue;
    const words = (labelled ? `${label}${written}` : written).trim().replace(/\s+/g, " ");
    return { day, words, rest: after.replace(/^[ \t]*[:.,;|\u2010-\u2015-]*(?=\s|$)/, "").trim() };
  }
  return undefined;
}

/** "March 24, 2024 was a Sunday": a sentence about a day says nothing of the day it was published. */
function continuesSentence(after: string): boolean {
  return /^,?[ \t]+\p{Lowercase}+(?![\p{Letter}\p{Number}])/u.test(after);
}
