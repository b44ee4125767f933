import type { RecordedAddress } from "../content/address-file.ts";
import { groupBy } from "../values/group-by.ts";
import type { Answer, Answers } from "./answers.ts";

/** The recorded lines and what answers, each to be found by the other. */
export interface AddressBook {
  readonly byAddress: ReadonlyMap<string, Answer>;
  readonly byId: ReadonlyMap<string, Answer>;
  /** The recorded lines by their addresses, and by their ids. */
  readonly linesAt: ReadonlyMap<string, readonly RecordedAddress[]>;
  readonly linesWith: ReadonlyMap<string, readonly RecordedAddress[]>;
  /** What the file does not know yet, by kind and, for articles, by day. */
  readonly unrecorded: ReadonlyMap<string, readonly Answer[]>;
}

/** Makes the book of some recorded lines and of all that answers. */
export function createAddressBook(lines: readonly RecordedAddress[], answers: Answers): AddressBook {
  const ever = answers.ever();
  const linesWith = groupBy(lines, ({ id }) => [id]);
  const linesAt = groupBy(lines, ({ address }) => [address]);
  const unrecorded = ever.filter(({ id, addresses: [present] }) => !linesWith.has(id) && !linesAt.has(present));
  return {
    byAddress: new Map(ever.flatMap((answer) => answer.addresses.map((address) => [address, answer]))),
    byId: new Map(ever.map((answer) => [answer.id, answer])),
    linesAt,
    linesWith,
    unrecorded: groupBy(unrecorded, ({ kind, day }) => [guessKey(kind, day)]),
  };
}

/**
 * Under what the unrecorded ones are kept. Articles are looked for among those of the day in their ids, which seldom
 * changes with their names.
 */
export function guessKey(kind: Answer["kind"], day: string): string {
  return kind === "article" ? `${kind} ${day}` : kind;
}

/** Whether the id of a line names an article or an entry as it was called first. */
export function isNamedFirst({ first }: RecordedAddress, { kind, firstSlug }: Answer): boolean {
  return first !== undefined && first.kind === kind && first.slug === firstSlug;
}

/**
 * Whether an editor has put another story or entry in the place of the one with the recorded id. Nothing comes back as
 * new in a feed then, as long as the one that answers keeps an id of its own.
 */
export function isTakenOver(line: RecordedAddress, at: Answer, { linesAt, linesWith }: AddressBook): boolean {
  const [present] = at.addresses;
  if (linesAt.get(line.address)?.some(({ id }) => id === at.id)) return true;
  // Whoever lives at an address has not taken it over: it has lost its own id.
  if (line.address === present) return false;
  if (linesWith.has(at.id)) return true;
  const isArticle = at.kind === "article";
  const isOwn = ({ id, day }: RecordedAddress) => id !== line.id && (!isArticle || day === at.day);
  if (linesAt.get(present)?.some(isOwn)) return true;
  return isArticle && at.day !== line.day && !isNamedFirst(line, at);
}
