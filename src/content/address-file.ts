import { kinds, type PageKind } from "./kinds.ts";
import type { Place, Problem } from "./problem.ts";
import { type ContentFile, decodeFile } from "./text-file.ts";

/** The name, in the content folder, of the file that lists every address ever published. */
export const addressFile = "addresses.txt";

/** The maximum size of the file in bytes: 20 MiB, the addresses of 200,000 articles. */
const largestAddressFile = 20 * 1024 * 1024;

/** A page as a line refers to it; not necessarily one that a site can have. */
export interface RecordedPage {
  readonly kind: PageKind;
  readonly slug: string;
}

/** One line of the file: an address, and the feed id of what was published there. */
export interface RecordedAddress {
  readonly address: string;
  /** The page at the address; undefined for the newsletter's own feeds, and if no site can have such a page. */
  readonly page: RecordedPage | undefined;
  /** The `tag:` URI (RFC 4151) of an article or a feed. */
  readonly id: string;
  /** The parts of the id: its authority, its day, and the page by its first name, undefined like `page`. */
  readonly authority: string;
  readonly day: string;
  readonly first: RecordedPage | undefined;
  /** Counted from 1, in the file as it was read. */
  readonly line: number;
  readonly column: number;
  readonly idColumn: number;
}

/** The place of a recorded address. */
export function placeOf(path: string, { line, column }: RecordedAddress): Place {
  return { path, line, column };
}

/** The place of the id of a recorded address. */
export function placeOfId(path: string, { line, idColumn }: RecordedAddress): Place {
  return { path, line, column: idColumn };
}

/** The parsed file of addresses. */
export interface AddressRecord {
  readonly path: string;
  /** With Unix line ends; undefined if the file is missing or cannot be read. */
  readonly text: string | undefined;
  readonly lines: readonly RecordedAddress[];
  /** Why the file cannot be read. */
  readonly problems: readonly Problem[];
  /** Lines that cannot be parsed and have to be fixed by hand. */
  readonly malformed: readonly Problem[];
  /** Leftovers of a merge or a text editor, which `check --write` can fix without loss. */
  readonly untidy: readonly Problem[];
}

const pageKinds: readonly PageKind[] = ["article", "company", "person", "topic"];

const lineForm = /^(\/(?:[a-z0-9-]+\/)*) (tag:([^\s,:]+),(\d{4}-\d{2}-\d{2}):(\S+))$/;

/** The lines that git writes around the two sides of a conflict. */
const conflictMarker = /^(<{7}|\|{7}|={7}|>{7})( |$)/;

/** Formats an address as a line of the file. */
export function formatAddress({ address, id }: Pick<RecordedAddress, "address" | "id">): string {
  return `${address} ${id}`;
}

/**
 * Parses the file of addresses; a missing one counts as empty.
 *
 * @param path of the file, whether it exists or not, as shown to the editor.
 */
export function readAddressFile(files: readonly ContentFile[], path: string): AddressRecord {
  const nothing = { path, text: undefined, lines: [], problems: [], malformed: [], untidy: [] };
  const file = files.find(({ name }) => name === addressFile);
  if (!file) return nothing;
  const decoded = decodeFile(file, largestAddressFile);
  if ("problem" in decoded) return { ...nothing, problems: [decoded.problem] };
  const lines: RecordedAddress[] = [];
  const malformed: Problem[] = [];
  const untidy: Problem[] = [];
  const texts = decoded.text === "" ? [] : decoded.text.replace(/\n$/, "").split("\n");
  for (const [index, text] of texts.entries()) {
    const read = readLine(text, index + 1);
    if (read) {
      lines.push(read);
      continue;
    }
    const place = { path, line: index + 1, column: 1 };
    const tidy = text.trim().replace(/\s+/g, " ");
    const meant = readLine(tidy, index + 1);
    if (meant) lines.push({ ...meant, column: text.indexOf("/") + 1, idColumn: text.indexOf("tag:") + 1 });
    if (meant || tidy === "") untidy.push({ ...place, message: "this line has spaces or is empty" });
    else if (conflictMarker.test(text)) untidy.push({ ...place, message: "git has left this line in a merge" });
    else malformed.push({ ...place, message: malformedLine });
  }
  return { ...nothing, text: decoded.text, lines, malformed, untidy };
}

const malformedLine =
  "a line is an address and an id, such as /articles/some-words/ tag:example.org,2024-03-24:some-words; put it back as it was";

function readLine(text: string, line: number): RecordedAddress | undefined {
  const [, address, id, authority, day, first] = lineForm.exec(text) ?? [];
  if (!address || !id || !authority || !day || !first) return undefined;
  return {
    address,
    page: readPath(address),
    id,
    authority,
    day,
    // The id of an article contains its slug, that of a feed the path of its page.
    first: first.startsWith("/") ? readPath(first) : { kind: "article", slug: first },
    line,
    column: 1,
    idColumn: address.length + 2,
  };
}

function readPath(path: string): RecordedPage | undefined {
  const [, folder, slug, ...others] = path.split("/");
  const kind = pageKinds.find((kind) => kinds[kind].plural === folder);
  return kind && slug && others.length === 1 && others[0] === "" ? { kind, slug } : undefined;
}
