import type { EntityKind } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";
import { paths, type SitePath } from "./addresses.ts";
import { type PicturePlan, pictureSizes } from "./pictures.ts";

/** How the placeholder addresses of a text are resolved. */
export interface BodyTarget {
  readonly resolve: (path: SitePath) => string;
  /** The article that the pictures belong to. */
  readonly article?: Slug;
  /** The files of its pictures by name in the text; a picture without a plan is one plain file. */
  readonly pictures?: ReadonlyMap<string, PicturePlan>;
  /** The address put before anchors, if the text is read outside its page. */
  readonly page?: string;
}

// The Markdown renderer always writes attributes in this form, and quotes in text or values as `&quot;`.
const reference = / (href|src)="(?:(company|person|picture):([^"]*)|([/#][^"]*))"/g;
const alignment = / class="align-(left|center|right)"/g;
const image = /<img src="picture:([^"]*)"([^>]*)>/g;

/** Resolves the placeholder addresses of companies, people, pictures and pages in the HTML of a text. */
export function resolveHtml(html: string, target: BodyTarget): string {
  const { resolve, article, page = "" } = target;
  // Only a page of the site has the style sheet of the classes.
  const aligned = page === "" ? html : html.replace(alignment, ' align="$1"');
  return offerSizes(aligned, target).replace(
    reference,
    (_match, attribute: string, scheme?: EntityKind | "picture", name = "", local = "") => {
      if (scheme === "picture") return ` ${attribute}="${article ? resolve(paths.picture(article, name)) : ""}"`;
      if (scheme) return ` ${attribute}="${resolve(paths.entity(scheme, name as Slug))}"`;
      return ` ${attribute}="${local.startsWith("#") ? page + local : resolve(local as SitePath)}"`;
    },
  );
}

/** Adds the sizes of each picture for browsers to choose from; all but the first picture are loaded lazily. */
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
