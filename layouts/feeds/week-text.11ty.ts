import { weekMailView } from "../../src/feeds/week-mail.ts";
import { renderWeekText } from "../../src/feeds/week-text.ts";
import { itemRenderers } from "../parts/feed-items.tsx";
import { type PageData, paginate } from "../template.ts";

/** Each complete week as plain text. */
export const data = paginate("site.weekText");

export function render({ item: { week }, site }: PageData<"weekText">) {
  return renderWeekText(site.context.words, week, itemRenderers.week(weekMailView(site.context, week)));
}
