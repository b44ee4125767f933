import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import { splitFrontMatter } from "../src/content/front-matter.ts";
import { jsonSchemas, type SchemaKind } from "../src/content/json-schemas.ts";
import { readSettings } from "../src/content/read-files.ts";
import { readContentFolder } from "../src/content/read-folder.ts";
import type { SiteSettings } from "../src/content/schemas.ts";
import { decodeFile } from "../src/content/text-file.ts";
import { editorFiles } from "../src/desk/editor-files.ts";
import { readTree, removeFolders, runCommand, temporaryFolder } from "./command.ts";
import { newsletter } from "./newsletter.ts";

afterAll(removeFolders);

const { files } = readContentFolder(newsletter);
const schemas = jsonSchemas(settingsOf(newsletter));
const validators = new Map(Object.entries(schemas).map(([kind, schema]) => [kind, createValidator(schema)]));

function settingsOf(folder: string): SiteSettings {
  const settings = readSettings(readContentFolder(folder).files, []);
  if (!settings) throw new Error(`${folder}/site.yaml has problems; npm run check tells them`);
  return settings;
}

/** Whether a schema accepts some YAML. */
function accepts(kind: SchemaKind, yaml: string): boolean {
  const split = splitFrontMatter("file", `---\n${yaml}\n---\n`);
  if ("problems" in split) throw new Error(split.problems.map(({ message }) => message).join("\n"));
  return validators.get(kind)?.(split.value.data) ?? false;
}

test("the written schemas are those of the code and of site.yaml", () => {
  for (const [path, text] of Object.entries(editorFiles(settingsOf("content")))) {
    expect(readFileSync(path, "utf8"), `${path} is stale; run npm run schemas`).toBe(text);
  }
  expect(readdirSync("schemas").sort()).toEqual(
    Object.keys(schemas)
      .map((kind) => `${kind}.json`)
      .sort(),
  );
});

test("npm run schemas writes them", async () => {
  const output = temporaryFolder();
  const { code, stdout } = await runCommand(["schemas", "--output", output]);
  expect([code, stdout.split("\n").length]).toEqual([0, 8]);
  const written = [...readTree(output)].map(([path, bytes]) => [path.slice(1), bytes.toString()]);
  expect(Object.fromEntries(written)).toEqual(editorFiles(settingsOf("content")));
});

test("every key has a description", () => {
  const withoutDescription = JSON.stringify(schemas, (_key, value) =>
    value?.properties
      ? { ...value, undescribed: Object.keys(value.properties).filter((key) => !value.properties[key].description) }
      : value,
  ).match(/"undescribed":\["[^\]]*\]/g);
  expect(withoutDescription).toBeNull();
});

test("every file of a newsletter is accepted", () => {
  const kinds = {
    articles: "article",
    companies: "company",
    people: "person",
    weeks: "letter",
    pages: "page",
  } as const;
  const folders = new Map<string, SchemaKind>(Object.entries(kinds));
  const refused = files.filter((file) => {
    const kind = folders.get(file.name.split("/")[0] ?? "");
    const decoded = decodeFile(file);
    if (!kind || "problem" in decoded) return false;
    const split = splitFrontMatter(file.path, decoded.text);
    return !("value" in split && validators.get(kind)?.(split.value.data));
  });
  expect(refused.map(({ path }) => path)).toEqual([]);
  expect(accepts("site", readFileSync(join(newsletter, "site.yaml"), "utf8").trim())).toBe(true);
});

describe("while an editor types", () => {
  const article = "title: A title\ndate: 2024-03-24\ncompany: Acme";
  test.each<[SchemaKind, string]>([
    ["article", article],
    ["article", `${article}\npeople: [Ada Example]\ntopics: funding\ndraft: true\nslug: a-slug\naliases: [older]`],
    ["article", "title: A title\ndate: 2024-03-24T18:30:00+01:00\ncompany: [Acme, Apex]"],
    ["article", `${article}\nsources: [{ publisher: A paper, url: https://example.org/a }]`],
    ["article", `${article}\ncorrections: [{ date: 2024-03-26, text: It was 7. }]`],
    ["article", "title: A title\ndate: 2024-03-24\ntopics: policy"],
    ["article", "title: A title\ndate: 2024-03-24\npeople: [Ada Example]"],
    ["article", "title: A title\ndate: 2024-03-24\ncompany: []\ntopics: [policy]"],
    ["company", "name: Acme\nfounded: 2019"],
    ["company", "name: Acme\nfounded: 2019-03\naliases: Acme Works"],
    ["person", "name: Ada Example\nroles: [{ company: Acme, title: chief executive, from: 2019, to: 2024-03-24 }]"],
    ["letter", "title: A letter"],
    ["page", "title: A page\nsummary: A sentence."],
  ])("this is right: %s %j", (kind, yaml) => {
    expect(accepts(kind, yaml)).toBe(true);
  });
  test.each<[SchemaKind, string]>([
    ["article", "title: A title\ndate: 2024-03-24"],
    ["article", `${article}\nsumary: A sentence.`],
    ["article", "title: A title\ndate: 2024-3-24\ncompany: Acme"],
    ["article", "title: 2024\ndate: 2024-03-24\ncompany: Acme"],
    ["article", "title: A title\ndate: 2024-03-24\ncompany: []"],
    ["article", "title: A title\ndate: 2024-03-24\npeople: []\ntopics: []"],
    ["article", `${article}\ntopics: [fundng]`],
    ["article", `${article}\ndraft: "no"`],
    ["article", `${article}\nslug: Not A Slug`],
    ["article", `${article}\nsources: [{ url: https://example.org/a }]`],
    ["article", `${article}\nsources: [{ publisher: A paper, url: example.org }]`],
    ["company", "name: Acme\nfounded: last year"],
    ["person", "name: Ada Example\nroles: [{ company: Acme, titel: chief executive }]"],
    ["letter", "titel: A letter"],
    ["page", "summary: A sentence."],
    ["site", "name: The Test"],
  ])("this is wrong: %s %j", (kind, yaml) => {
    expect(accepts(kind, yaml)).toBe(false);
  });
});

test("VS Code maps every schema to its files", () => {
  // Comments are allowed in this file.
  const source = readFileSync(".vscode/settings.json", "utf8").replace(/^\s*\/\/.*$/gm, "");
  const mapped: Record<string, string> = JSON.parse(source)["yaml.schemas"];
  expect(Object.keys(mapped).sort()).toEqual(
    Object.keys(schemas)
      .map((kind) => `./schemas/${kind}.json`)
      .sort(),
  );
});

function createValidator(schema: object) {
  return new Ajv({ strictTypes: false }).compile(schema);
}
