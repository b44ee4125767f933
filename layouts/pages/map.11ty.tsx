import { Network } from "../parts/charts.tsx";
import { Document } from "../parts/document.tsx";
import { NameLink } from "../parts/name.tsx";
import { Section } from "../parts/section.tsx";
import { type PageData, paginate } from "../template.ts";

/** The map of companies that appear together. */
export const data = paginate("site.map");

export function render({ item: { view }, frame }: PageData<"map">) {
  return (
    <Document meta={view.meta} frame={frame} wide>
      <header class="page-header">
        <h1>Map of companies</h1>
        <p class="note">
          Companies in the same stories. A larger circle has more stories, a thicker line more in common.
        </p>
      </header>
      <Network chart={view.chart} />
      <Section title="The same as a table">
        <table class="facts-table">
          <thead>
            <tr>
              <th scope="col">Company</th>
              <th scope="col">Company</th>
              <th scope="col">Together</th>
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
