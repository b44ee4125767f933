import type { z } from "zod";
import type { Body, BodyContext } from "./body.ts";
import { type Fingerprint, fingerprintOfBytes } from "./fingerprint.ts";
import { bodyOf, type SplitFile, splitFrontMatter } from "./front-matter.ts";
import { changedWords, type KeptText, type KeptTexts, wordsOf } from "./kept-texts.ts";
import { renderBody } from "./markdown.ts";
import { createMentionIndex, type MentionIndex } from "./mentions.ts";
import type { Place, Problem } from "./problem.ts";
import type { ReadFile } from "./read-files.ts";
import type { EntityId } from "./registry.ts";
import { type ContentFile, decodeFile } from "./text-file.ts";
import { validate } from "./validate.ts";

/** Reads texts and renders them, and takes over what is known of them. */
export interface TextReader {
  /** Reads every file of a kind as far as its front matter. */
  readonly read: <Schema extends z.ZodType>(kind: RegExp, schema: Schema) => ReadFile<z.output<Schema>>[];
  /** Renders the text of a file. */
  readonly render: (read: ReadFile<unknown>, context: RenderingContext) => Body;
  /** What is known of the texts that have been read and rendered without a problem. */
  readonly texts: ReadonlyMap<string, KeptText>;
}

/** What a text is rendered with. */
export interface RenderingContext {
  /** Whether the names in it become links. */
  readonly linked: boolean;
  /** The companies and people that the front matter names. */
  readonly named?: ReadonlySet<EntityId>;
  /** The entity that the text introduces. */
  readonly self?: EntityId;
}

const noMentions = createMentionIndex([]);
const nobody: BodyContext["named"] = new Set();

/**
 * Makes a reader of some files. What it finds wrong it adds to the problems; of a file with problems nothing is kept.
 *
 * @param settings all by which front matter is checked besides its schema.
 * @param index the registered names; known when the first text is rendered.
 */
export function createTextReader(
  files: readonly ContentFile[],
  settings: Fingerprint,
  index: () => MentionIndex,
  before: KeptTexts,
  problems: Problem[],
): TextReader {
  const texts = new Map<string, KeptText>();
  let changed: readonly string[] | undefined;
  const namesAreSame = ({ html }: KeptText["rendered"]) => {
    changed ??= changedWords(before.words, wordsOf(index()));
    if (changed.length === 0) return true;
    const text = html();
    return text !== undefined && !changed.some((word) => text.includes(word));
  };
  // Texts that are put together cost less than fingerprints of them, and there are ten thousand.
  const keyOf = ({ path, bytes }: ContentFile) => `${settings} ${fingerprintOfBytes(bytes)} ${path}`;
  return {
    texts,
    read: (kind, schema) =>
      files
        .filter(({ name }) => kind.test(name))
        .flatMap((file) => {
          const key = keyOf(file);
          const kept = before.texts.get(file.name);
          // The key names the schema as well: each name belongs to one kind of file.
          if (kept?.key === key) return [{ file, key, fields: kept.fields as never, split: splitLater(file) }];
          const decoded = decodeFile(file);
          const split =
            "problem" in decoded ? { problems: [decoded.problem] } : splitFrontMatter(file.path, decoded.text);
          const checked = "problems" in split ? split : validate(schema, split.value);
          if ("value" in split && "value" in checked) return [{ file, key, fields: checked.value, split: split.value }];
          if ("problems" in checked) problems.push(...checked.problems);
          return [];
        }),
    render: ({ file, key, fields, split }, { linked, named = nobody, self }) => {
      const context = [linked, ...named, self].join(" ");
      const render = () =>
        renderBody(split.body, {
          path: file.path,
          firstLine: split.bodyLine,
          index: linked ? index() : noMentions,
          named,
          ...(self && { self }),
        });
      const kept = before.texts.get(file.name);
      if (kept?.key === key && kept.rendered.context === context && (!linked || namesAreSame(kept.rendered))) {
        texts.set(file.name, kept);
        const { facts, html } = kept.rendered;
        return {
          ...facts,
          get html() {
            return html() ?? render().body.html;
          },
          get source() {
            return split.body;
          },
        };
      }
      const { body, problems: found } = render();
      problems.push(...found);
      if (found.length === 0) {
        const { source: _source, html, ...facts } = body;
        texts.set(file.name, { key, fields, rendered: { context, facts, html: () => html } });
      }
      return body;
    },
  };
}

/** Splits a file of which is known that it is right, when somebody asks; its YAML only where a place in it is needed. */
function splitLater(file: ContentFile): SplitFile {
  let text: string | undefined;
  let whole: SplitFile | undefined;
  const read = () => {
    if (text !== undefined) return text;
    const decoded = decodeFile(file);
    if ("problem" in decoded) throw new Error(`${file.path} is kept although it cannot be read`);
    text = decoded.text;
    return text;
  };
  const split = () => {
    if (whole) return whole;
    const outcome = splitFrontMatter(file.path, read());
    if ("problems" in outcome) throw new Error(`${file.path} is kept although it has problems`);
    whole = outcome.value;
    return whole;
  };
  return {
    get data() {
      return split().data;
    },
    get body() {
      return bodyOf(read()).body;
    },
    get bodyLine() {
      return bodyOf(read()).bodyLine;
    },
    placeOf: (keys) => placeLater(file.path, () => split().placeOf(keys)),
    placeOfKey: (keys, key) => split().placeOfKey(keys, key),
    withValue: (keys, value) => split().withValue(keys, value),
    withKey: (keys, key, replacement) => split().withKey(keys, key, replacement),
  };
}

/** A place of a file that is looked for when somebody asks where in it that is. */
function placeLater(path: string, find: () => Place): Place {
  return {
    path,
    get line() {
      return find().line;
    },
    get column() {
      return find().column;
    },
  };
}
