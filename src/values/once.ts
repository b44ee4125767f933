/** Makes a function that finds its value when it is first called, and gives the same one from then on. */
export function once<Value>(find: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: find() };
    return known.value;
  };
}
