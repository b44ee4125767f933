import { Document } from "../parts/document.tsx";
import { Prose } from "../parts/prose.tsx";
import { type PageData, paginate } from "../template.ts";

/** A standing page, such as /about/. */
export const data = paginate("site.standing");

export function render({ item: { view }, frame }: PageData<"standing">) {
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>{view.title}</h1>
      </header>
      <Prose html={view.html} />
    </Document>
  );
}
