import type { ComponentChildren } from "preact";
import type { MailLetter, WeekMailView } from "../../src/feeds/week-mail.ts";
import type { Url } from "../../src/site/addresses.ts";
import { Lines } from "../parts/lines.tsx";
import { directionAttribute, Name, SiteDirection } from "../parts/name.tsx";

// No colours but the reader's own: a dark mail stays dark. Styles stand on the elements, since mail programs drop
// others.
const styles = {
  page: "max-width:36em;margin:0 auto;font-family:Georgia,serif;font-size:17px;line-height:1.5;overflow-wrap:break-word",
  note: "margin:0 0 1em;font-size:14px",
  section: "margin:2em 0 0.75em;font-size:14px;font-weight:bold;text-transform:uppercase;letter-spacing:0.06em",
  title: "margin:1.5em 0 0.25em;font-size:19px;line-height:1.3",
  text: "margin:0 0 0.25em",
  link: "color:inherit",
  end: "margin:2em 0 0;font-size:14px",
} as const;

/** A week as HTML that can be sent as a mail: one column, styles on the elements, no colours. */
export function WeekMail({ view }: { readonly view: WeekMailView }) {
  const { words, comma, direction, url, week, letter, stories, hidden, companies } = view;
  return (
    <div style={styles.page} {...directionAttribute(direction)}>
      <Lines>
        <p style={styles.note}>{week}</p>
        {letter && <Letter letter={letter} url={url} words={words} />}
        <h2 style={styles.section}>{words.stories}</h2>
        {stories.map(({ summary, ...story }) => [
          <h3 key={story.url} style={styles.title}>
            <MailLink {...story} />
          </h3>,
          summary && <p style={styles.text}>{summary}</p>,
        ])}
        {hidden > 0 && (
          <p style={styles.title}>
            {words.more(hidden, (text) => (
              <MailLink url={url} text={text} />
            ))}
          </p>
        )}
        {companies.length > 0 && <h2 style={styles.section}>{words.companies}</h2>}
        {companies.length > 0 && (
          <p style={styles.text}>
            <SiteDirection.Provider value={direction}>
              {companies.map((company, index) => [
                index > 0 && comma,
                <MailLink key={company.url} url={company.url} text={<Name text={company.text} />} />,
              ])}
            </SiteDirection.Provider>
          </p>
        )}
        <p style={styles.end}>
          <MailLink url={url} text={words.read} />
        </p>
      </Lines>
    </div>
  );
}

function Letter({
  letter,
  url,
  words,
}: {
  readonly letter: MailLetter;
  readonly url: Url;
  readonly words: WeekMailView["words"];
}) {
  if ("excerpt" in letter) {
    return (
      <p>
        {letter.excerpt} <MailLink url={url} text={words.readLetter} />
      </p>
    );
  }
  // The Markdown renderer always writes links in this form, and `<` in text as `&lt;`.
  const html = letter.html.replaceAll("<a href=", `<a style="${styles.link}" href=`);
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

function MailLink({ url, text }: { readonly url: Url; readonly text: ComponentChildren }) {
  return (
    <a style={styles.link} href={url}>
      {text}
    </a>
  );
}
