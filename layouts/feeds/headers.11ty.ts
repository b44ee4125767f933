import { renderHeaders } from "../../src/feeds/headers.ts";
import { type PageData, paginate } from "../template.ts";

/** What hosts that read `_headers` (Netlify, Cloudflare Pages and others) send with each file. */
export const data = { ...paginate("site.headers"), eleventyAllowMissingExtension: true };

export function render({ frame }: PageData<"headers">) {
  return renderHeaders(frame.searchPolicy);
}
