/**
 * Makes `/` and Ctrl+K (Cmd+K) open the search on every page.
 *
 * @param address of the search page; on that page the keys focus its field.
 */
export function startShortcut(address: string): void {
  document.addEventListener("keydown", (event) => {
    if (!opensSearch(event)) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>("[role=search] [name=q]");
    if (!field) return location.assign(address);
    field.focus();
    field.select();
  });
}

function opensSearch({ key, target, ctrlKey, metaKey, altKey, repeat, isComposing }: KeyboardEvent): boolean {
  if (altKey || repeat || isComposing) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" && ctrlKey !== metaKey;
  // A slash typed into a field is not a shortcut.
  const typing = target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select") !== null;
  return key === "/" && !typing;
}
