import { renderRobots } from "../../src/feeds/machine-files.ts";
import { type PageData, paginate } from "../template.ts";

/** What search engines may crawl. */
export const data = paginate("site.robots");

export function render({ site }: PageData<"robots">) {
  return renderRobots(site.context);
}
