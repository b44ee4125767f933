/**
 * Memoizes a function of a string. Worth it where the same few strings come again and again: an archive of ten thousand
 * articles has fewer than four thousand days.
 */
export function memoize<Text extends string, Result>(compute: (text: Text) => Result): (text: Text) => Result {
  const cache = new Map<Text, { readonly result: Result }>();
  return (text) => {
    const cached = cache.get(text);
    if (cached) return cached.result;
    const computed = { result: compute(text) };
    cache.set(text, computed);
    return computed.result;
  };
}
