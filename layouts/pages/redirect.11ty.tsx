import { directionAttribute } from "../parts/name.tsx";
import { type PageData, paginate } from "../template.ts";

/** A redirect from a former address of a page. */
export const data = paginate("site.redirect");

export function render({ item: { view }, frame }: PageData<"redirect">) {
  return (
    <html lang={frame.language} {...directionAttribute(frame.direction)}>
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
          {frame.words.redirect} <a href={view.url}>{view.title}</a>
        </p>
      </body>
    </html>
  );
}
