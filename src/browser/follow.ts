import { startFilter } from "./filter.ts";
import { markNews } from "./marks.ts";
import { openMemory } from "./memory.ts";
import { startPicker } from "./picker.ts";
import { startSchemeToggle } from "./scheme.ts";
import { startSearch } from "./search.ts";
import { startShortcut } from "./shortcut.ts";

// The only script of the site: keyboard shortcuts for the search, the search itself, the colour scheme, the filter of
// an index, the picker on /feeds/, and marks of new articles on the front page and the pages of weeks. Every page works
// without it. Its file is one folder below the front page.
const home = new URL("..", import.meta.url);
const memory = openMemory(home.pathname);
startShortcut(new URL("search/", home).href);
const search = document.querySelector<HTMLElement>("[data-pagefind]");
if (search) startSearch(search);
const foot = document.querySelector<HTMLElement>(".colophon");
if (foot) startSchemeToggle(foot);
for (const index of document.querySelectorAll<HTMLElement>("[data-filterable]")) {
  startFilter(index, index.dataset["filterable"] ?? "");
}
const picker = document.querySelector<HTMLElement>("[data-opml]");
if (picker) startPicker(picker, memory);
else markNews(memory, Date.now());
