import { words } from "#script-words";
import { inItsLanguage } from "./in-its-language.ts";
import type { Memory } from "./memory.ts";
import { formatSelection, parseSelection } from "./selection.ts";

/** Makes the button of a company, a person or a topic put it on the reader's list, and take it off again. */
export function startFollowing(button: HTMLElement, memory: Memory): void {
  const [subject = "", ...former] = (button.dataset["follow"] ?? "").split(" ");
  const names = new Set([subject, ...former]);
  const read = () => parseSelection(memory.read("follow"));
  const show = () =>
    button.toggleAttribute(
      "data-following",
      read().some((name) => names.has(name)),
    );
  button.addEventListener("click", () => {
    const others = read().filter((name) => !names.has(name));
    const isFollowed = button.hasAttribute("data-following");
    memory.write("follow", formatSelection(isFollowed ? others : [...others, subject]));
    show();
    const status = button.parentElement?.querySelector<HTMLElement>("[data-part=followed]");
    if (status) inItsLanguage(status).textContent = isFollowed ? words.unfollowed : words.followed;
  });
  show();
}
