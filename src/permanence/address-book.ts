import type { RecordedAddress } from "../content/address-file.ts";
import { groupBy } from "../values/group-by.ts";
import type { Answer, Answers } from "./answers.ts";

/** Indexes of the recorded lines and of what is published, for finding one by the other. */
export interface AddressBook {
  readonly byAddress: ReadonlyMap<string, Answer>;
  readonly byId: ReadonlyMap<string, Answer>;
  /** The recorded lines by their addresses, and by their ids. */
  readonly linesAt: ReadonlyMap<string, readonly RecordedAddress[]>;
  readonly linesWith: ReadonlyMap<string, readonly RecordedAddress[]>;
  /** What the file does not contain yet, by {@link guessKey}. */
  readonly unrecorded: ReadonlyMap<string, readonly Answer[]>;
}

/** Creates the indexes of recorded lines and of everything that is published. */
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
 * The key of `unrecorded`: the kind and, for articles, the day in their ids, which rarely changes together with their
 * slugs.
 */
export function guessKey(kind: Answer["kind"], day: string): string {
  return kind === "article" ? `${kind} ${day}` : kind;
}

/** Whether the id of a line contains the oldest slug of an article or an entry. */
export function isNamedFirst({ first }: RecordedAddress, { kind, firstSlug }: Answer): boolean {
  return first !== undefined && first.kind === kind && first.slug === firstSlug;
}

/**
 * Whether an editor has put another article or entry at the address of the one with the recorded id. That causes no
 * duplicates in feeds, as long as the one at the address has another id.
 */
export function isTakenOver(line: RecordedAddress, at: Answer, { linesAt, linesWith }: AddressBook): boolean {
  const [present] = at.addresses;
  if (linesAt.get(line.address)?.some(({ id }) => id === at.id)) return true;
  // At its own current address nothing has been taken over: it has lost its id.
  if (line.address === present) return false;
  if (linesWith.has(at.id)) return true;
  const isArticle = at.kind === "article";
  const isOwn = ({ id, day }: RecordedAddress) => id !== line.id && (!isArticle || day === at.day);
  if (linesAt.get(present)?.some(isOwn)) return true;
  return isArticle && at.day !== line.day && !isNamedFirst(line, at);
}
