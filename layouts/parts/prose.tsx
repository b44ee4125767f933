/** A text rendered from Markdown. */
export function Prose({ html, lead = false }: { readonly html: string; readonly lead?: boolean }) {
  // Rendered by markdown-it, with raw HTML off.
  return <div class={lead ? "prose prose-lead" : "prose"} dangerouslySetInnerHTML={{ __html: html }} />;
}
