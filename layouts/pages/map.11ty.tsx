import { Network } from "../parts/charts.tsx";
import { Document } from "../parts/document.tsx";
import { NameLink } from "../parts/name.tsx";
import { Section } from "../parts/section.tsx";
import { type PageData, paginate } from "../template.ts";

/** The map of companies that appear together. */
export const data = paginate("site.map");

export function render({ item: { view }, frame }: PageData<"map">) {
  const { map: words, kinds } = frame.words;
  return (
    <Document meta={view.meta} frame={frame} wide>
      <header class="page-header">
        <h1>{words.title}</h1>
        <p class="note">{words.meaning}</p>
      </header>
      <Network chart={view.chart} />
      <Section title={words.table}>
        <table class="facts-table">
          <thead>
            <tr>
              <th scope="col">{kinds.company.one}</th>
              <th scope="col">{kinds.company.one}</th>
              <th scope="col">{words.together}</th>
            </tr>
          </thead>
          <tbody>
            {view.pairs.map(({ companies: [first, second], count, url }) => (
              <tr key={`${first.url} ${second.url}`}>
                <td>
                  <NameLink link={first} />
                </td>
                <td>
                  <NameLink link={second} />
                </td>
                <td>{url ? <a href={url}>{count}</a> : count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </Document>
  );
}
