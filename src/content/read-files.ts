import type * as z from "zod";
import { catalogueFor } from "../language/catalogue.ts";
import { once } from "../values/once.ts";
import { addressFile } from "./address-file.ts";
import { pictureName } from "./body-references.ts";
import { type LocatedYaml, readYamlFile, splitFrontMatter } from "./front-matter.ts";
import { isDeviceName } from "./names.ts";
import type { Place, Problem } from "./problem.ts";
import { type SiteSettings, siteSchema } from "./schemas.ts";
import { type ContentFile, decodeFile, decodeText } from "./text-file.ts";
import { typographic } from "./typography.ts";
import { mayHold, validate } from "./validate.ts";

/** A Markdown file whose front matter is valid, or valid in part; its text is rendered later, when all names are known. */
export interface ReadFile<Fields> {
  readonly file: ContentFile;
  /** Fingerprints of the file and of the settings that its front matter was checked with. */
  readonly key: string;
  readonly fields: Fields;
  /** The front matter with source positions; parsed again on first use, since ten thousand would fill the memory. */
  readonly yaml: () => LocatedYaml;
  /**
   * The keys whose values were left out since they have problems; undefined if the front matter is valid. The rest of
   * such a file is checked, and never published.
   */
  readonly lacks?: ReadonlySet<PropertyKey>;
}

/** Creates a read file from checked front matter. */
export function validFile<Fields>(file: ContentFile, key: string, fields: Fields): ReadFile<Fields> {
  const yaml = once(() => {
    const split = splitFrontMatter(file.path, decodeText(file.bytes));
    if ("value" in split) return split.value;
    throw new Error(`${file.path} was valid, and is not`);
  });
  return { file, key, fields, yaml };
}

/** The place of a value of a front matter; line and column are computed lazily, since most are never read. */
export function placeIn({ file, yaml }: ReadFile<unknown>, ...keys: readonly PropertyKey[]): Place {
  return {
    path: file.path,
    get line() {
      return yaml().placeOf(keys).line;
    },
    get column() {
      return yaml().placeOf(keys).column;
    },
  };
}

/** The kinds of content files, by their paths in the content folder. */
export const fileKinds = {
  article: /^articles\/\d{4}\/(?<day>\d{4}-\d{2}-\d{2})-(?<slug>[a-z0-9-]+)\.md$/,
  picture: /^articles\/\d{4}\/[^/]+\.(jpe?g|png|webp|avif|gif)$/,
  company: /^companies\/[a-z0-9-]+\.md$/,
  person: /^people\/[a-z0-9-]+\.md$/,
  letter: /^weeks\/(?<year>\d{4})-w(?<week>\d{2})\.md$/,
  page: /^pages\/(?<slug>[a-z0-9-]+)\.md$/,
} as const;

const expectedNames: Readonly<Record<string, string>> = {
  articles:
    "an article is content/articles/2024/2024-03-24-some-words.md, and its pictures lie beside it (.jpg, .png, .webp, .avif, .gif)",
  companies: "a company's entry is content/companies/some-words.md",
  people: "a person's entry is content/people/some-words.md",
  weeks: "the letter of a week is content/weeks/2024-w12.md",
  pages: "a standing page is content/pages/some-words.md",
};

/** Parses `site.yaml`; undefined if it is missing or has problems. */
export function readSettings(files: readonly ContentFile[], problems: Problem[]): SiteSettings | undefined {
  const file = files.find(({ name }) => name === "site.yaml");
  if (!file) {
    const message = "the file is missing; it holds the name and the address of the newsletter";
    problems.push({ path: "content/site.yaml", line: 1, column: 1, message });
    return undefined;
  }
  const decoded = decodeFile(file);
  const yaml =
    "problem" in decoded ? { problems: [decoded.problem] } : readYamlFile(file.path, decoded.text, mayHold(siteSchema));
  const read = readFields(siteSchema, yaml, settingsStandIns, problems);
  // What the other files are checked against has to be right.
  if (!read || (["timeZone", "language", "topics"] as const).some((key) => read.lacks?.has(key))) return undefined;
  return typesetSettings(read.fields);
}

const settingsStandIns = {
  name: "…",
  tagline: "…",
  description: "…",
  url: "https://example.org/",
  authority: "example.org",
  since: "2000-01-01",
  author: "…",
};

/** The fields of a file, or those of them that are valid. */
interface Fields<Value> extends Pick<ReadFile<Value>, "fields" | "lacks"> {
  /** The front matter without what has problems. */
  readonly rest?: LocatedYaml;
}

/** Validates what was read of a file; adds every problem. Undefined if too little is valid. */
export function readFields<Schema extends z.ZodObject>(
  schema: Schema,
  yaml: ReturnType<typeof readYamlFile>,
  standIns: Readonly<Record<string, unknown>>,
  problems: Problem[],
): Fields<z.output<Schema>> | undefined {
  if ("problems" in yaml) problems.push(...yaml.problems);
  const readable = "value" in yaml ? yaml.value : yaml.rest;
  if (!readable) return undefined;
  const { data, hasGaps } = readable;
  const lacks = new Set<PropertyKey>(
    hasGaps ? Object.keys(schema.shape).filter((key) => !Object.hasOwn(data as object, key)) : [],
  );
  const checked = validate(schema, readable, standIns);
  if ("value" in checked) return { fields: checked.value, ...("problems" in yaml && { rest: readable, lacks }) };
  problems.push(...checked.problems);
  const { rest } = checked;
  return rest && { fields: rest.value, rest: rest.yaml, lacks: new Set([...lacks, ...rest.lacks]) };
}

/** Only now is the language known whose quotation marks the texts have. */
function typesetSettings(settings: SiteSettings): SiteSettings {
  const { quotes } = catalogueFor(settings.language).typography;
  return {
    ...settings,
    tagline: typographic(settings.tagline, quotes),
    description: typographic(settings.description, quotes),
  };
}

/** Reports a file that is no kind of content file, with the names expected in its folder. */
export function refuseUnknownFile(file: ContentFile): Problem[] {
  if (isDeviceName(file.name.slice(file.name.lastIndexOf("/") + 1))) {
    return [{ ...startOf(file), message: "Windows keeps this name for a device; name the file otherwise" }];
  }
  if (fileKinds.picture.test(file.name)) {
    const picture = file.name.slice(file.name.lastIndexOf("/") + 1);
    if (pictureName.test(picture)) return [];
    return [{ ...startOf(file), message: "name the picture with a-z, 0-9 and single hyphens only" }];
  }
  if (
    file.name === "site.yaml" ||
    file.name === addressFile ||
    Object.values(fileKinds).some((kind) => kind.test(file.name))
  )
    return [];
  const [folder = ""] = file.name.split("/");
  const expected =
    (Object.hasOwn(expectedNames, folder) ? expectedNames[folder] : undefined) ??
    "content/ holds site.yaml, addresses.txt and the folders articles, companies, people, weeks and pages";
  return [{ ...startOf(file), message: `no file of this name belongs here; ${expected}` }];
}

/** The start of a file, for problems of the whole file. */
export function startOf(file: ContentFile): Place {
  return { path: file.path, line: 1, column: 1 };
}
