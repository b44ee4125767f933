import { expect, test } from "vitest";
import { archiveOf } from "../../test/content.ts";
import { catalogueFor } from "../language/catalogue.ts";
import { createAddresses, paths, type SitePath } from "./addresses.ts";
import { createMetaMaker, type MetaFields } from "./page-meta.ts";
import type { ShareCard } from "./share-card.ts";

const card = (title: string): ShareCard => ({ kicker: ["Week 12"], title, text: "", newsletter: "", tagline: "" });
const meta = (path: SitePath, fields: Partial<MetaFields> = {}) =>
  createMetaMaker(
    archiveOf({}),
    catalogueFor("en"),
    createAddresses("https://example.org/news/"),
    true,
  )(path, {
    title: "Acme",
    description: "A company.",
    ...fields,
  });

test.each<[path: SitePath, section: SitePath | undefined, names: readonly string[] | undefined]>([
  ["/companies/acme/", paths.entities("company"), ["The Test", "Companies", "Acme"]],
  [paths.weeks, paths.weeks, ["The Test", "Acme"]],
  ["/about/", "/about/", ["The Test", "Acme"]],
  [paths.corrections, undefined, ["The Test", "Acme"]],
  [paths.home, paths.home, undefined],
  [paths.notFound, undefined, undefined],
])("the way to %s", (path, section, names) => {
  const [way] = meta(path, section && { section }).data as readonly { itemListElement: readonly { name: string }[] }[];
  expect(way?.itemListElement.map(({ name }) => name)).toEqual(names);
});

test("a page offers its own feeds before those of the site", () => {
  const { feeds } = meta("/companies/acme/", { feedScope: { path: "/companies/acme/", title: "Acme in The Test" } });
  expect(feeds.map(({ url, title }) => `${url} ${title}`)).toEqual([
    "/news/companies/acme/feed.xml Acme in The Test (RSS)",
    "/news/companies/acme/atom.xml Acme in The Test (Atom)",
    "/news/companies/acme/feed.json Acme in The Test (JSON Feed)",
    "/news/feed.xml The Test (RSS)",
    "/news/atom.xml The Test (Atom)",
    "/news/feed.json The Test (JSON Feed)",
  ]);
});

test.each<[name: string, path: SitePath, fields: Partial<MetaFields>, share: string | undefined]>([
  ["its own", "/weeks/2024-W12/", { shareCard: () => card("A letter") }, "/weeks/2024-W12/share.png"],
  [
    "that of the page it repeats",
    paths.latestWeek,
    { canonicalPath: "/weeks/2024-W12/", shareCard: () => card("A") },
    "/weeks/2024-W12/share.png",
  ],
  [
    "the newsletter's for letters that the fonts lack",
    "/companies/a/",
    { shareCard: () => card("百度") },
    "/share.png",
  ],
  ["the newsletter's where it has none", paths.corrections, {}, "/share.png"],
  ["none on the page for addresses that do not exist", paths.notFound, {}, undefined],
])("the share picture of a page: %s", (_name, path, fields, share) => {
  expect(meta(path, fields).share?.path).toBe(share);
});
