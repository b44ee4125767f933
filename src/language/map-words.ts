/** Applies a function to every text of a catalogue, and to every text that its functions return. */
export function mapWords<Words>(words: Words, change: (text: string) => string): Words {
  return mapValue(words, change) as Words;
}

function mapValue(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value === "function") {
    // An argument that is a function makes an element of a text.
    const changed = (arg: unknown) => (typeof arg === "function" ? (text: string) => arg(change(text)) : arg);
    return (...args: unknown[]) => mapValue(value(...args.map(changed)), change);
  }
  if (Array.isArray(value)) return value.map((item) => mapValue(item, change));
  if (typeof value !== "object" || value?.constructor !== Object || "props" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, mapValue(inside, change)]));
}
