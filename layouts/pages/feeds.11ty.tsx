import { Document } from "../parts/document.tsx";
import { InlineLinks } from "../parts/links.tsx";
import { NameLink } from "../parts/name.tsx";
import { Section } from "../parts/section.tsx";
import { Time } from "../parts/time.tsx";
import { type PageData, paginate } from "../template.ts";

/** How to subscribe: what a feed is, every feed, and the picker, which the script creates from the list. */
export const data = paginate("site.feeds");

export function render({ item: { view }, frame }: PageData<"feeds">) {
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>Feeds</h1>
      </header>
      <div class="prose">
        <p>
          A feed is an address that a program of yours, a feed reader, looks at from time to time: it shows what is new,
          from all the sites that you follow, in one place. It costs nothing and asks for no mail address.
        </p>
        <p>
          Copy the address of a feed below, and paste it where your reader says “Add” or “Subscribe”. RSS, Atom and JSON
          Feed hold the same stories in full; if you do not know which one your reader wants, take RSS. Most readers
          also take the address of a page of this site and find its feed themselves.
        </p>
        <p>
          To take over all feeds at once, give your reader <a href={view.opml}>the list of all feeds</a> (OPML).
        </p>
      </div>
      <section class="section picker" aria-labelledby="picker_title" data-opml={view.opml} hidden>
        <h2 id="picker_title">Your own list</h2>
        <p>
          Tick companies, people and topics below, and download just their feeds for your reader. This browser remembers
          what you tick, and marks what is new of it on the front page and the pages of weeks; nothing is sent anywhere.
        </p>
        <p data-part="shared" hidden>
          This is the list of the address that you opened, not your own.{" "}
          <button type="button" data-part="own">
            Back to my own list
          </button>
        </p>
        <p>
          <output data-part="count" />{" "}
          <button type="button" data-part="download">
            Download OPML
          </button>{" "}
          <button type="button" data-part="clear">
            Clear
          </button>
        </p>
        <p data-part="failure" role="alert" hidden>
          The list could not be loaded. Check the connection, and try again.
        </p>
        <p class="note">
          The address of this list, to share or to keep:{" "}
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
                      , newest <Time day={feed.newest} />
                    </>
                  )}
                  {": "}
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
