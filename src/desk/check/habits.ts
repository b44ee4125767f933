/** The minimum number of things to determine what is usual. */
const fewest = 5;

/** Whether at least three quarters of some things have a property. */
export function isUsual<Thing>(things: readonly Thing[], has: (thing: Thing) => boolean): boolean {
  return things.length >= fewest && things.filter(has).length * 4 >= things.length * 3;
}

/** The median; undefined if there are too few numbers. */
export function usualNumber(numbers: readonly number[]): number | undefined {
  if (numbers.length < fewest) return undefined;
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
