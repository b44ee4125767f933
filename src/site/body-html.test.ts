import { expect, test } from "vitest";
import type { Slug } from "../content/names.ts";
import { resolveHtml } from "./body-html.ts";

const html =
  '<a href="company:acme">A</a> <a href="person:ada">B</a> <a href="/weeks/#x">C</a> <a href="#fn1">D</a> <img src="picture:a.png" alt="href=&quot;/x&quot;"> <a href="https://a.b/">E</a>';

test("in a page, anchors stay and paths get the base", () => {
  expect(resolveHtml(html, { resolve: (path) => `/news${path}`, article: "story" as Slug })).toBe(
    '<a href="/news/companies/acme/">A</a> <a href="/news/people/ada/">B</a> <a href="/news/weeks/#x">C</a> <a href="#fn1">D</a> <img src="/news/articles/story/a.png" alt="href=&quot;/x&quot;"> <a href="https://a.b/">E</a>',
  );
});

test("in a feed, everything is absolute", () => {
  const finished = resolveHtml(html, {
    resolve: (path) => `https://e.org${path}`,
    article: "story" as Slug,
    page: "https://e.org/articles/story/",
  });
  expect([...finished.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    "https://e.org/companies/acme/",
    "https://e.org/people/ada/",
    "https://e.org/weeks/#x",
    "https://e.org/articles/story/#fn1",
    "https://e.org/articles/story/a.png",
    "https://a.b/",
  ]);
});

test("cells keep their side by a class in a page, and by an attribute where there is no style sheet", () => {
  const table = '<td class="align-right">1</td><td>class=&quot;align-right&quot;</td>';
  expect(resolveHtml(table, { resolve: (path) => path })).toBe(table);
  expect(resolveHtml(table, { resolve: (path) => path, page: "https://e.org/a/" })).toBe(
    '<td align="right">1</td><td>class=&quot;align-right&quot;</td>',
  );
});
