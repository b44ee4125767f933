import { words } from "#script-words";
import { inItsLanguage } from "./in-its-language.ts";

/** Adds a button to the foot of the page that toggles between light and dark colours, and stores the choice. */
export function startSchemeToggle(foot: HTMLElement): void {
  const root = document.documentElement;
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset["scheme"] ?? (preference.matches ? "dark" : "light")) === "dark";
  const button = inItsLanguage(document.createElement("button"));
  button.type = "button";
  button.className = "scheme-toggle";
  const show = () => {
    button.textContent = isDark() ? words.lightColours : words.darkColours;
  };
  button.addEventListener("click", () => {
    const scheme = isDark() ? "light" : "dark";
    root.dataset["scheme"] = scheme;
    try {
      localStorage.setItem("scheme", scheme);
    } catch {
      // Without local storage, the choice applies to this page only.
    }
    show();
  });
  preference.addEventListener("change", show);
  show();
  foot.append(button);
}
