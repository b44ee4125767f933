import type { Slug } from "../content/names.ts";
import type { EntityKind } from "../content/registry.ts";
import { paths, type SitePath } from "./addresses.ts";

/** How the references of a text become addresses. */
export interface BodyTarget {
  readonly resolve: (path: SitePath) => string;
  /** Whose pictures the text shows. */
  readonly article?: Slug;
  /** Put before an anchor, where the text is read away from its page. */
  readonly page?: string;
}

// The Markdown renderer writes attributes in this one form, and a quote in text or in a value as `&quot;`.
const reference = / (href|src)="(?:(company|person|picture):([^"]*)|([/#][^"]*))"/g;

/** Finishes the HTML of a text: puts addresses where the text names companies, people, pictures and pages. */
export function finishHtml(html: string, { resolve, article, page = "" }: BodyTarget): string {
  return html.replace(
    reference,
    (_match, attribute: string, scheme?: EntityKind | "picture", name = "", local = "") => {
      if (scheme === "picture") return ` ${attribute}="${article ? resolve(paths.picture(article, name)) : ""}"`;
      if (scheme) return ` ${attribute}="${resolve(paths.entity(scheme, name as Slug))}"`;
      return ` ${attribute}="${local.startsWith("#") ? page + local : resolve(local as SitePath)}"`;
    },
  );
}
