import { type AddressRecord, placeOf, placeOfId, type RecordedAddress } from "../content/address-file.ts";
import type { Article } from "../content/content.ts";
import type { Problem } from "../content/problem.ts";
import { createAddressBook, isTakenOver } from "./address-book.ts";
import type { Answers } from "./answers.ts";
import { backFromDraft, explainLostAddress, explainLostId } from "./lost-address-advice.ts";

/** Whether a line belongs to an article that is not published yet. */
export function isOfLaterArticle({ page, day }: RecordedAddress, { archive }: Answers): boolean {
  return day > archive.buildDay && page?.kind === "article";
}

/**
 * Finds published addresses that would stop working, and ids of feeds and items that would be lost, with advice on how
 * to preserve them.
 *
 * @param articles all articles of the content, to find those that have become drafts.
 */
export function findLostAddresses(
  { path, lines }: AddressRecord,
  answers: Answers,
  articles: readonly Article[],
): Problem[] {
  const suspects = findSuspects(lines, answers);
  if (suspects.length === 0) return [];
  const { authority, since } = answers.archive.settings;
  const isForeign = (line: RecordedAddress) => line.authority !== authority;
  const isOfFeed = ({ first }: RecordedAddress) => first?.kind !== "article";
  const isOfOtherDay = (line: RecordedAddress) => !isForeign(line) && isOfFeed(line) && line.day !== since;
  const book = createAddressBook(lines, answers);
  const drafts = new Map(
    articles.filter(({ draft }) => draft).map((article) => [`${article.date.day}:${article.firstSlug}`, article]),
  );
  return [
    ...changedSetting(path, "authority", suspects.filter(isForeign)),
    ...changedSetting(path, "since", suspects.filter(isOfOtherDay)),
    ...suspects.flatMap((line): Problem[] => {
      if (isForeign(line) || isOfOtherDay(line) || isOfLaterArticle(line, answers)) return [];
      const at = book.byAddress.get(line.address);
      const of = book.byId.get(line.id);
      if (at && (of || isTakenOver(line, at, book))) return [];
      if (at) return [{ ...placeOfId(path, line), ...explainLostId(line, at, book) }];
      const draft = isOfFeed(line) ? undefined : drafts.get(`${line.day}:${line.first?.slug}`);
      const way = draft && !of ? backFromDraft(draft) : explainLostAddress(line, of, book, answers);
      return [{ ...placeOf(path, line), ...way, message: `${line.address} would stop answering; ${way.message}` }];
    }),
  ];
}

/** Quickly finds the lines that may be lost; usually there are none. */
function findSuspects(lines: readonly RecordedAddress[], { remembered }: Answers): RecordedAddress[] {
  const ids = new Map<string, string>();
  for (const answer of remembered) for (const address of answer.addresses) ids.set(address, answer.id);
  return lines.filter(({ address, id }) => ids.get(address) !== id);
}

function changedSetting(path: string, key: "authority" | "since", [line, ...others]: RecordedAddress[]): Problem[] {
  if (!line) return [];
  const value = key === "authority" ? line.authority : line.day;
  const file = path.replace(/[^/]*$/, "site.yaml");
  const message = `${others.length + 1} ids would be lost, and readers of feeds would be shown everything as new; put "${key}: ${value}" back in ${file}`;
  return [{ ...placeOfId(path, line), message, hint: `${key}: ${value}` }];
}
