import { type PageData, paginate } from "../template.ts";

/** The style sheet of the site. */
export const data = paginate("site.styles");

export function render({ item }: PageData<"styles">) {
  return item.text;
}
