import type { SearchRecord } from "../../src/site/search-records.ts";
import { renderPage } from "../render.tsx";

/** Renders a search record as the HTML that Pagefind indexes. */
export function renderSearchRecord({ title, html, lines }: SearchRecord, language: string): string {
  return renderPage(
    <html lang={language}>
      <head>
        <meta data-pagefind-meta="title[content]" content={title} />
      </head>
      <body data-pagefind-body="">
        <div dangerouslySetInnerHTML={{ __html: html }} />
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </body>
    </html>,
  );
}
