import { Fragment } from "preact";
import type { CountedLink, Link } from "../../src/site/page.ts";
import { Name, NameLink } from "./name.tsx";
import { Section } from "./section.tsx";
import { useWords } from "./words.ts";

/** Links in a line of text, separated by commas. */
export function InlineLinks({ links }: { readonly links: readonly Link[] }) {
  const { comma } = useWords().typography;
  return (
    <>
      {links.map((link, index) => (
        <Fragment key={link.url}>
          {index > 0 && comma}
          <NameLink link={link} />
        </Fragment>
      ))}
    </>
  );
}

/** Links with their numbers of articles, most first, under a heading; nothing if there are none. */
export function CountedLinks({
  title,
  links,
  more = 0,
}: {
  readonly title: string;
  readonly links: readonly CountedLink[];
  /** How many are left out. */
  readonly more?: number;
}) {
  const { links: words } = useWords();
  if (links.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="counted">
        {links.map((link) => (
          <li key={link.url}>
            <NameLink link={link} /> <Count count={link.count} />
          </li>
        ))}
        {more > 0 && <li class="note">{words.more(more)}</li>}
      </ul>
    </Section>
  );
}

/** A number of articles: short beside a name, in full for screen readers. */
export function Count({ count }: { readonly count: number }) {
  const { links: words } = useWords();
  return (
    <span class="count">
      {count}
      <span class="unseen"> {words.storiesUnit(count)}</span>
    </span>
  );
}

/** Links to the previous and next page in time. */
export function Neighbours({
  label,
  previous,
  next,
}: {
  readonly label: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}) {
  const { links: words } = useWords();
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {previous && (
        <a rel="prev" href={previous.url}>
          <span class="note">{words.earlier}</span> <Name text={previous.text} />
        </a>
      )}
      {next && (
        <a rel="next" href={next.url}>
          <span class="note">{words.later}</span> <Name text={next.text} />
        </a>
      )}
    </nav>
  );
}
