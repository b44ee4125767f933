import type * as z from "zod";
import { type Fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import type { Body, BodyContext } from "./body.ts";
import { bodyOf, type SplitFile, splitFrontMatter } from "./front-matter.ts";
import { type BodyFacts, changedWords, type KeptText, type KeptTexts, wordsOf } from "./kept-texts.ts";
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
        .flatMap((file): ReadFile<z.output<typeof schema>>[] => {
          const key = keyOf(file);
          const kept = before.texts.get(file.name);
          // The key names the schema as well: each name belongs to one kind of file.
          if (kept?.key === key) return [{ file, key, fields: kept.fields as never, split: new LazySplit(file) }];
          const decoded = decodeFile(file);
          const split =
            "problem" in decoded ? { problems: [decoded.problem] } : splitFrontMatter(file.path, decoded.text);
          const checked = "problems" in split ? split : validate(schema, split.value);
          // Its YAML is forgotten: of ten thousand files it would take more memory than all else that is known of them.
          if ("text" in decoded && "value" in checked) {
            return [{ file, key, fields: checked.value, split: new LazySplit(file, decoded.text) }];
          }
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
        return new KeptBody(facts, split, () => html() ?? render().body.html);
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

// Classes, since there is one of each for every text, and an object with getters of its own takes twenty times as long
// to make.

/** A text as it was rendered before; its HTML and its source are fetched when they are asked for. */
class KeptBody implements Body {
  readonly fingerprint: Body["fingerprint"];
  readonly size: Body["size"];
  readonly excerpt: Body["excerpt"];
  readonly words: Body["words"];
  readonly headings: Body["headings"];
  readonly links: Body["links"];
  readonly outside: Body["outside"];
  readonly pictures: Body["pictures"];
  readonly mentions: Body["mentions"];
  readonly #split: SplitFile;
  readonly #html: () => string;

  constructor(facts: BodyFacts, split: SplitFile, html: () => string) {
    this.fingerprint = facts.fingerprint;
    this.size = facts.size;
    this.excerpt = facts.excerpt;
    this.words = facts.words;
    this.headings = facts.headings;
    this.links = facts.links;
    this.outside = facts.outside;
    this.pictures = facts.pictures;
    this.mentions = facts.mentions;
    this.#split = split;
    this.#html = html;
  }

  get html() {
    return this.#html();
  }

  get source() {
    return this.#split.body;
  }
}

/** A file of which is known that it is right, split when somebody asks; its YAML only where a place in it is needed. */
class LazySplit implements SplitFile {
  readonly #file: ContentFile;
  #text: string | undefined;
  #whole: SplitFile | undefined;

  constructor(file: ContentFile, text?: string) {
    this.#file = file;
    this.#text = text;
  }

  get data() {
    return this.#split().data;
  }

  get body() {
    return bodyOf(this.#read()).body;
  }

  get bodyLine() {
    return bodyOf(this.#read()).bodyLine;
  }

  placeOf(keys: readonly PropertyKey[]): Place {
    return placeLater(this.#file.path, () => this.#split().placeOf(keys));
  }

  placeOfKey(keys: readonly PropertyKey[], key: string): Place {
    return this.#split().placeOfKey(keys, key);
  }

  withValue(keys: readonly PropertyKey[], value: unknown): string | undefined {
    return this.#split().withValue(keys, value);
  }

  withKey(keys: readonly PropertyKey[], key: string, replacement: string): string | undefined {
    return this.#split().withKey(keys, key, replacement);
  }

  #read(): string {
    if (this.#text !== undefined) return this.#text;
    const decoded = decodeFile(this.#file);
    if ("problem" in decoded) throw new Error(`${this.#file.path} is kept although it cannot be read`);
    this.#text = decoded.text;
    return this.#text;
  }

  #split(): SplitFile {
    if (this.#whole) return this.#whole;
    const outcome = splitFrontMatter(this.#file.path, this.#read());
    if ("problems" in outcome) throw new Error(`${this.#file.path} is kept although it has problems`);
    this.#whole = outcome.value;
    return this.#whole;
  }
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
