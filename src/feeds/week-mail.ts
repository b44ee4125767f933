import type { Week } from "../archive/archive.ts";
import { countAppearances } from "../archive/relations.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { paths, type Url } from "../site/addresses.ts";
import { resolveHtml } from "../site/body-html.ts";
import type { Context } from "../site/context.ts";
import { type Direction, directionOf, isolationOf } from "../site/direction.ts";
import type { Link } from "../site/page.ts";
import { summaryOf, weekName } from "../site/wording.ts";
import { mostBytesOfBody, mostBytesOfTexts } from "./item-length.ts";

/** The view of a week's mail. */
export interface WeekMailView {
  readonly words: Catalogue["mail"];
  readonly comma: string;
  readonly direction: Direction;
  /** The page of the week. */
  readonly url: Url;
  /** The name and the days of the week. */
  readonly week: string;
  readonly letter: MailLetter | undefined;
  readonly stories: readonly MailStory[];
  /** How many articles are left out for lack of space. */
  readonly hidden: number;
  readonly companies: readonly Link[];
}

/** The letter of a week, with absolute addresses, or its excerpt if it is too long. */
export type MailLetter = { readonly html: string } | { readonly excerpt: string };

/** An article of a week; the summary may be left out for lack of space. */
interface MailStory extends Link {
  readonly summary: string | undefined;
}

/** The maximum size in bytes: mail programs cut off after 102 KB, some of which senders need for their own markup. */
const mostBytes = 96 * 1024;

/** How much of a week a mail contains. */
interface Extent {
  readonly letter: "whole" | "first paragraph";
  readonly summaries: boolean;
  readonly mostArticles: number;
  readonly companies: boolean;
}

const whole: Extent = { letter: "whole", summaries: true, mostArticles: Number.POSITIVE_INFINITY, companies: true };

// Of a week that is too long, the least important parts are left out first; the last of these always fits.
const extents: readonly Extent[] = (["whole", "first paragraph"] as const).flatMap((letter) => [
  { ...whole, letter },
  { ...whole, letter, summaries: false },
  { letter, summaries: false, mostArticles: 100, companies: false },
  { letter, summaries: false, mostArticles: 50, companies: false },
]);

/** Renders as much of a week as fits in a mail. */
export function renderFittingMail(context: Context, week: Week, render: (view: WeekMailView) => string): string {
  let html = "";
  for (const extent of extents) {
    html = render(weekMailView(context, week, extent));
    if (Buffer.byteLength(html) <= mostBytes) break;
  }
  return html;
}

/** The view of a whole week, however long, or of the given extent. */
export function weekMailView(context: Context, week: Week, extent = whole): WeekMailView {
  const { addresses, archive, format, words } = context;
  const { id, monday, sunday, letter, articles } = week;
  const url = addresses.absolute(paths.week(id));
  const hidden = Math.max(articles.length - extent.mostArticles, 0);
  const companies = extent.companies ? countAppearances(articles, (article) => article.companies) : [];
  return {
    words: words.mail,
    comma: words.typography.comma,
    direction: directionOf(archive.settings.language),
    url,
    week: words.mail.week(weekName(words, id), format.range(monday, sunday)),
    letter: letter && mailLetter(context, letter.body, url, extent),
    stories: articles.slice(0, extent.mostArticles).map((article) => ({
      url: addresses.absolute(paths.article(article.slug)),
      text: article.title,
      summary: extent.summaries ? summaryOf(article) : undefined,
    })),
    hidden,
    companies: companies.map(({ entity }) => ({
      url: addresses.absolute(paths.entity("company", entity.slug)),
      text: entity.name,
    })),
  };
}

function mailLetter(
  { addresses }: Context,
  { html, excerpt }: NonNullable<Week["letter"]>["body"],
  page: Url,
  { letter }: Extent,
): MailLetter {
  if (letter === "whole") return { html: resolveHtml(html, { resolve: addresses.absolute, page }) };
  return { excerpt };
}

/** An upper bound of the bytes of a week's mail in a feed, estimated from its texts. */
export function mostBytesOfMail({ addresses, archive }: Context, { id, letter, articles }: Week): number {
  const page = addresses.absolute(paths.week(id));
  const companies = [...new Set(articles.flatMap((article) => article.companies))];
  const direction = directionOf(archive.settings.language);
  const isolations = companies.flatMap(({ name }) => isolationOf(name, direction) ?? []);
  const texts = [
    ...[page, page, page],
    ...articles.flatMap((article) => [
      addresses.absolute(paths.article(article.slug)),
      article.title,
      summaryOf(article),
    ]),
    ...companies.flatMap(({ slug, name }) => [addresses.absolute(paths.entity("company", slug)), name]),
  ];
  return (
    frameBytes +
    (letter ? mostBytesOfLetter(letter.body, page) : 0) +
    articles.length * storyBytes +
    companies.length * linkBytes +
    isolations.reduce((sum, isolation) => sum + (isolation === "auto" ? isolationBytes : directedBytes), 0) +
    mostBytesOfTexts(texts)
  );
}

function mostBytesOfLetter(body: NonNullable<Week["letter"]>["body"], page: Url): number {
  return mostBytesOfBody(body, page) + (body.size.addresses + body.outside.length) * linkStyleBytes;
}

/**
 * The markup of a mail, an article, a link, the isolation of a name without and with its direction, and the style of a
 * link in the letter, in bytes.
 */
const frameBytes = 1280;
const storyBytes = 200;
const linkBytes = 56;
const isolationBytes = 24;
const directedBytes = 36;
const linkStyleBytes = 28;
