import { Document } from "../parts/document.tsx";
import { InlineLinks } from "../parts/links.tsx";
import { NameLink } from "../parts/name.tsx";
import { Section } from "../parts/section.tsx";
import { Time } from "../parts/time.tsx";
import { type PageData, paginate } from "../template.ts";

/** How to subscribe: what a feed is, every feed, and the picker, which the script creates from the list. */
export const data = paginate("site.feeds");

export function render({ item: { view }, frame }: PageData<"feeds">) {
  const { feeds: words, typography } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>{words.title}</h1>
      </header>
      <div class="prose">
        <p>{words.what}</p>
        <p>{words.how}</p>
        <p>
          {words.all((text) => (
            <a href={view.opml}>{text}</a>
          ))}
        </p>
      </div>
      <section class="section picker" aria-labelledby="picker_title" data-opml={view.opml} hidden>
        <h2 id="picker_title">{words.own}</h2>
        <p>{words.ownMeaning}</p>
        <p data-part="shared" hidden>
          {words.shared}{" "}
          <button type="button" data-part="own">
            {words.back}
          </button>
        </p>
        <p>
          <output data-part="count" />{" "}
          <button type="button" data-part="download">
            {words.download}
          </button>{" "}
          <button type="button" data-part="clear">
            {words.clear}
          </button>
        </p>
        <p data-part="failure" role="alert" hidden>
          {words.failure}
        </p>
        <p class="note">
          {words.address}{" "}
          <a data-part="address" href={view.meta.canonical}>
            {view.meta.canonical}
          </a>
        </p>
      </section>
      {view.groups.map(({ group, title, feeds }) => (
        <Section key={group} title={title}>
          <ul class="feeds" data-group={group}>
            {feeds.map((feed) => (
              <li key={feed.url} {...(feed.slugs.length > 0 && { "data-slugs": feed.slugs.join(" ") })}>
                <NameLink link={feed} />{" "}
                <span class="note">
                  {feed.count}
                  {feed.newest && (
                    <>
                      {", "}
                      {words.newest(<Time day={feed.newest} />)}
                    </>
                  )}
                  {typography.colon}
                  <InlineLinks
                    links={[
                      { url: feed.rss, text: "RSS" },
                      { url: feed.atom, text: "Atom" },
                      { url: feed.json, text: "JSON" },
                    ]}
                  />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Document>
  );
}
