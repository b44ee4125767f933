import { renderLlms } from "../../src/feeds/machine-files.ts";
import { type PageData, paginate } from "../template.ts";

/** A summary of the site for language models. */
export const data = paginate("site.llms");

export function render({ site }: PageData<"llms">) {
  return renderLlms(site.context);
}
