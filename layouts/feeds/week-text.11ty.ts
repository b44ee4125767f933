import { renderWeekText } from "../../src/feeds/week-text.ts";
import { type PageData, paginate } from "../template.ts";

/** Each week that is over, as plain text. */
export const data = paginate("site.weekText");

export function render({ item, site }: PageData<"weekText">) {
  return renderWeekText(site.context, item.week);
}
