import { type PageData, paginate } from "../template.ts";

/** The script of the site. */
export const data = paginate("site.script");

export function render({ item }: PageData<"script">) {
  return item.text;
}
