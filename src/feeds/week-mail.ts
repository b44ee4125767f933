import type { Week } from "../archive/archive.ts";
import { countAppearances } from "../archive/relations.ts";
import { escapedBytes } from "../content/markdown.ts";
import { paths } from "../site/addresses.ts";
import { finishHtml } from "../site/body-html.ts";
import { type Context, storyCount, summaryOf, weekName } from "../site/context.ts";
import { type Html, html, trustedHtml } from "./html.ts";
import { mostBytesOfText } from "./pages.ts";

/** Mail programs cut a letter off after 102 KB; what a sender puts around it needs some of that. */
const mostBytes = 96 * 1024;

/** How much of a week is told. */
interface Extent {
  readonly letter: "whole" | "first paragraph";
  readonly summaries: boolean;
  readonly mostArticles: number;
  readonly companies: boolean;
}

const whole: Extent = { letter: "whole", summaries: true, mostArticles: Number.POSITIVE_INFINITY, companies: true };

// A week for which all of it is too much loses the least important part first; the last of these always fits.
const extents: readonly Extent[] = (["whole", "first paragraph"] as const).flatMap((letter) => [
  { ...whole, letter },
  { ...whole, letter, summaries: false },
  { letter, summaries: false, mostArticles: 100, companies: false },
  { letter, summaries: false, mostArticles: 50, companies: false },
]);

// No colours but the reader's own: a dark mail stays dark. Styles stand on the elements, since mail programs drop others.
const styles = {
  page: "max-width:36em;margin:0 auto;font-family:Georgia,serif;font-size:17px;line-height:1.5;overflow-wrap:break-word",
  note: "margin:0 0 1em;font-size:14px",
  section: "margin:2em 0 0.75em;font-size:14px;font-weight:bold;text-transform:uppercase;letter-spacing:0.06em",
  title: "margin:1.5em 0 0.25em;font-size:19px;line-height:1.3",
  text: "margin:0 0 0.25em",
  link: "color:inherit",
} as const;

/** A week as HTML that can be sent as a mail: one column, styles on the elements, no colours, under 100 KB. */
export function renderWeekMail(context: Context, week: Week): string {
  const written = extents.map((extent) => () => weekHtml(context, week, extent).markup);
  const fitting = written.find((write) => Buffer.byteLength(write()) <= mostBytes) ?? written.at(-1);
  return fitting?.() ?? "";
}

/**
 * At most so many bytes the mail of a week takes in a feed, see {@link escapedBytes}: reckoned from its parts, which
 * takes a tenth of the time of writing it.
 */
export function mostBytesOfMail({ addresses }: Context, { letter, articles }: Week): number {
  const home = escapedBytes(addresses.absolute(paths.home));
  const linkBytes = home + escapedBytes(link("", "").markup);
  const storyBytes = home + escapedBytes(storyHtml("", "", "").markup);
  const companies = new Set(articles.flatMap((article) => article.companies));
  return (
    mostFrameBytes +
    3 * home +
    (letter ? letter.body.size.bytes + (letter.body.size.addresses + letter.body.outside.length) * linkBytes : 0) +
    articles.reduce(
      (sum, article) =>
        sum +
        storyBytes +
        paths.article(article.slug).length +
        mostBytesOfText(article.title) +
        mostBytesOfText(summaryOf(article)),
      0,
    ) +
    [...companies].reduce(
      (sum, { slug, name }) =>
        sum + linkBytes + paths.entity("company", slug).length + mostBytesOfText(name) + ", ".length,
      0,
    )
  );
}

/** What stands around the letter, the stories and the companies, without the address of the site. */
const mostFrameBytes = 2048;

/** All of a week, however long, as HTML. */
export function renderWholeWeek(context: Context, week: Week): string {
  return weekHtml(context, week, whole).markup;
}

function weekHtml(context: Context, week: Week, extent: Extent): Html {
  const { addresses, format } = context;
  const { id, monday, sunday, letter, articles } = week;
  const page = addresses.absolute(paths.week(id));
  const shown = articles.slice(0, extent.mostArticles);
  const hidden = articles.length - shown.length;
  const companies = extent.companies ? countAppearances(articles, (article) => article.companies) : [];
  return html`<div style="${styles.page}">
<p style="${styles.note}">${weekName(id)}, ${format.range(monday, sunday)}</p>
${letter ? letterHtml(context, letter.body, page, extent) : ""}<h2 style="${styles.section}">Stories</h2>
${shown.map((article) =>
  storyHtml(
    addresses.absolute(paths.article(article.slug)),
    article.title,
    extent.summaries ? summaryOf(article) : undefined,
  ),
)}${
  hidden > 0
    ? html`<p style="${styles.title}">And ${storyCount(hidden)} more on ${link(page, "the page of the week")}.</p>\n`
    : ""
}${
  companies.length > 0
    ? html`<h2 style="${styles.section}">Companies of the week</h2>\n<p style="${styles.text}">${joined(
        companies.map(({ entity }) => link(addresses.absolute(paths.entity("company", entity.slug)), entity.name)),
      )}</p>\n`
    : ""
}<p style="margin:2em 0 0;font-size:14px">${link(page, "Read this week on the site")}</p>
</div>
`;
}

function letterHtml(
  context: Context,
  body: NonNullable<Week["letter"]>["body"],
  page: string,
  { letter }: Extent,
): Html {
  if (letter === "first paragraph") {
    // A paragraph can be long as well.
    const excerpt = body.excerpt.length > 2000 ? `${[...body.excerpt].slice(0, 2000).join("")}…` : body.excerpt;
    return html`<p>${excerpt} ${link(page, "Read the whole letter")}</p>\n`;
  }
  const text = finishHtml(body.html, { resolve: context.addresses.absolute, page });
  return trustedHtml(text.replaceAll("<a href=", `<a style="${styles.link}" href=`));
}

function storyHtml(url: string, title: string, summary: string | undefined): Html {
  return html`<h3 style="${styles.title}">${link(url, title)}</h3>\n${
    summary === undefined ? "" : html`<p style="${styles.text}">${summary}</p>\n`
  }`;
}

function link(url: string, text: string): Html {
  return html`<a style="${styles.link}" href="${url}">${text}</a>`;
}

function joined(parts: readonly Html[]): readonly Html[] {
  return parts.flatMap((part, index) => (index > 0 ? [html`, `, part] : [part]));
}
