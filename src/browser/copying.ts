import { words } from "#script-words";

/** How long a button says that something was copied, in milliseconds. */
const shown = 2000;

/** Makes every button with `data-copy` copy that text, and say so. */
export function startCopying(): void {
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    if (!button) return;
    const label = [...button.childNodes];
    const told = await copy(button.dataset["copy"] ?? "");
    if (button.getAttribute("role") === "status") return;
    button.setAttribute("role", "status");
    button.replaceChildren(told);
    setTimeout(() => {
      button.removeAttribute("role");
      button.replaceChildren(...label);
    }, shown);
  });
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    return words.notCopied;
  }
}
