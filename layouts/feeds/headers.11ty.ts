import { renderHeaders } from "../../src/feeds/headers.ts";
import { type PageData, paginate } from "../template.ts";

/** HTTP headers for hosts that support `_headers` (Netlify, Cloudflare Pages and others). */
export const data = { ...paginate("site.headers"), eleventyAllowMissingExtension: true };

export function render({ frame }: PageData<"headers">) {
  return renderHeaders(frame.searchPolicy);
}
