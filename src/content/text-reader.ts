import type * as z from "zod";
import { fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import { memoize } from "../values/memoize.ts";
import { once } from "../values/once.ts";
import type { Body, BodyContext } from "./body.ts";
import { bodyOf, splitFrontMatter } from "./front-matter.ts";
import { renderBody } from "./markdown.ts";
import { createMentionIndex, type MentionIndex, plainWord } from "./mentions.ts";
import type { Problem } from "./problem.ts";
import { type ReadFile, readFields, validFile } from "./read-files.ts";
import type { EntityId } from "./registry.ts";
import type { ArticleSettings } from "./schemas.ts";
import { type CachedText, cachedFolderOf, changedWords, firstWordsOf, type TextCache } from "./text-cache.ts";
import { type ContentFile, decodeFile } from "./text-file.ts";
import { mayHold } from "./validate.ts";

/** Parses and renders texts that are not cached. */
export interface TextReader {
  /**
   * Parses the front matter of every file of a kind.
   *
   * @param standIns values for required keys that have problems, so that the rest of the file can be checked.
   */
  readonly read: <Schema extends z.ZodObject>(
    kind: RegExp,
    schema: Schema,
    standIns?: (file: ContentFile) => Readonly<Record<string, unknown>>,
  ) => ReadFile<z.output<Schema>>[];
  /** Renders the text of a file. */
  readonly render: (read: ReadFile<unknown>, context: RenderingContext) => Body;
  /** Caches the texts that were parsed and rendered without a problem. */
  readonly save: () => void;
}

/** The options for rendering a text. */
export interface RenderingContext {
  /** Whether mentions in it become links. */
  readonly linked: boolean;
  /** The companies and people that the front matter names. */
  readonly named?: ReadonlySet<EntityId>;
  /** The entity that the text introduces. */
  readonly self?: EntityId;
}

const noMentions = createMentionIndex([]);
const nobody: BodyContext["named"] = new Set();

/**
 * Creates a reader of files. It adds to `problems`; files with problems are not cached.
 *
 * @param settings those that the texts depend on.
 * @param index the registered names; called when the first text is rendered.
 */
export function createTextReader(
  files: readonly ContentFile[],
  settings: ArticleSettings,
  index: () => MentionIndex,
  cache: TextCache,
  problems: Problem[],
): TextReader {
  const settingsKey = fingerprint(settings.timeZone, settings.topics, settings.quotes);
  const texts = new Map<string, CachedText>();
  const firstWords = once(() => firstWordsOf(index()));
  const changedIn = memoize((folder: string) => changedWords(cache.get(folder)?.names ?? new Map(), firstWords()));
  const mayLinkOthers = ({ name }: ContentFile, { body }: CachedText) => {
    const changed = changedIn(cachedFolderOf(name));
    if (changed.length === 0) return false;
    // A name may go on over the edges of emphasis.
    const text = plainWord(body.html.replace(/<[^>]*>/g, ""));
    return changed.some((word) => text.includes(word));
  };
  /** The cached text of an unchanged file. The name determines the schema, since each name belongs to one kind. */
  const cachedText = ({ name }: ContentFile, key: string) => {
    const cached = cache.get(cachedFolderOf(name))?.texts.get(name);
    return cached?.key === key ? cached : undefined;
  };
  // Concatenated, since computing fingerprints of ten thousand keys costs more.
  const keyOf = ({ path, bytes }: ContentFile) => `${settingsKey} ${fingerprintOfBytes(bytes)} ${path}`;
  return {
    read: (kind, schema, standIns = () => ({})) => {
      const isValid = mayHold(schema);
      return files
        .filter(({ name }) => kind.test(name))
        .flatMap((file): ReadFile<z.output<typeof schema>>[] => {
          const key = keyOf(file);
          const cached = cachedText(file, key);
          if (cached) return [validFile(file, key, cached.fields as never)];
          const decoded = decodeFile(file);
          const yaml =
            "problem" in decoded ? { problems: [decoded.problem] } : splitFrontMatter(file.path, decoded.text, isValid);
          const read = readFields(schema, yaml, standIns(file), problems);
          if (!read) return [];
          const { fields, rest, lacks } = read;
          return [rest && lacks ? { file, key, fields, lacks, yaml: () => rest } : validFile(file, key, fields)];
        });
    },
    render: ({ file, key, fields, lacks }, { linked, named = nobody, self }) => {
      const context = [linked, ...named, self].join(" ");
      const cached = cachedText(file, key);
      if (cached?.context === context && !(linked && mayLinkOthers(file, cached))) {
        texts.set(file.name, cached);
        return cached.body;
      }
      const split = bodyOf(file);
      const { body, problems: found } = renderBody(split.body, {
        path: file.path,
        firstLine: split.bodyLine,
        quotes: settings.quotes,
        index: linked ? index() : noMentions,
        named,
        ...(self && { self }),
      });
      problems.push(...found);
      if (found.length === 0 && !lacks) texts.set(file.name, { key, fields, context, body });
      return body;
    },
    save: () => {
      for (const [folder, now] of groupBy(texts, ([name]) => [cachedFolderOf(name)])) {
        const before = cache.get(folder)?.texts;
        const isSame = changedIn(folder).length === 0 && now.every(([name, text]) => before?.get(name) === text);
        if (!isSame) cache.set(folder, { names: firstWords(), texts: new Map(now) });
      }
    },
  };
}
