import { markPlace } from "./contents.ts";
import { startCopying } from "./copying.ts";
import { startFilter } from "./filter.ts";
import { showFollowed } from "./followed-stories.ts";
import { startFollowing } from "./following.ts";
import { openNews } from "./marks.ts";
import { openMemory } from "./memory.ts";
import { startPicker } from "./picker.ts";
import { startSchemeButton } from "./scheme.ts";
import { startSearch } from "./search.ts";
import { startShortcut } from "./shortcut.ts";

// The only script of the site: keyboard shortcuts for the search, the search itself, the colour scheme, the filter of
// an index, what a reader follows, the picker on /feeds/, marks of new articles, and buttons that copy. Every page works
// without it. Its file is one folder below the front page.
const home = new URL("..", import.meta.url);
const memory = openMemory(home.pathname);
const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

startShortcut(new URL("search/", home).href);
startCopying();
for (const search of all("[data-pagefind]")) startSearch(search);
for (const button of all(".scheme")) startSchemeButton(button);
for (const index of all("[data-filterable]")) startFilter(index, index.dataset["filterable"] ?? "");
for (const contents of all(".contents")) markPlace(contents);
for (const button of all("[data-follow]")) startFollowing(button, memory);
const [picker] = all("[data-opml]");
if (picker) startPicker(picker, memory);
else {
  const mark = openNews(memory, Date.now());
  mark(document);
  for (const section of all("[data-recent]")) showFollowed(section, memory).then(() => mark(section));
}
