/** Among fewer things nothing is usual. */
const fewest = 5;

/** Whether three quarters or more of some things have something. */
export function isUsual<Thing>(things: readonly Thing[], has: (thing: Thing) => boolean): boolean {
  return things.length >= fewest && things.filter(has).length * 4 >= things.length * 3;
}

/** The number in the middle of some; undefined where there are too few. */
export function usualNumber(numbers: readonly number[]): number | undefined {
  if (numbers.length < fewest) return undefined;
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
