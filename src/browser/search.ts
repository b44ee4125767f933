import { words } from "#script-words";
import { type FilterValue, type SearchFilter, searchFilters } from "../site/search-table.ts";
import { inItsLanguage } from "./in-its-language.ts";
import { chosenValues, type Narrowed, namedFirst, narrow, offeredValues } from "./narrowing.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";
import { formatQuery, parseQuery, type SearchQuery, searchWords } from "./search-query.ts";
import { resultItem } from "./search-results.ts";

/** The debounce delay of typing, in milliseconds. */
const pause = 120;

/** How many results are shown at once. */
const pageSize = 10;

/** The elements of the search. */
interface Panel {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly selects: ReadonlyMap<SearchFilter, HTMLSelectElement>;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
}

/** Starts the search: shows results as the reader types, and keeps the query in the address. */
export function startSearch(root: HTMLElement): void {
  const panel = findPanel(root);
  inItsLanguage(panel.status);
  const { form, field, results } = panel;
  const { pagefind = "", table = "" } = root.dataset;
  let opened: Promise<SearchIndex> | undefined;
  let query = parseQuery(location.search);
  let timer: number | undefined;
  /** The number of the newest search, so that late results of earlier ones are not shown. */
  let newest = 0;

  const search = async () => {
    clearTimeout(timer);
    const asked = ++newest;
    try {
      opened ??= openIndex(pagefind, table);
      const index = await opened;
      const chosen = chosenValues(index.table, query);
      const text = query.text.trim();
      query = { text: query.text, slugs: Object.fromEntries(chosen.map(({ filter, slugs }) => [filter, slugs[0]])) };
      const texts = await index.find(searchWords(text));
      if (asked !== newest) return;
      history.replaceState(null, "", `${location.pathname}${formatQuery(query)}`);
      const narrowed = narrow(index.table, text ? namedFirst(index.table, [...texts.keys()], text) : undefined, chosen);
      showFilters(panel, index, narrowed, chosen);
      const wanted = text || chosen.length > 0 ? narrowed.ids : [];
      const notes = new Map(index.table.records.map(([id, note]) => [id, note]));
      const itemsFrom = (start: number) =>
        Promise.all(
          wanted.slice(start, start + pageSize).flatMap((id) => {
            const read = texts.get(id);
            return read ? [read().then((found) => resultItem(found, notes.get(id)))] : [];
          }),
        );
      const items = await itemsFrom(0);
      if (asked !== newest) return;
      results.replaceChildren(...items);
      panel.status.textContent = statusOf(query, wanted.length, chosen);
      panel.more.hidden = wanted.length <= pageSize;
      panel.more.onclick = async () => {
        const added = await itemsFrom(results.childElementCount);
        if (asked !== newest) return;
        results.append(...added);
        panel.more.hidden = results.childElementCount >= wanted.length;
        added[0]?.querySelector("a")?.focus();
      };
    } catch {
      // The next search tries again.
      opened = undefined;
      panel.status.textContent = words.searchFailed;
    }
  };
  const clear = () => {
    // Clears first the words, then the filters.
    query = query.text ? { ...query, text: "" } : { text: "", slugs: {} };
    field.value = query.text;
    field.focus();
    search();
  };

  field.addEventListener("input", () => {
    query = { ...query, text: field.value };
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  });
  for (const [filter, select] of panel.selects) {
    select.addEventListener("change", () => {
      query = { ...query, slugs: { ...query.slugs, [filter]: select.value } };
      search();
    });
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  root.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Select elements use these keys themselves.
    if (event.target instanceof HTMLSelectElement) return;
    if (event.key === "Escape") clear();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!moveFocus(panel, event.key === "ArrowDown" ? 1 : -1)) return;
    } else return;
    event.preventDefault();
  });

  field.value = query.text;
  if (formatQuery(query) === "") field.focus();
  search();
}

/** Moves the focus from the field through the links of the results and back; returns whether it has moved. */
function moveFocus({ field, results }: Panel, step: 1 | -1): boolean {
  const stops: HTMLElement[] = [field, ...results.querySelectorAll("a")];
  const here = stops.findIndex((stop) => stop.matches(":focus"));
  // A button beside the field counts as the field.
  const target = stops[Math.max(here, 0) + step];
  target?.focus();
  return target !== undefined;
}

/** Shows the filter values with results, each with its number of results. */
function showFilters(panel: Panel, { table }: SearchIndex, narrowed: Narrowed, chosen: readonly FilterValue[]): void {
  for (const [filter, select] of panel.selects) {
    const [all] = select.options;
    const options = offeredValues(table, filter, narrowed, chosen).map(
      (value) => new Option(`${value.text} (${narrowed.counts.get(value) ?? 0})`, value.slugs[0]),
    );
    select.replaceChildren(...(all ? [all] : []), ...options);
    select.value = chosen.find((value) => value.filter === filter)?.slugs[0] ?? "";
  }
}

function statusOf({ text }: SearchQuery, count: number, chosen: readonly FilterValue[]): string {
  const wanted = text.trim();
  if (!wanted && chosen.length === 0) return "";
  const subject = [wanted && words.quoted(wanted), ...chosen.map((value) => value.text)].filter(Boolean).join(", ");
  return count === 0 ? words.nothingFound(subject) : words.results(count, subject);
}

function findPanel(root: HTMLElement): Panel {
  const part = <Part extends Element>(selector: string) => {
    const found = root.querySelector<Part>(selector);
    if (!found) throw new Error(`the search has no part ${selector}`);
    return found;
  };
  return {
    form: part("form"),
    field: part("[name=q]"),
    selects: new Map(searchFilters.map((filter) => [filter, part<HTMLSelectElement>(`[name=${filter}]`)])),
    status: part("[data-part=status]"),
    results: part("[data-part=results]"),
    more: part("[data-part=more]"),
  };
}
