import { words } from "#script-words";
import { inItsLanguage } from "./in-its-language.ts";
import type { Memory } from "./memory.ts";
import { countVisit, isNew } from "./news.ts";
import { parseSelection } from "./selection.ts";

/**
 * Counts this visit, and returns a function that marks, inside an element, the articles since the last visit about the
 * companies, people and topics that the reader follows.
 */
export function openNews(memory: Memory, now: number): (root: ParentNode) => void {
  const followed = new Set<string>(parseSelection(memory.read("follow")));
  const known = memory.read("visits");
  // Nothing is stored for a reader who follows nothing.
  if (followed.size === 0) {
    memory.write("visits", "");
    return () => undefined;
  }
  const visits = countVisit(known, now);
  memory.write("visits", `${visits.since} ${visits.seen}`);
  return (root) => {
    if (!known) return;
    for (const item of root.querySelectorAll<HTMLElement>("[data-subjects]")) {
      const { subjects = "", published = "" } = item.dataset;
      if (subjects.split(" ").some((subject) => followed.has(subject)) && isNew(published, visits)) mark(item);
    }
  };
}

function mark(item: HTMLElement): void {
  const sign = inItsLanguage(document.createElement("strong"));
  sign.className = "new";
  sign.textContent = words.fresh;
  const meaning = document.createElement("span");
  meaning.className = "unseen";
  meaning.textContent = ` ${words.freshMeaning} `;
  sign.append(meaning);
  item.querySelector("a")?.before(sign, " ");
}
