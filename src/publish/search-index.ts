import { deserialize, serialize } from "node:v8";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";
import { renderSearchRecord } from "../../layouts/parts/search-record.tsx";
import { paths, type SitePath } from "../site/addresses.ts";
import { type SearchContents, type SearchRecord, searchContents } from "../site/search-records.ts";
import type { SearchTable, TableRecord } from "../site/search-table.ts";
import type { Site } from "../site/site.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import { once } from "../values/once.ts";
import { cached, openCache } from "./cache.ts";
import type { OutputRecord } from "./output-record.ts";
import { fileOf, type MadeFile } from "./site-files.ts";

/** A few indexes: each is as large as the texts that are found by it. */
const cache = openCache("search", 4);

/** The numbers of footnotes, the arrows back from them, and pictures: none is a word of the text. */
const unread = [".footnote-ref", ".footnote-backref", "img"];

/** The part of what Pagefind writes that the page /search/ uses; the rest is interfaces of Pagefind's own. */
const used = /^(pagefind\.js|pagefind-entry\.json|.*\.pagefind|.*\.pf_\w+)$/;

/** A file of the search, and what is in it. */
export interface SearchFile {
  readonly path: SitePath;
  readonly content: Uint8Array;
}

/**
 * Makes the files of the search. The same contents give the same bytes: Pagefind's own filters and metadata do not, so
 * filters are kept in a table of ours, and a record's only metadata is its title.
 *
 * @param language a BCP 47 tag; it decides which endings of words are taken for the same word.
 */
export async function createSearchFiles(contents: SearchContents, language: string): Promise<SearchFile[]> {
  const files = await createPagefindFiles(contents.records, language);
  const table = new TextEncoder().encode(JSON.stringify(createTable(contents, files)));
  return [
    ...files
      .filter(({ path }) => used.test(path))
      .map(({ path, content }) => ({ path: paths.searchIndex(path), content })),
    { path: paths.searchTable, content: table },
  ];
}

/** The search of a site. */
export interface SearchPlan {
  /** Fingerprint of the inputs of its files. */
  readonly fingerprint: Fingerprint;
  readonly files: () => Promise<MadeFile[]>;
}

/**
 * Plans the files of the search. Pagefind cannot add to an index: it is made whole, or, where nothing that can be found
 * has changed, not at all.
 *
 * @param last the record of the output that the files are for.
 */
export function planSearch(site: Site, code: Fingerprint, last: OutputRecord | undefined): SearchPlan {
  const { archive } = site.context;
  const key = fingerprint(
    code,
    site.frame.language,
    archive.articles.map((article) => article.fingerprint),
    [...archive.companies, ...archive.people].map((entity) => [
      entity.fingerprint,
      entity.entry?.fingerprint,
      entity.articles.length,
    ]),
    archive.weeks.map(({ id, letter }) => [id, letter?.fingerprint]),
    archive.topics.map(({ slug, name }) => [slug, name]),
  );
  const cachedFiles = once(() => cachedSearchFiles(key, site));
  return {
    fingerprint: key,
    files: async () => {
      if (last?.search?.fingerprint !== key) {
        return (await cachedFiles()).map(({ path, content }) => ({
          path,
          fingerprint: fingerprintOfBytes(content),
          bytes: () => content,
        }));
      }
      return last.search.paths.flatMap((path): MadeFile[] => {
        const recorded = last.files[fileOf(path)];
        return recorded
          ? [{ path, fingerprint: recorded.fingerprint, bytes: () => searchFile(cachedFiles, path) }]
          : [];
      });
    },
  };
}

async function searchFile(files: () => Promise<readonly SearchFile[]>, path: SitePath): Promise<Uint8Array> {
  const found = (await files()).find((file) => file.path === path);
  if (!found) throw new Error(`the search has no file ${path}`);
  return found.content;
}

/** Gives the files of the search as an earlier build of the same archive has cached them, or makes and caches them. */
async function cachedSearchFiles(key: Fingerprint, { context, frame }: Site): Promise<SearchFile[]> {
  const bytes = await cached(cache, key, async () =>
    serialize(await createSearchFiles(searchContents(context), frame.language)),
  );
  return deserialize(bytes) as SearchFile[];
}

async function createPagefindFiles(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  try {
    const [forceLanguage = language] = language.toLowerCase().split("-");
    const { index, errors } = await createIndex({ forceLanguage, excludeSelectors: unread });
    if (!index) throw new Error(`the search index could not be begun: ${errors.join("; ")}`);
    await addRecords(index, records, language);
    const built = await index.getFiles();
    if (built.errors.length > 0) throw new Error(`the search index could not be made: ${built.errors.join("; ")}`);
    return built.files;
  } finally {
    await close();
  }
}

/** Adds one record after the other: Pagefind numbers them as they come. */
async function addRecords(index: PagefindIndex, records: readonly SearchRecord[], language: string): Promise<void> {
  for (const record of records) {
    const { errors } = await index.addHTMLFile({
      url: record.path,
      content: renderSearchRecord(worded(record), language),
    });
    if (errors.length > 0) throw new Error(`${record.path} could not be added to the search: ${errors.join("; ")}`);
  }
}

/** Gives a record its title for a text where it has no word: Pagefind passes over such pages without saying so. */
function worded(record: SearchRecord): SearchRecord {
  const { title, html, lines } = record;
  const hasWords = [html.replace(/<[^>]*>/g, ""), ...lines].some((part) => /[\p{Letter}\p{Number}]/u.test(part));
  return hasWords ? record : { ...record, lines: [title] };
}

function createTable({ records, values }: SearchContents, files: readonly IndexFile[]): SearchTable {
  const ids = new Map(files.flatMap(readFragment));
  const numbers = new Map(values.map((value, number) => [value, number]));
  return {
    values,
    // Where even the title is no word, there is nothing to search for.
    records: records.flatMap((record): TableRecord[] => {
      const id = ids.get(record.path);
      return id ? [[id, record.note, ...record.values.flatMap((value) => numbers.get(value) ?? [])]] : [];
    }),
  };
}

/** The path and the id of a record, where a file of the index holds its text: JSON after a mark of twelve bytes. */
function readFragment({ path, content }: IndexFile): [string, string][] {
  const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
  if (!id) return [];
  const { url } = JSON.parse(gunzipSync(content).subarray(12).toString()) as { readonly url: string };
  return [[url, id]];
}
