/**
 * Makes a function of a text remember its answers. For what is costly to reckon and asked again and again: an archive
 * of ten thousand articles has fewer than four thousand days.
 */
export function remembered<Text extends string, Answer>(answer: (text: Text) => Answer): (text: Text) => Answer {
  const known = new Map<Text, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const made = { answer: answer(text) };
    known.set(text, made);
    return made.answer;
  };
}
