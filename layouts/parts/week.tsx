import type { LetterView, WeekCard, WeekView } from "../../src/site/week-pages.ts";
import type { StyledFrame } from "../template.ts";
import { ArticleList } from "./article-list.tsx";
import { Columns } from "./columns.tsx";
import { Document } from "./document.tsx";
import { FeedNote } from "./follow.tsx";
import { Count, CountedLinks, InlineLinks, Neighbours } from "./links.tsx";
import { Name, NameLink } from "./name.tsx";
import { Prose } from "./prose.tsx";
import { Section } from "./section.tsx";

/** The page of one week. */
export function WeekPage({ view, frame }: { readonly view: WeekView; readonly frame: StyledFrame }) {
  const { weekPage: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">
          {view.letter && (
            <>
              <Name text={view.name} /> ·{" "}
            </>
          )}
          {view.days}
        </p>
        <h1>{view.letter?.title ?? view.name}</h1>
      </header>
      <Columns
        side={
          <>
            <CountedLinks title={words.companies} links={view.companies} />
            <CountedLinks title={words.people} links={view.people} />
            <FeedNote subject={frame.words.weekIndex.byWeek(frame.name)} feeds={view.meta.feeds} />
            {view.text && (
              <p class="note">
                <a href={view.text}>{words.text}</a>
              </p>
            )}
            {view.first.length > 0 && (
              <Section title={words.first}>
                <p>
                  <InlineLinks links={view.first} />
                </p>
              </Section>
            )}
            {view.back.length > 0 && (
              <Section title={words.back}>
                <ul class="counted">
                  {view.back.map((link) => (
                    <li key={link.url}>
                      <NameLink link={link} /> <span class="note">{words.afterWeeks(link.weeks)}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        }
      >
        {view.letter && <Letter letter={view.letter} />}
        <ArticleList articles={view.articles} level={2} markable />
      </Columns>
      <Neighbours label={words.neighbours} previous={view.previous} next={view.next} />
    </Document>
  );
}

/** The letter of a week; its title is the title of the page. */
export function Letter({ letter }: { readonly letter: LetterView }) {
  return (
    <div class="letter">
      <Prose html={letter.html} />
    </div>
  );
}

/** Weeks in a list. */
export function WeekList({ weeks }: { readonly weeks: readonly WeekCard[] }) {
  return (
    <ol class="weeks">
      {weeks.map((week) => (
        <li key={week.url}>
          <NameLink link={week} /> <Count count={week.count} />
          {week.title && <p class="summary">{week.title}</p>}
          <p class="note">{week.days}</p>
        </li>
      ))}
    </ol>
  );
}
