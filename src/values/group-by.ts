/**
 * Groups values by their keys; a value with several keys is in several groups. Groups are in the order in which their
 * keys first occur, and values keep their order within a group.
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
