import type { EntityKind } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";
import { paths, type SitePath } from "./addresses.ts";
import { type PicturePlan, pictureSizes } from "./pictures.ts";

/** How the references of a text become addresses. */
export interface BodyTarget {
  readonly resolve: (path: SitePath) => string;
  /** Whose pictures the text shows. */
  readonly article?: Slug;
  /** The files of its pictures, by their names in the text; without a plan a picture stays one plain file. */
  readonly pictures?: ReadonlyMap<string, PicturePlan>;
  /** Put before an anchor, where the text is read away from its page. */
  readonly page?: string;
}

// The Markdown renderer writes attributes in this one form, and a quote in text or in a value as `&quot;`.
const reference = / (href|src)="(?:(company|person|picture):([^"]*)|([/#][^"]*))"/g;
const image = /<img src="picture:([^"]*)"([^>]*)>/g;

/** Finishes the HTML of a text: puts addresses where the text names companies, people, pictures and pages. */
export function finishHtml(html: string, target: BodyTarget): string {
  const { resolve, article, page = "" } = target;
  return offerSizes(html, target).replace(
    reference,
    (_match, attribute: string, scheme?: EntityKind | "picture", name = "", local = "") => {
      if (scheme === "picture") return ` ${attribute}="${article ? resolve(paths.picture(article, name)) : ""}"`;
      if (scheme) return ` ${attribute}="${resolve(paths.entity(scheme, name as Slug))}"`;
      return ` ${attribute}="${local.startsWith("#") ? page + local : resolve(local as SitePath)}"`;
    },
  );
}

/** Offers browsers each picture in several sizes; all but the first picture wait until they are nearly in sight. */
function offerSizes(html: string, { resolve, pictures }: BodyTarget): string {
  let count = 0;
  return html.replace(image, (plain: string, name: string, attributes: string) => {
    const plan = pictures?.get(name);
    if (!plan) return plain;
    const { width, height, sources } = plan;
    const lazy = count++ > 0 ? ' loading="lazy"' : "";
    const img = `<img src="picture:${name}"${attributes} width="${width}" height="${height}"${lazy} decoding="async">`;
    if (sources.length === 0) return img;
    const offers = sources.map(({ type, files }) => {
      const set = files.map((file) => `${resolve(file.path)} ${file.width}w`).join(", ");
      return `<source type="${type}" srcset="${set}" sizes="${pictureSizes}">`;
    });
    return `<picture>${offers.join("")}${img}</picture>`;
  });
}
