import { hash } from "node:crypto";

/** A short text that stands for a value: values with the same fingerprint are taken for equal (132 bits of SHA-256). */
export type Fingerprint = string & { readonly __brand: "Fingerprint" };

/** What a fingerprint is made of. */
type Part = string | number | boolean | undefined | readonly Part[];

/** Makes the fingerprint of some values; their order counts, and where one ends. */
export function fingerprint(...parts: readonly Part[]): Fingerprint {
  return fingerprintOfText(JSON.stringify(parts));
}

/** Makes the fingerprint of a text. */
export function fingerprintOfText(text: string): Fingerprint {
  return shorten(hash("sha256", text, "base64"));
}

const known = new WeakMap<Uint8Array, Fingerprint>();

/** Makes the fingerprint of bytes that never change; memoized. */
export function fingerprintOfBytes(bytes: Uint8Array): Fingerprint {
  const made = known.get(bytes) ?? shorten(hash("sha256", bytes, "base64"));
  known.set(bytes, made);
  return made;
}

function shorten(digest: string): Fingerprint {
  return digest.slice(0, 22) as Fingerprint;
}
