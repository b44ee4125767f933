/**
 * Lets `/` and Ctrl+K (Cmd+K) lead to the search from every page.
 *
 * @param address where the search is; on its own page the keys lead to its field.
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
  // A slash that is being typed is a slash.
  const typing = target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select") !== null;
  return key === "/" && !typing;
}
