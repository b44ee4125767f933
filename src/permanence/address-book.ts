import type { RecordedAddress } from "../content/address-file.ts";
import { partsOfPath } from "../site/addresses.ts";
import { groupBy } from "../values/group-by.ts";
import type { Answer, Answers } from "./answers.ts";

/** The recorded lines and what answers, each to be found by the other. */
export interface AddressBook {
  readonly byAddress: ReadonlyMap<string, Answer>;
  readonly byId: ReadonlyMap<string, Answer>;
  readonly idsAt: ReadonlyMap<string, ReadonlySet<string>>;
  readonly linesWith: ReadonlyMap<string, readonly RecordedAddress[]>;
  /** What the file does not know yet, by kind and, for articles, by day. */
  readonly unrecorded: ReadonlyMap<string, readonly Answer[]>;
}

/** Makes the book of some recorded lines and of all that answers. */
export function createAddressBook(lines: readonly RecordedAddress[], answers: Answers): AddressBook {
  const ever = answers.ever();
  const linesWith = groupBy(lines, ({ id }) => [id]);
  const idsAt = new Map(
    [...groupBy(lines, ({ address }) => [address])].map(([address, all]) => [
      address,
      new Set(all.map(({ id }) => id)),
    ]),
  );
  const unrecorded = ever.filter(({ id, addresses: [present] }) => !linesWith.has(id) && !idsAt.has(present));
  return {
    byAddress: new Map(ever.flatMap((answer) => answer.addresses.map((address) => [address, answer]))),
    byId: new Map(ever.map((answer) => [answer.id, answer])),
    idsAt,
    linesWith,
    unrecorded: groupBy(unrecorded, ({ kind, id }) => [guessKey(kind, id)]),
  };
}

/**
 * Under what the unrecorded ones are kept. Articles are looked for among those of their day: it is in their ids, and
 * seldom changes with their names.
 */
export function guessKey(kind: string, id: string): string {
  return kind === "articles" ? `${kind} ${dayOfId(id)}` : kind;
}

/**
 * Whether an editor has put another story or entry in the place of the one with the recorded id. Nothing comes back as
 * new in a feed then, as long as the one that answers keeps an id of its own.
 */
export function isTakenOver(line: RecordedAddress, at: Answer, { idsAt, linesWith }: AddressBook): boolean {
  const [present] = at.addresses;
  if (idsAt.get(line.address)?.has(at.id)) return true;
  // Whoever lives at an address has not taken it over: it has lost its own id.
  if (line.address === present) return false;
  if (linesWith.has(at.id)) return true;
  const isArticle = at.kind === "articles";
  const isOwn = (id: string) => id !== line.id && (!isArticle || dayOfId(id) === dayOfId(at.id));
  if ([...(idsAt.get(present) ?? [])].some(isOwn)) return true;
  return isArticle && dayOfId(at.id) !== line.day && partsOfPath(at.first)?.slug !== line.first;
}

function dayOfId(id: string): string | undefined {
  return /,([^:]*):/.exec(id)?.[1];
}
