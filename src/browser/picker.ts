import { words } from "#script-words";
import { inItsLanguage } from "./in-its-language.ts";
import type { Memory } from "./memory.ts";
import { keepFeeds } from "./opml.ts";
import { formatSelection, parseSelection } from "./selection.ts";

/** The elements of the picker; they are shown only if scripts run. */
interface Panel {
  readonly root: HTMLElement;
  readonly count: HTMLElement;
  readonly address: HTMLAnchorElement;
  readonly shared: HTMLElement;
  readonly failure: HTMLElement;
  readonly download: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly own: HTMLButtonElement;
}

/**
 * Turns the list of feeds into a picker. The selection is part of the address, so that it can be shared; it is stored
 * in the browser once the reader has changed something.
 */
export function startPicker(root: HTMLElement, memory: Memory): void {
  const panel = findPanel(root);
  inItsLanguage(panel.count);
  const boxes = new Map<string, HTMLInputElement>();
  /** The current subject for each current or former slug of a row. */
  const subjects = new Map<string, string>();
  for (const row of document.querySelectorAll<HTMLElement>("[data-group] > [data-slugs]")) {
    const group = row.parentElement?.dataset["group"] ?? "";
    const [slug = "", ...former] = (row.dataset["slugs"] ?? "").split(" ");
    const subject = `${group}/${slug}`;
    for (const name of [slug, ...former]) subjects.set(`${group}/${name}`, subject);
    boxes.set(subject, addBox(row));
  }
  const known = (fragment: string) => parseSelection(fragment).flatMap((subject) => subjects.get(subject) ?? []);
  const ticked = () => [...boxes].flatMap(([subject, box]) => (box.checked ? [subject] : []));
  const written = (names: readonly string[]) =>
    formatSelection([...boxes.keys()].filter((name) => names.includes(name)));

  const show = () => {
    const names = ticked();
    const fragment = formatSelection(names);
    const own = written(known(memory.read("follow")));
    panel.count.textContent = names.length === 0 ? words.nothingTicked : words.ticked(names.length);
    panel.download.disabled = panel.clear.disabled = names.length === 0;
    panel.address.href =
      panel.address.textContent = `${location.origin}${location.pathname}${fragment && "#"}${fragment}`;
    panel.shared.hidden = own === "" || own === fragment;
    panel.failure.hidden = true;
  };
  const tick = (names: readonly string[]) => {
    for (const [subject, box] of boxes) box.checked = names.includes(subject);
    show();
  };
  const keep = () => {
    const fragment = formatSelection(ticked());
    memory.write("follow", fragment);
    history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
    show();
  };
  const open = () => {
    const own = memory.read("follow");
    const named = known(location.hash);
    // An anchor of the page is not a selection.
    tick(named.length > 0 ? named : known(own));
    // Opening an address must not overwrite the reader's own selection.
    if (own === "" || named.length === 0) keep();
  };

  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && [...boxes.values()].includes(target)) keep();
  });
  addEventListener("hashchange", open);
  panel.clear.addEventListener("click", () => {
    tick([]);
    keep();
  });
  panel.own.addEventListener("click", () => {
    tick(known(memory.read("follow")));
    keep();
  });
  panel.download.addEventListener("click", async () => {
    try {
      const answer = await fetch(root.dataset["opml"] ?? "");
      if (!answer.ok) throw new Error(answer.statusText);
      save(keepFeeds(await answer.text(), new Set(ticked())));
      show();
    } catch {
      panel.failure.hidden = false;
    }
  });
  open();
  root.hidden = false;
}

function findPanel(root: HTMLElement): Panel {
  const part = <Part extends Element>(name: string) => {
    const found = root.querySelector<Part>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the picker has no part ${name}`);
    return found;
  };
  return {
    root,
    count: part("count"),
    address: part("address"),
    shared: part("shared"),
    failure: part("failure"),
    download: part("download"),
    clear: part("clear"),
    own: part("own"),
  };
}

function addBox(row: HTMLElement): HTMLInputElement {
  const box = inItsLanguage(document.createElement("input"));
  box.type = "checkbox";
  box.ariaLabel = words.follow(row.querySelector("a")?.textContent ?? "");
  row.prepend(box, " ");
  return box;
}

function save(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/x-opml" }));
  link.download = "feeds.opml";
  link.click();
  // The download has begun, but the browser may still be reading.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
