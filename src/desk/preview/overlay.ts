import { renderProblemOverlay } from "../../../layouts/parts/problem-overlay.tsx";
import { formatProblem, type Problem } from "../../content/problem.ts";
import { withoutMarks } from "../../language/foreign-words.ts";

/**
 * Adds an overlay with the problems of the content to a page, worded as by `npm run check`.
 *
 * @param title in the language of the page.
 */
export function withOverlay(page: string, title: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return page;
  const lines = problems.map((problem) => ({
    text: formatProblem(problem),
    ...(problem.hint && { hint: problem.hint }),
  }));
  return layOver(page, renderProblemOverlay(withoutMarks(title), lines));
}

/** The page shown instead of one that failed to render, because of an error in a template or a missing file. */
export function failedPage(message: string): string {
  return layOver(emptyPage, renderProblemOverlay(message, []));
}

function layOver(page: string, overlay: string): string {
  // The Content Security Policy of pages would forbid the style of the overlay.
  const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  return open.includes("</body>") ? open.replace("</body>", () => `${overlay}</body>`) : open + overlay;
}

/** The page below the overlay if no page has been rendered yet. */
export const emptyPage = '<!doctype html>\n<html lang="en"><head><title>Problems</title></head><body></body></html>\n';
