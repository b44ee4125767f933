import { pageKind } from "../page-kind.ts";
import { Document } from "../parts/document.tsx";
import { Prose } from "../parts/prose.tsx";

/** A standing page, such as /about/. */
export default pageKind({
  pages: (site) => site.pages.standing,
  render: (view, frame) => (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>{view.title}</h1>
      </header>
      <Prose html={view.html} />
    </Document>
  ),
});
