import type { MapView } from "../../src/site/pair-pages.ts";
import { Network } from "../parts/charts.tsx";
import { Document } from "../parts/document.tsx";
import { NameLink } from "../parts/name.tsx";
import { Section } from "../parts/section.tsx";
import { useWords } from "../parts/words.ts";
import { type PageData, paginate } from "../template.ts";

/** The map of companies that appear together. */
export const data = paginate("site.map");

export function render({ item: { view }, frame }: PageData<"map">) {
  const { map: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame} wide>
      <header class="page-header">
        <h1>{words.title}</h1>
        <p class="note">{words.meaning}</p>
      </header>
      <Network chart={view.chart} />
      <Section title={words.table}>
        {view.pairs.length === 0 ? <p>{words.none}</p> : <PairTable pairs={view.pairs} />}
      </Section>
    </Document>
  );
}

function PairTable({ pairs }: { readonly pairs: MapView["pairs"] }) {
  const { map, kinds } = useWords();
  return (
    <table class="facts-table">
      <thead>
        <tr>
          <th scope="col">{kinds.company.one}</th>
          <th scope="col">{kinds.company.one}</th>
          <th scope="col">{map.together}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ companies: [first, second], count, url }) => (
          <tr key={url}>
            <td>
              <NameLink link={first} />
            </td>
            <td>
              <NameLink link={second} />
            </td>
            <td>
              <a href={url}>{count}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
