import { hash } from "node:crypto";

/** A short hash of a value: values with the same fingerprint are treated as equal (132 bits of SHA-256). */
export type Fingerprint = string & { readonly __brand: "Fingerprint" };

/** A value that can be part of a fingerprint. */
type Part = string | number | boolean | undefined | readonly Part[];

/** Computes the fingerprint of a list of values; order and boundaries count. */
export function fingerprint(...parts: readonly Part[]): Fingerprint {
  return fingerprintOfText(JSON.stringify(parts));
}

/** Computes the fingerprint of a text. */
export function fingerprintOfText(text: string): Fingerprint {
  return shorten(hash("sha256", text, "base64"));
}

const fingerprints = new WeakMap<Uint8Array, Fingerprint>();

/** Computes the fingerprint of bytes that are never modified; memoized. */
export function fingerprintOfBytes(bytes: Uint8Array): Fingerprint {
  const computed = fingerprints.get(bytes) ?? shorten(hash("sha256", bytes, "base64"));
  fingerprints.set(bytes, computed);
  return computed;
}

function shorten(digest: string): Fingerprint {
  return digest.slice(0, 22) as Fingerprint;
}
