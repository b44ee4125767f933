import type { JSX } from "preact";
import { render } from "preact-render-to-string";
import { withLanguages } from "../src/language/foreign-words.ts";

/** Renders the markup of a whole page; text and attributes are escaped. */
export function renderPage(page: JSX.Element): string {
  return withLanguages(`<!doctype html>\n${render(page)}\n`);
}
