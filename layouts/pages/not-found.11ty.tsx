import { Document } from "../parts/document.tsx";
import { WeekList } from "../parts/week.tsx";
import { type PageData, paginate } from "../template.ts";

/** The page for an address that does not exist. */
export const data = paginate("site.notFound");

export function render({ item: { view }, frame }: PageData<"notFound">) {
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>Page not found</h1>
      </header>
      <p>
        There is no page at this address. Try the <a href={frame.home}>front page</a>, or one of the newest weeks.
      </p>
      <WeekList weeks={view.weeks} />
    </Document>
  );
}
