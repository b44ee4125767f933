import type { Url } from "../../src/site/addresses.ts";
import type { FeedLink } from "../../src/site/page.ts";
import type { Frame } from "../../src/site/site.ts";
import { InlineLinks } from "./links.tsx";
import { useWords } from "./words.ts";

interface FollowProps {
  /** Its names in the reader's list, the current one first: `companies/stability-ai`. */
  readonly subjects: readonly string[];
  readonly name: string;
  readonly feeds: readonly FeedLink[];
  /** The page of all feeds, for readers without scripts. */
  readonly page: Url;
}

/** Follows a company, a person or a topic: in the reader's own list, or by feed. */
export function Follow({ subjects, name, feeds, page }: FollowProps) {
  const { follow: words } = useWords();
  return (
    <div class="follow">
      <p>
        {/* The label that is not true is hidden; both take their room, so that nothing moves. */}
        <button class="button needs-script" type="button" data-follow={subjects.join(" ")}>
          <span>{words.start}</span>
          <span>{words.started}</span>
          <span class="unseen"> {name}</span>
        </button>
        <a class="button without-script" href={page}>
          {words.start}
          <span class="unseen"> {name}</span>
        </a>{" "}
        <span class="note">
          <span role="status" data-part="followed" /> <Formats feeds={feeds} />
        </span>
      </p>
    </div>
  );
}

/** The feeds of a page that is no subject. */
export function FeedNote({ subject, feeds }: { readonly subject: string; readonly feeds: readonly FeedLink[] }) {
  const { links: words } = useWords();
  return (
    <p class="note follow">
      {words.follow(subject)} <InlineLinks links={formatLinks(feeds)} />
    </p>
  );
}

/** The feeds of a page in each format. */
function Formats({ feeds }: { readonly feeds: readonly FeedLink[] }) {
  const { follow: words, typography } = useWords();
  return (
    <>
      {words.formats}
      {typography.colon}
      <InlineLinks links={formatLinks(feeds)} />
    </>
  );
}

function formatLinks(feeds: readonly FeedLink[]) {
  const names = { "application/rss+xml": "RSS", "application/atom+xml": "Atom", "application/feed+json": "JSON Feed" };
  // The site's own feeds follow those of the page.
  return feeds.slice(0, 3).map(({ url, type }) => ({ url, text: names[type] }));
}

/** How to get the newsletter: by mail where a list service is named, and by the feeds of its stories and weeks. */
export function FollowStrip({ frame }: { readonly frame: Frame }) {
  const { follow: words } = frame.words;
  const { signup, feeds, page } = frame.follow;
  return (
    <section class="strip" aria-labelledby="strip_title">
      <h2 id="strip_title">{words.title}</h2>
      <p>{signup ? words.byMail(frame.name) : words.byFeed(frame.name)}</p>
      {signup && (
        <form class="strip-form" action={signup.address} method="post">
          <label>
            <span class="unseen">{words.mail}</span>
            <input type="email" name={signup.field} required autocomplete="email" placeholder={words.mail} />
          </label>
          {Object.entries(signup.values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button class="button" type="submit">
            {words.send}
          </button>
        </form>
      )}
      <ul class="strip-feeds">
        {feeds.map((feed) => (
          <li key={feed.url}>
            <a href={feed.url}>{feed.text}</a>{" "}
            <button class="button button-plain needs-script" type="button" data-copy={feed.url}>
              {words.copy}
              <span class="unseen"> ({feed.text})</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="note">
        <a href={page}>{words.feeds}</a>
      </p>
    </section>
  );
}
