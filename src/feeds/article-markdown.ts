import type { Company, Person, PublishedArticle } from "../archive/archive.ts";
import { makePortable } from "../content/portable-markdown.ts";
import { rebaseLinks } from "../content/rebase-links.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** Renders an article as Markdown (CommonMark with tables and footnotes), for programs: all links are absolute. */
export function renderArticleMarkdown(context: Context, article: PublishedArticle): string {
  const { addresses, format, words } = context;
  const { comma, colon } = words.typography;
  const page = addresses.absolute(paths.article(article.slug));
  const link = (text: string, url: string) => `[${escapeMarkdown(text)}](${escapeTarget(url)})`;
  const entities = (all: readonly (Company | Person)[]) =>
    all.map(({ kind, slug, name }) => link(name, addresses.absolute(paths.entity(kind, slug)))).join(comma);
  const facts = [
    [words.markdown.published, article.day],
    [words.markdown.updated, article.updated?.day ?? ""],
    [words.kinds.company.several, entities(article.companies)],
    [words.kinds.person.several, entities(article.people)],
    [
      words.kinds.topic.several,
      article.topics.map(({ name, slug }) => link(name, addresses.absolute(paths.topic(slug)))).join(comma),
    ],
    [words.kinds.week.one, link(article.week, addresses.absolute(paths.week(article.week)))],
    [words.markdown.page, `<${page}>`],
  ] as const;
  const corrections = article.corrections.map(
    ({ date, text }) => `> **${words.markdown.correction(format.long(date.day))}** ${escapeMarkdown(text)}`,
  );
  const sources = article.sources.map(({ publisher, title, url }) => {
    const name = title ?? publisher;
    return `- ${url ? link(name, url) : escapeMarkdown(name)}${title ? `, ${escapeMarkdown(publisher)}` : ""}`;
  });
  return `${[
    `# ${escapeMarkdown(article.title)}`,
    facts.flatMap(([name, value]) => (value === "" ? [] : [`- ${name}${colon}${value}`])).join("\n"),
    ...corrections,
    rebaseLinks(makePortable(article.source()), (target) => rebase(context, article, page, target)).trim(),
    ...(sources.length > 0 ? [`## ${words.markdown.sources}\n\n${sources.join("\n")}`] : []),
  ].join("\n\n")}\n`;
}

function rebase({ addresses }: Context, { slug }: PublishedArticle, page: string, target: string): string {
  if (target.startsWith("#")) return page + target;
  return addresses.absolute(target.startsWith("/") ? (target as SitePath) : paths.picture(slug, target));
}

/** Escapes parentheses and spaces, which would end a link target. */
function escapeTarget(url: string): string {
  return /[()\s<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}
