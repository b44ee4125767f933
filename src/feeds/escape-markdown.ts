/** Escapes plain text for Markdown, for use inside a line that begins with other words. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, "\\$&");
}
