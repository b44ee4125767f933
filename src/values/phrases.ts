/** A phrase found in a list of keys. */
export interface FoundPhrase<Value> {
  readonly value: Value;
  /** The index of its first key, and of the key after its last. */
  readonly start: number;
  readonly end: number;
}

/** Phrases to look for; see {@link createPhrases}. */
export type Phrases<Value> = State<Value>;

/** A state of the automaton: the keys read last are the end of some phrase, from its last key backwards. */
interface State<Value> {
  readonly next: Map<string, State<Value>>;
  /** How many keys were read since the first state. */
  readonly depth: number;
  value: Value | undefined;
  /** The state without the keys that were read first, as few of them as possible; undefined for the first state. */
  shorter: State<Value> | undefined;
  /** Of this state and those reached by `shorter`, the first in which a phrase is complete. */
  complete: State<Value> | undefined;
}

/**
 * Prepares phrases, lists of keys, to be looked for all at once: the automaton of Aho and Corasick (Communications of
 * the ACM, June 1975), built for reading backwards, so that it knows the longest phrase that begins at each key.
 *
 * @param phrases each with its value; of equal ones, the last value counts.
 */
export function createPhrases<Value>(phrases: Iterable<readonly [keys: readonly string[], value: Value]>) {
  const first: Phrases<Value> = createState(0);
  for (const [keys, value] of phrases) {
    let state = first;
    for (const key of keys.toReversed()) {
      const next = state.next.get(key) ?? createState<Value>(state.depth + 1);
      state.next.set(key, next);
      state = next;
    }
    if (state !== first) state.value = value;
  }
  // By depth, since a state needs its shorter ones.
  const states = [first];
  for (const state of states) {
    state.complete = state.value === undefined ? state.shorter?.complete : state;
    for (const [key, next] of state.next) {
      next.shorter = state.shorter ? step(state.shorter, key) : first;
      states.push(next);
    }
  }
  return first;
}

/**
 * Finds phrases that do not overlap: each time the one that begins first, and of those the longest. Takes time in
 * proportion to the number of keys, whatever the phrases are.
 */
export function findPhrases<Value>(phrases: Phrases<Value>, keys: readonly string[]): FoundPhrase<Value>[] {
  const longest: (State<Value> | undefined)[] = new Array(keys.length);
  let state = phrases;
  for (let index = keys.length - 1; index >= 0; index--) {
    state = step(state, keys[index] ?? "");
    longest[index] = state.complete;
  }
  const found: FoundPhrase<Value>[] = [];
  for (let start = 0; start < keys.length; ) {
    const { value, depth = 1 } = longest[start] ?? {};
    if (value !== undefined) found.push({ value, start, end: start + depth });
    start += depth;
  }
  return found;
}

function createState<Value>(depth: number): State<Value> {
  return { next: new Map(), depth, value: undefined, shorter: undefined, complete: undefined };
}

/** The state after one more key. */
function step<Value>(from: State<Value>, key: string): State<Value> {
  let state = from;
  for (;;) {
    const next = state.next.get(key);
    if (next) return next;
    if (!state.shorter) return state;
    state = state.shorter;
  }
}
