import { resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { CachedFolder, TextCache } from "../content/text-cache.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { openCache } from "./cache.ts";
import { codeFingerprint } from "./code-fingerprint.ts";

/** Enough for the folders of twenty newsletters of ten years. */
const cache = openCache("texts", 300);

/** Opens the cached texts of a content folder, as parsed and rendered by the same code. */
export function openTextCache(contentFolder: string): TextCache {
  const code = codeFingerprint(["src/values", "src/calendar", "src/language", "src/content"]);
  const keyOf = (folder: string) => fingerprint(code, resolve(contentFolder), folder);
  const read = (folder: string) => {
    const content = cache.get(keyOf(folder));
    return content && (deserialize(content) as CachedFolder);
  };
  const known = new Map<string, CachedFolder | undefined>();
  return {
    get: (folder) => {
      if (!known.has(folder)) known.set(folder, read(folder));
      return known.get(folder);
    },
    set: (folder, texts) => {
      known.set(folder, texts);
      cache.put(keyOf(folder), serialize(texts));
    },
  };
}
