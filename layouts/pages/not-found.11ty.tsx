import { Document } from "../parts/document.tsx";
import { WeekList } from "../parts/week.tsx";
import { type PageData, paginate } from "../template.ts";

/** The page for an address that does not exist. */
export const data = paginate("site.notFound");

export function render({ item: { view }, frame }: PageData<"notFound">) {
  const { notFound: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>{words.title}</h1>
      </header>
      <p>
        {words.advice((text) => (
          <a href={frame.home}>{text}</a>
        ))}
      </p>
      <WeekList weeks={view.weeks} />
    </Document>
  );
}
