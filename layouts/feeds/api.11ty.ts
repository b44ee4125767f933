import { renderData } from "../../src/feeds/api.ts";
import { type PageData, paginate } from "../template.ts";

/** The archive as data. */
export const data = paginate("site.api");

export function render({ item }: PageData<"api">) {
  return renderData(item.data());
}
