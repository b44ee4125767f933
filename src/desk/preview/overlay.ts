import { formatProblem, type Problem } from "../../content/problem.ts";

const style = [
  "position:fixed",
  "inset:auto 0 0 0",
  "z-index:9999",
  "max-height:60vh",
  "overflow:auto",
  "margin:0",
  "padding:1rem 1.5rem",
  "background:#7a1712",
  "color:#fff",
  "font:14px/1.5 ui-monospace,Menlo,Consolas,monospace",
  "white-space:pre-wrap",
].join(";");

/** Lays the problems of the content over a page, in the words of `npm run check`. */
export function withOverlay(page: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return page;
  const lines = problems.flatMap((problem) => [
    formatProblem(problem),
    ...(problem.hint ? [`  → ${problem.hint}`] : []),
  ]);
  return layOver(page, ["This page is the last one without problems:", "", ...lines].join("\n"));
}

/** A page that cannot be rendered, for the mistake of a layout, or whose file is gone. */
export function failedPage(message: string): string {
  return layOver(emptyPage, message);
}

function layOver(page: string, text: string): string {
  // The policy of the pages would forbid the overlay its style.
  const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  const overlay = `<pre role="alert" data-preview-problems style="${style}">${escapeHtml(text)}</pre>`;
  return open.includes("</body>") ? open.replace("</body>", () => `${overlay}</body>`) : open + overlay;
}

/** A page to lay problems over where there has been no good one yet. */
export const emptyPage = '<!doctype html>\n<html lang="en"><head><title>Problems</title></head><body></body></html>\n';

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
