import { type CalendarDay, suggestDay } from "../../calendar/day.ts";

/** The day at the start of a draft. */
export interface LeadingDay {
  readonly day: CalendarDay;
  /** The words that give it, with the word "date" if present. */
  readonly words: string;
  /** What follows them. */
  readonly rest: string;
}

// Each may begin with a weekday; whether the words are a valid day is checked later.
const dayForms = [
  /^\d{4}[-/.\u2010-\u2015\u2212]\d{1,2}[-/.\u2010-\u2015\u2212]\d{1,2}/,
  /^(?:\p{Letter}+[.,]*\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Letter}+[.,]*\s+\d{4}/iu,
  /^(?:\p{Letter}+[.,]*\s+)?\p{Letter}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/iu,
];

/**
 * Parses the day at the start of a draft; undefined if there is none, or if it is part of a sentence.
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

/** Whether the day is part of a sentence, such as "March 24, 2024 was a Sunday", and so not the publication day. */
function continuesSentence(after: string): boolean {
  return /^,?[ \t]+\p{Lowercase}+(?![\p{Letter}\p{Number}])/u.test(after);
}
