import { pageKind } from "../page-kind.ts";
import { Document } from "../parts/document.tsx";
import { WeekList } from "../parts/week.tsx";

/** The page for an address that does not exist. */
export default pageKind({
  pages: (site) => site.pages.notFound,
  render: (view, frame) => (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>Page not found</h1>
      </header>
      <p>
        There is no page at this address. Try the <a href={frame.home}>front page</a>, or one of the newest weeks.
      </p>
      <WeekList weeks={view.weeks} />
    </Document>
  ),
});
