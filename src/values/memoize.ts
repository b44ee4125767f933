/**
 * Memoizes a function of a text. Worth it where the same few texts are asked for again and again: an archive of ten
 * thousand articles has fewer than four thousand days.
 */
export function memoize<Text extends string, Answer>(compute: (text: Text) => Answer): (text: Text) => Answer {
  const known = new Map<Text, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const made = { answer: compute(text) };
    known.set(text, made);
    return made.answer;
  };
}
