import type { ComponentChildren } from "preact";
import { paths } from "../../src/site/addresses.ts";
import type { PageMeta, SharePicture } from "../../src/site/page.ts";
import { shareSize } from "../../src/site/share-card.ts";
import type { StyledFrame } from "../template.ts";
import { directionAttribute, SiteDirection } from "./name.tsx";
import { Words } from "./words.ts";

interface DocumentProps {
  readonly meta: PageMeta;
  readonly frame: StyledFrame;
  /** The Content Security Policy of the page, if not the default. */
  readonly policy?: string;
  /** Whether the page is wider than a column of text. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A whole HTML document: metadata, navigation, and content. */
export function Document({ meta, frame, policy = frame.policy, wide = false, children }: DocumentProps) {
  const { frame: words } = frame.words;
  const isFront = meta.section === "/";
  const whole = isFront ? meta.title : `${meta.title} — ${frame.name}`;
  // Search engines truncate titles after about 70 characters: then the name of the site is left out.
  const title = whole.length <= 70 ? whole : meta.title;
  return (
    <html lang={frame.language} {...directionAttribute(frame.direction)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
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
        {meta.share && <ShareImage share={meta.share} />}
        <meta name="twitter:card" content={meta.share ? "summary_large_image" : "summary"} />
        {meta.feeds.map((feed) => (
          <link rel="alternate" type={feed.type} title={feed.title} href={feed.url} />
        ))}
        {meta.markdown && <link rel="alternate" type="text/markdown" href={meta.markdown} />}
        <link rel="icon" type="image/svg+xml" href={`${frame.home}favicon.svg`} />
        <link rel="stylesheet" href={frame.styles} />
        <script type="module" src={frame.script} />
        {frame.preloads.map((url) => (
          <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={url} />
        ))}
        <script dangerouslySetInnerHTML={{ __html: frame.schemeScript }} />
        {meta.data.length > 0 && (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toJsonLd(meta.data) }} />
        )}
      </head>
      <body>
        <a class="skip" href="#page_main">
          {words.skip}
        </a>
        <header class="masthead">
          <a class="masthead-name" href={frame.home} {...(meta.section === "/" && { "aria-current": "page" })}>
            <Mark />
            {frame.name}
          </a>
          {/* A popover on narrow screens, without any script; a row of links on wide ones. */}
          <button class="icon masthead-menu" type="button" popovertarget="page_menu">
            <span class="unseen">{words.menu}</span>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M4 7h16M4 12h16M4 17h16" />
            </svg>
          </button>
          <nav id="page_menu" popover="auto" aria-label={words.main}>
            <ul>
              {frame.navigation.map((link) => (
                <li>
                  <a href={link.url} {...(meta.section === link.path && { "aria-current": "true" })}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
            <button class="icon scheme needs-script" type="button" aria-label={words.colours}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path class="scheme-auto" d="M12 4a8 8 0 0 1 0 16z" />
                <circle class="scheme-round" cx="12" cy="12" r="8" />
                <path class="scheme-dark" d="M9 4a9 9 0 1 0 11 11A8 8 0 0 1 9 4z" />
              </svg>
            </button>
          </nav>
          <a class="icon" href={frame.search} {...(meta.section === paths.search && { "aria-current": "true" })}>
            <span class="unseen">{words.search}</span>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="11" cy="11" r="6" />
              <path d="m15.5 15.5 5 5" />
            </svg>
          </a>
          <a class="button" href={frame.follow.page} {...(meta.section === paths.feeds && { "aria-current": "true" })}>
            {words.follow}
          </a>
        </header>
        <main id="page_main" {...(wide && { class: "wide" })}>
          {isFront && <p class="tagline">{frame.tagline}</p>}
          <Words.Provider value={frame.words}>
            <SiteDirection.Provider value={frame.direction}>{children}</SiteDirection.Provider>
          </Words.Provider>
        </main>
        <footer class="colophon">
          <p>{frame.description}</p>
          <nav aria-label={words.about}>
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

/** The logo: a tide mark, and the water below it. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M4 9h24M4 17c4-4 8-4 12 0s8 4 12 0M4 25c4-4 8-4 12 0s8 4 12 0" />
    </svg>
  );
}

/** The metadata of the share picture (Open Graph, ogp.me). */
function ShareImage({ share }: { readonly share: SharePicture }) {
  return (
    <>
      <meta property="og:image" content={share.url} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={`${shareSize.width}`} />
      <meta property="og:image:height" content={`${shareSize.height}`} />
      <meta property="og:image:alt" content={share.alternative} />
    </>
  );
}

/** Serializes JSON-LD 1.1 for a script element; `<` is escaped, since "</script" would end the element. */
function toJsonLd(data: PageMeta["data"]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": data }).replaceAll("<", "\\u003c");
}
