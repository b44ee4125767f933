import { words } from "#script-words";
import { inItsLanguage } from "./in-its-language.ts";

const schemes = ["auto", "light", "dark"] as const;

/** Makes the button of the header go through automatic, light and dark colours, and stores the choice. */
export function startSchemeButton(button: HTMLElement): void {
  const root = document.documentElement;
  const current = () => schemes.find((scheme) => scheme === root.dataset["scheme"]) ?? "auto";
  const show = () => {
    inItsLanguage(button).ariaLabel = words.colours[current()];
    button.title = words.colours[current()];
  };
  button.addEventListener("click", () => {
    const scheme = schemes[(schemes.indexOf(current()) + 1) % schemes.length] ?? "auto";
    if (scheme === "auto") delete root.dataset["scheme"];
    else root.dataset["scheme"] = scheme;
    try {
      if (scheme === "auto") localStorage.removeItem("scheme");
      else localStorage.setItem("scheme", scheme);
    } catch {
      // Without local storage, the choice applies to this page only.
    }
    show();
  });
  show();
}
