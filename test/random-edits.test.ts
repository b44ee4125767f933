import fc from "fast-check";
import { expect, test } from "vitest";
import type { Content } from "../src/content/content.ts";
import { parseContent } from "../src/content/parse-content.ts";
import type { CachedFolder, TextCache } from "../src/content/text-cache.ts";
import { contentFiles } from "./content.ts";
import { outputsOfContent } from "./one-article-site.ts";
import { edits, type Texts } from "./random-edits.ts";

/** A file of a site as it was rendered once. */
interface Rendered {
  readonly fingerprint: string;
  readonly text: string;
}

function render(content: Content): Map<string, Rendered> {
  const outputs = outputsOfContent(content, "2024-06-01");
  return new Map(outputs.map(({ path, fingerprint, text }) => [path, { fingerprint, text: text() }]));
}

function read(texts: Texts, cache?: TextCache) {
  const parsed = parseContent(contentFiles(texts), cache);
  return "content" in parsed ? parsed : undefined;
}

/** A cache in memory that hands out copies, as one on the disk does. */
function createTextCache(): TextCache {
  const folders = new Map<string, CachedFolder>();
  return { get: (folder) => folders.get(folder), set: (folder, texts) => folders.set(folder, structuredClone(texts)) };
}

/** Content with all that is found when it is asked for, such as places. */
function plain(content: Content | undefined): unknown {
  return JSON.parse(JSON.stringify(content, (_key, value) => (value instanceof Map ? [...value] : withGetters(value))));
}

function withGetters(value: unknown): unknown {
  if (typeof value === "function") return value();
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const described = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value));
  const getters = Object.keys(described).filter((name) => name !== "__proto__" && described[name]?.get);
  return Object.fromEntries([...Object.keys(value), ...getters].map((name) => [name, value[name as keyof object]]));
}

test("after any edit, what has the same fingerprint is the same, and what is cached is as if read again", () => {
  let [compared, reused] = [0, 0];
  fc.assert(
    fc.property(fc.array(edits, { minLength: 30, maxLength: 30 }), (sequence) => {
      let texts: Texts = {};
      const cache = createTextCache();
      let site = new Map<string, Rendered>();
      for (const edit of sequence) {
        const edited = edit(texts);
        const again = read(edited, cache);
        // An edit that the checks refuse changes nothing.
        if (!again) continue;
        expect(plain(again.content)).toEqual(plain(read(edited)?.content));
        const rebuilt = render(again.content);
        for (const [path, { fingerprint, text }] of rebuilt) {
          const before = site.get(path);
          if (before?.fingerprint === fingerprint) {
            reused++;
            if (before.text !== text) expect([path, before.text]).toEqual([path, text]);
          }
        }
        compared++;
        [texts, site] = [edited, rebuilt];
      }
    }),
    { numRuns: 45 },
  );
  // Not all were refused, and not everything was made again each time.
  expect(compared).toBeGreaterThan(1000);
  expect(reused).toBeGreaterThan(compared);
}, 600_000);
