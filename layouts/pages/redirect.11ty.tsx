import { pageKind } from "../page-kind.ts";

/** An address that a page had before. */
export default pageKind({
  pages: (site) => site.pages.redirect,
  render: (view, frame) => (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{view.title}</title>
        <meta http-equiv="refresh" content={`0; url=${view.url}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={view.canonical} />
      </head>
      <body>
        <p>
          This page has moved: <a href={view.url}>{view.title}</a>
        </p>
      </body>
    </html>
  ),
});
