import { expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { hasPage, pairsOf, partnersOf } from "./pairs.ts";

const file = (date: string, slug: string, fields: Record<string, string>) => ({
  [`articles/${date.slice(0, 4)}/${date}-${slug}.md`]: articleText({ date, title: slug, ...fields }),
});

test("pairs stand in the order of names and need two stories for a page", () => {
  const archive = archiveOf({
    ...file("2024-01-01", "a", { company: "[Zeta, Acme]" }),
    ...file("2024-01-02", "b", { company: "[Acme, Zeta, Mid]" }),
  });
  const pairs = pairsOf(archive);
  expect(pairs.map(({ companies, articles }) => [...companies.map(({ name }) => name), articles.length])).toEqual([
    ["Acme", "Mid", 1],
    ["Acme", "Zeta", 2],
    ["Mid", "Zeta", 1],
  ]);
  expect(pairs.map(hasPage)).toEqual([false, true, false]);
});

test("each company of a pair is the partner of the other", () => {
  const archive = archiveOf({
    ...file("2024-01-01", "a", { company: "[Zeta, Acme]", people: "Ada Example" }),
    ...file("2024-01-02", "b", { company: "Mid" }),
  });
  const [acme, mid, zeta] = archive.companies;
  const pairs = pairsOf(archive);
  const partners = partnersOf(pairs);
  expect([...partners.keys()]).toEqual([acme, zeta]);
  expect(partners.get(acme as never)?.get(zeta as never)).toBe(pairs[0]);
  expect(partners.get(zeta as never)?.get(acme as never)).toBe(pairs[0]);
  expect(partners.get(mid as never)).toBeUndefined();
});

test("an article about very many companies pairs none of them", () => {
  const names = (count: number) => `[${Array.from({ length: count }, (_, number) => `Company ${number}`).join(", ")}]`;
  const pairs = (count: number) => pairsOf(archiveOf(file("2024-01-01", "a", { company: names(count) }))).length;
  expect([pairs(25), pairs(26), pairs(500)]).toEqual([300, 0, 0]);
});
