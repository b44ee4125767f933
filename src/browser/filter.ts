import { words } from "#script-words";
import { inItsLanguage } from "./in-its-language.ts";

/** Adds a field before an index that filters its names by what is typed; letters without names are hidden too. */
export function startFilter(index: HTMLElement, label: string): void {
  const field = document.createElement("input");
  field.type = "search";
  field.className = "filter";
  field.placeholder = label;
  field.setAttribute("aria-label", label);
  const told = inItsLanguage(document.createElement("p"));
  told.className = "unseen";
  told.setAttribute("role", "status");
  field.addEventListener("input", () => {
    const wanted = fold(field.value);
    let shown = 0;
    for (const group of index.querySelectorAll("section")) {
      let inGroup = 0;
      for (const item of group.querySelectorAll("li")) {
        item.hidden = !fold(item.querySelector("a")?.textContent ?? "").includes(wanted);
        if (!item.hidden) inGroup++;
      }
      group.hidden = inGroup === 0;
      shown += inGroup;
    }
    told.textContent = wanted === "" ? "" : words.filtered(shown);
  });
  index.before(field, told);
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .trim();
}
