/**
 * Groups values by the keys they have, which may be several. The groups come in the order in which their keys are first
 * met, the values of a group in their own.
 */
export function groupBy<Value, Key>(
  values: Iterable<Value>,
  keysOf: (value: Value) => readonly Key[],
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}
