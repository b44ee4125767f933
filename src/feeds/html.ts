/** Markup that is safe to put into a feed as it is. */
export interface Html {
  readonly markup: string;
}

/**
 * Writes markup; every value in it is escaped, unless it is markup itself.
 *
 * @example html`<p>${"R&D"}</p>`.markup // "<p>R&amp;D</p>"
 */
export function html(literals: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const written = values.map((value) => {
    if (typeof value === "string") return escapeHtml(value);
    return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
  });
  return { markup: String.raw({ raw: literals }, ...written) };
}

/** Takes what the Markdown renderer has written for markup; it lets no other through. */
export function trustedHtml(markup: string): Html {
  return { markup };
}

/** Writes a text so that it reads the same as HTML, in elements and in attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
