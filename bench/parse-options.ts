/** Parses a list of sizes (`100,1000`), ascending and without duplicates; undefined if it is not one. */
export function parseSizes(text: string): number[] | undefined {
  const sizes = text.split(",").map(parseCount);
  const known = sizes.filter((size) => size !== undefined);
  return known.length === sizes.length ? [...new Set(known)].sort((a, b) => a - b) : undefined;
}

/** Parses an integer from 1 to a million; undefined if it is not one. */
export function parseCount(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : undefined;
}
