import { deserialize, serialize } from "node:v8";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";
import { renderSearchRecord } from "../../layouts/parts/search-record.tsx";
import { withoutMarks } from "../language/foreign-words.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import { type SearchContents, type SearchRecord, searchContents } from "../site/search-records.ts";
import type { SearchTable, TableRecord } from "../site/search-table.ts";
import type { Site } from "../site/site.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import { once } from "../values/once.ts";
import { cached, openCache } from "./cache.ts";
import { addHiddenWords, addHiddenWordsToHtml, emptyHiddenWords } from "./hidden-words.ts";
import type { OutputRecord } from "./output-record.ts";
import { fileOf, type MadeFile } from "./site-files.ts";

/** Few indexes, since each is as large as the texts that it covers. */
const cache = openCache("search", 4);

/** Selectors of elements not to be indexed: footnote numbers, links back from footnotes, pictures. */
const unread = [".footnote-ref", ".footnote-backref", "img"];

/** Matches the files from Pagefind that the search page uses; the rest are Pagefind's own user interfaces. */
const used = /^(pagefind\.js|pagefind-entry\.json|.*\.pagefind|.*\.pf_\w+)$/;

/** Languages without spaces between words: Pagefind separates the words of their texts itself, and hidden ones, too. */
const segmented: ReadonlySet<string> = new Set(["ja", "th", "zh"]);

/** A file of the search, with its content. */
export interface SearchFile {
  readonly path: SitePath;
  readonly content: Uint8Array;
}

/**
 * Creates the files of the search. The same contents result in the same bytes. Pagefind's filters and metadata would
 * not, so filters are in a table of our own, and the only metadata of a record is its title.
 *
 * @param language a BCP 47 tag, for stemming.
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

/** The planned search of a site. */
export interface SearchPlan {
  /** Fingerprint of the inputs of its files. */
  readonly fingerprint: Fingerprint;
  readonly files: () => Promise<MadeFile[]>;
}

/**
 * Plans the files of the search. Pagefind cannot update an index: it is built from scratch, or not at all if no record
 * has changed.
 *
 * @param last the record of the last build of the output.
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

/** Returns the cached files of the search from an earlier build, or creates and caches them. */
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
    return built.files.map(emptyHiddenWords);
  } finally {
    await close();
  }
}

/** Adds the records one by one, since Pagefind numbers them in order of arrival. */
async function addRecords(index: PagefindIndex, records: readonly SearchRecord[], language: string): Promise<void> {
  const isSegmented = segmented.has(new Intl.Locale(language).language);
  for (const record of records) {
    const read = isSegmented ? worded(record) : withHiddenWords(worded(record));
    const { errors } = await index.addHTMLFile({
      url: record.path,
      content: renderSearchRecord(read, language),
    });
    if (errors.length > 0) throw new Error(`${record.path} could not be added to the search: ${errors.join("; ")}`);
  }
}

function withHiddenWords(record: SearchRecord): SearchRecord {
  return {
    ...record,
    title: addHiddenWords(record.title),
    html: addHiddenWordsToHtml(record.html),
    lines: record.lines.map(addHiddenWords),
  };
}

/** Adds the title as text to a record without words, since Pagefind silently skips such pages. */
function worded(record: SearchRecord): SearchRecord {
  const { title, html, lines } = record;
  const hasWords = [html.replace(/<[^>]*>/g, ""), ...lines].some((part) => /[\p{Letter}\p{Number}]/u.test(part));
  return hasWords ? record : { ...record, lines: [title] };
}

function createTable({ records, values }: SearchContents, files: readonly IndexFile[]): SearchTable {
  const ids = new Map(files.flatMap(readFragment));
  const numbers = new Map(values.map((value, number) => [value, number]));
  return {
    values: values.map((value) => ({ ...value, text: withoutMarks(value.text) })),
    // If the title has no words either, there is nothing to search for.
    records: records.flatMap((record): TableRecord[] => {
      const id = ids.get(record.path);
      return id ? [[id, withoutMarks(record.note), ...record.values.flatMap((value) => numbers.get(value) ?? [])]] : [];
    }),
  };
}

/** The path and id of the record in a fragment file of the index: JSON after a signature of twelve bytes. */
function readFragment({ path, content }: IndexFile): [string, string][] {
  const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
  if (!id) return [];
  const { url } = JSON.parse(gunzipSync(content).subarray(12).toString()) as { readonly url: string };
  return [[url, id]];
}
