/** Reads a list of sizes (`100,1000`), or gives undefined where it is none; from the smallest to the largest, each once. */
export function parseSizes(text: string): number[] | undefined {
  const sizes = text.split(",").map(parseCount);
  const known = sizes.filter((size) => size !== undefined);
  return known.length === sizes.length ? [...new Set(known)].sort((a, b) => a - b) : undefined;
}

/** Reads a whole number from 1 to a million, or gives undefined. */
export function parseCount(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : undefined;
}
