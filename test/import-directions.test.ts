import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** The layers of the program, lowest first: each may import those before it. */
const rooms = [
  "src/values",
  "src/calendar",
  "src/language",
  "src/content",
  "src/archive",
  "src/charts",
  "src/site",
  "src/browser",
  "src/share",
  "src/feeds",
  "src/permanence",
  "src/design",
  "layouts",
  "src/publish",
  "src/eleventy",
  "src/desk",
  "src/cli.ts",
];

/** The layers that may use a package or a module of Node; all others may be used anywhere. */
const users: Readonly<Record<string, readonly string[]>> = {
  "@11ty/eleventy": ["src/eleventy"],
  "@11ty/eleventy-dev-server": ["src/eleventy"],
  "@11ty/eleventy-img": ["src/publish"],
  "@clack/prompts": ["src/desk"],
  "@resvg/resvg-js": ["src/publish"],
  chokidar: ["src/desk"],
  commander: ["src/desk"],
  "gray-matter": ["src/content"],
  "html-to-text": ["src/feeds"],
  lightningcss: ["src/design"],
  luxon: ["src/calendar"],
  "markdown-it": ["src/content"],
  "node:fs": ["src/content", "src/design", "src/eleventy", "src/publish", "src/desk"],
  pagefind: ["src/publish"],
  preact: ["layouts"],
  "preact-render-to-string": ["layouts"],
  satori: ["src/publish"],
  sharp: ["src/publish"],
  yaml: ["src/content"],
  zod: ["src/content"],
};

/** The only modules of the site that the browser script may import. */
const allowedInBrowser = "src/site/search-table.ts";

const roomOf = (file: string) => rooms.find((room) => file === room || file.startsWith(`${room}/`));

/** Why a file may not import something; undefined if it may. */
function refusal(file: string, imported: string): string | undefined {
  const room = roomOf(file) ?? "";
  const told = `${file} imports ${imported}`;
  if (!imported.startsWith(".")) {
    if (imported === "#script-words") return room === "src/browser" ? undefined : `${told}: only the script may`;
    if (room === "src/browser") return `${told}: there are no packages in a browser`;
    return (users[imported] ?? [room]).includes(room) ? undefined : `${told}: only ${users[imported]?.join(", ")} may`;
  }
  const target = relative(".", resolve(dirname(file), imported));
  const other = roomOf(target);
  if (other === undefined || other === room || target === allowedInBrowser) return undefined;
  const isAgainst = rooms.indexOf(other) > rooms.indexOf(room) || [room, other].includes("src/browser");
  return isAgainst ? `${told}: ${room} comes before ${other}` : undefined;
}

test("imports run one way", () => {
  const files = ["src", "layouts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file));
  const refused = code.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:\bfrom |\bimport\(|^import )"([^"]+)"/gm)].flatMap(
      ([, imported = ""]) => refusal(file, imported) ?? [],
    ),
  );
  expect(code.length).toBeGreaterThan(100);
  expect(refused).toEqual([]);
});

test.each([
  ["src/content/a.ts", "../archive/archive.ts", true],
  ["src/archive/b.ts", "luxon", true],
  ["src/archive/c.ts", "node:fs", true],
  ["src/archive/d.ts", "../content/names.ts", false],
  ["layouts/pages/a.11ty.tsx", "../../src/eleventy/data.ts", true],
  ["src/eleventy/b.ts", "../../layouts/feeds/a.ts", false],
  ["src/browser/a.ts", "../values/once.ts", true],
  ["src/browser/b.ts", "../site/search-table.ts", false],
  ["src/browser/c.ts", "node:fs", true],
  ["src/feeds/a.ts", "../browser/selection.ts", true],
  ["src/desk/b.ts", "../cli.ts", true],
])("%s and its import of %s", (file, imported, isRefused) => {
  expect(refusal(file, imported) !== undefined).toBe(isRefused);
});
