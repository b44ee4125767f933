import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Body } from "../content/body.ts";
import type { BodyFacts, KeptText, KeptTexts } from "../content/kept-texts.ts";
import { type Fingerprint, fingerprint, fingerprintOfText } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import { forgetOldest, ignoreFileErrors, readChecked, writeChecked, writeWhole } from "./checked-file.ts";
import { codeFingerprint } from "./code-fingerprint.ts";

/** Where texts are kept from build to build. */
const cache = ".cache/texts";

/** How many content folders are remembered. */
const mostStores = 20;

/**
 * The texts of a content folder as the last build read them. They lie in shelves, one for each folder of the content:
 * an edit writes one shelf again. Facts and HTML lie apart, since most builds need only the facts.
 */
export interface TextStore {
  /** What is known of them. */
  readonly kept: KeptTexts;
  /** Keeps what is known now; where that cannot be written, the next build reads everything again. */
  readonly save: (kept: KeptTexts) => void;
}

/** The hash of each shelf: one that has another belongs to another build, which was stopped. */
type ShelfHashes = Readonly<Record<string, string>>;

/** What a shelf holds of a text: where its HTML lies among that of the others, in bytes. */
type ShelvedText = Omit<KeptText, "rendered"> & {
  readonly name: string;
  readonly context: string;
  readonly facts: Omit<BodyFacts, "mentions"> & { readonly mentions: readonly (readonly [string, unknown])[] };
  readonly start: number;
  readonly end: number;
};

interface Catalogue {
  readonly words: readonly (readonly [string, Fingerprint])[];
  readonly shelves: ShelfHashes;
}

/** Opens the store of a content folder; what is damaged, or was made by other code, is left out. */
export function openTextStore(contentFolder: string): TextStore {
  const folder = folderOf(contentFolder);
  const catalogue = readChecked(join(folder, "catalogue.json")) as Catalogue | undefined;
  const hashes: Record<string, string> = {};
  const texts = new Map<string, KeptText>();
  for (const [shelf, hash] of Object.entries(catalogue?.shelves ?? {})) {
    const found = readShelf(folder, shelf, hash);
    if (!found) continue;
    hashes[shelf] = hash;
    for (const [name, text] of found) texts.set(name, text);
  }
  return {
    kept: { texts, words: new Map(catalogue?.words ?? []) },
    save: ignoreFileErrors((now) => {
      const shelves: Record<string, string> = {};
      for (const [shelf, shelved] of groupBy(now.texts, ([name]) => [shelfOf(name)])) {
        const known = hashes[shelf];
        const same = known && shelved.every(([name, text]) => texts.get(name) === text);
        shelves[shelf] = same ? known : writeShelf(folder, shelf, shelved);
      }
      const next: Catalogue = { words: [...now.words], shelves };
      if (JSON.stringify(next) === JSON.stringify(catalogue)) return;
      writeChecked(join(folder, "catalogue.json"), next);
      // Else the folder would grow for ever where many content folders are built.
      forgetOldest(
        readdirSync(cache).map((name) => join(cache, name)),
        mostStores,
      );
    }),
  };
}

/** The shelf on which a file of the content lies. */
function shelfOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/")).replaceAll("/", "-");
}

function folderOf(contentFolder: string): string {
  const code = codeFingerprint(["src/values", "src/calendar", "src/content"]);
  return join(cache, fingerprint(code, resolve(contentFolder)).replace(/\W/g, "-"));
}

function writeShelf(folder: string, shelf: string, texts: readonly (readonly [string, KeptText])[]): string {
  const pieces: Buffer[] = [];
  let end = 0;
  const shelved = texts.flatMap(([name, { key, fields, rendered }]): ShelvedText[] => {
    const html = rendered.html();
    if (html === undefined) return [];
    const piece = Buffer.from(html);
    const start = end;
    end += piece.length;
    pieces.push(piece);
    const facts = { ...rendered.facts, mentions: [...rendered.facts.mentions] };
    return [{ name, key, fields, context: rendered.context, facts, start, end }];
  });
  writeWhole(join(folder, `${shelf}.html`), Buffer.concat(pieces));
  return writeChecked(join(folder, `${shelf}.json`), shelved);
}

function readShelf(folder: string, shelf: string, hash: string): [string, KeptText][] | undefined {
  const file = join(folder, `${shelf}.json`);
  const shelved = readChecked(file, hash) as readonly ShelvedText[] | undefined;
  let html: Buffer | undefined;
  const read = () => {
    try {
      html ??= readFileSync(join(folder, `${shelf}.html`));
      return html;
    } catch {
      return Buffer.alloc(0);
    }
  };
  return shelved?.map(({ name, key, fields, context, facts, start, end }) => [
    name,
    {
      key,
      fields,
      rendered: {
        context,
        // Put into what was just read, since to make ten thousand copies takes longer.
        facts: Object.assign(facts, { mentions: new Map(facts.mentions) as Body["mentions"] }),
        html: () => {
          const text = read().toString("utf8", start, end);
          return fingerprintOfText(text) === facts.fingerprint ? text : undefined;
        },
      },
    },
  ]);
}
