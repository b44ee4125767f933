/**
 * Memoizes a function of one value. Worth it where the same few values come again and again: an archive of ten thousand
 * articles has fewer than four thousand days.
 */
export function memoize<Input, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  const cache = new Map<Input, { readonly result: Result }>();
  return (input) => {
    const cached = cache.get(input);
    if (cached) return cached.result;
    const computed = { result: compute(input) };
    cache.set(input, computed);
    return computed.result;
  };
}
