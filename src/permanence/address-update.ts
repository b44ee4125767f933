import { type AddressRecord, formatAddress, placeOf } from "../content/address-file.ts";
import type { Problem } from "../content/problem.ts";
import { compareText } from "../values/compare-text.ts";
import type { Answer, Answers } from "./answers.ts";
import { isOfLaterArticle } from "./lost-addresses.ts";

/** The file of addresses as it should be, and how it differs from the current one. */
export interface AddressUpdate {
  readonly text: string;
  /** What is published, by the line that the file does not have yet, in the order of the lines. */
  readonly added: ReadonlyMap<string, Answer>;
  /** How many lines are removed: those of articles that were removed before they were published. */
  readonly dropped: number;
  /** What is out of date, except for missing lines. */
  readonly outdated: readonly Problem[];
}

const whatToRun = "run npm run check -- --write";

/**
 * Updates the file of addresses: adds missing lines, sorts, removes duplicates and the lines of scheduled articles that
 * were removed. The line of anything that was published always stays.
 *
 * @param record without malformed lines.
 */
export function updateAddresses(record: AddressRecord, answers: Answers): AddressUpdate {
  const wanted = new Map(
    answers.remembered.flatMap((answer) =>
      answer.addresses.map((address) => [formatAddress({ address, id: answer.id }), answer]),
    ),
  );
  const isGone = (line: AddressRecord["lines"][number]) =>
    isOfLaterArticle(line, answers) && !wanted.has(formatAddress(line));
  const gone = record.lines.filter(isGone);
  const kept = record.lines.filter((line) => !isGone(line)).map(formatAddress);
  const known = new Set(kept);
  const added = [...wanted].filter(([line]) => !known.has(line)).sort(([a], [b]) => compareText(a, b));
  const lines = [...known, ...added.map(([line]) => line)].sort(compareText);
  const outdated = [
    ...record.untidy,
    ...gone.map((line) => ({ ...placeOf(record.path, line), message: "this story was gone before its day" })),
    ...findDisorder(record),
  ];
  return {
    text: lines.map((line) => `${line}\n`).join(""),
    added: new Map(added),
    dropped: gone.length,
    outdated: outdated.map((problem) => ({ ...problem, message: `${problem.message}; ${whatToRun}` })),
  };
}

/** Finds the first line that is out of order; `check --write` fixes all of them at once. */
function findDisorder({ path, text, lines }: AddressRecord): Problem[] {
  let previous = "";
  for (const recorded of lines) {
    const line = formatAddress(recorded);
    if (line === previous) return [{ ...placeOf(path, recorded), message: "this line is here twice" }];
    if (line < previous) return [{ ...placeOf(path, recorded), message: "from here on the lines are not in order" }];
    previous = line;
  }
  if (text === undefined || text === "" || text.endsWith("\n")) return [];
  return [{ path, line: text.split("\n").length, column: 1, message: "the last line has no end" }];
}

/**
 * Finds the lines that the file lacks. Names without an entry may wait until the next line is added: the file must not
 * become out of date because a scheduled article has appeared overnight. An empty file is only worth a warning before
 * the second story.
 *
 * @param files limits the result to these files, if given.
 */
export function findMissing(
  { path, text }: AddressRecord,
  { added }: AddressUpdate,
  files?: ReadonlySet<string>,
): Problem[] {
  const missing = [...added.values()].filter(
    ({ kind, file }) => (file || kind === "newsletter") && (!files || (file && files.has(file))),
  );
  const [first] = missing;
  if (!first) return [];
  const start = { path, line: 1, column: 1 };
  // Of a newsletter that has just begun: its only story is still an example, or a first attempt.
  if (text === "" && [...new Set(added.values())].filter(({ kind }) => kind === "article").length <= 1) {
    const message = `nothing is in this list yet; before the site is published, ${whatToRun}, and commit the file`;
    return [{ ...start, message, warning: true }];
  }
  if (text === undefined)
    return [{ ...start, message: `there is no such file yet; ${whatToRun}, and commit the file` }];
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : "";
  const message = `${first.addresses[0]}${others} ${others ? "are" : "is"} not in this list yet; ${whatToRun}, and commit the file`;
  return [{ ...start, message }];
}
