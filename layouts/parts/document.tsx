import type { ComponentChildren } from "preact";
import type { PageMeta } from "../../src/site/page.ts";
import type { StyledFrame } from "../page-kind.ts";

interface DocumentProps {
  readonly meta: PageMeta;
  readonly frame: StyledFrame;
  readonly children: ComponentChildren;
}

/** A whole page: what browsers and readers are told of it, the navigation, and its content. */
export function Document({ meta, frame, children }: DocumentProps) {
  const title =
    meta.canonical.endsWith(frame.home) && meta.section === "/" ? meta.title : `${meta.title} — ${frame.name}`;
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={meta.description} />
        {meta.hidden && <meta name="robots" content="noindex" />}
        <link rel="canonical" href={meta.canonical} />
        <meta property="og:site_name" content={frame.name} />
        <meta property="og:title" content={meta.title} />
        <meta property="og:description" content={meta.description} />
        <meta property="og:url" content={meta.canonical} />
        <meta property="og:type" content={meta.article ? "article" : "website"} />
        {meta.article && <meta property="article:published_time" content={meta.article.published} />}
        {meta.article && <meta property="article:modified_time" content={meta.article.modified} />}
        {meta.feeds.map((feed) => (
          <link rel="alternate" type={feed.type} title={feed.title} href={feed.url} />
        ))}
        <link rel="icon" type="image/svg+xml" href={`${frame.home}favicon.svg`} />
        {/* Set as HTML, since a style element takes no escapes; the style sheet is our own. */}
        <style dangerouslySetInnerHTML={{ __html: frame.styles }} />
      </head>
      <body>
        <a class="skip" href="#page_main">
          Skip to the content
        </a>
        <header class="masthead">
          <a class="masthead-name" href={frame.home} {...(meta.section === "/" && { "aria-current": "page" })}>
            {frame.name}
          </a>
          <p class="masthead-tagline">{frame.tagline}</p>
          <nav aria-label="Main">
            <ul>
              {frame.navigation.map((link) => (
                <li>
                  <a href={link.url} {...(meta.section === link.path && { "aria-current": "true" })}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="page_main">{children}</main>
        <footer class="colophon">
          <p>{frame.description}</p>
          <nav aria-label="About this site">
            <ul>
              {frame.footer.map((link) => (
                <li>
                  <a href={link.url}>{link.text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
}
