import type { Company, Person, PublishedArticle } from "../archive/archive.ts";
import { rebaseLinks } from "../content/rebase-links.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";

/** Renders an article as Markdown (CommonMark with tables and footnotes), for programs: all links are absolute. */
export function renderArticleMarkdown(context: Context, article: PublishedArticle): string {
  const { addresses, format } = context;
  const page = addresses.absolute(paths.article(article.slug));
  const link = (text: string, url: string) => `[${escapeMarkdown(text)}](${escapeTarget(url)})`;
  const entities = (all: readonly (Company | Person)[]) =>
    all.map(({ kind, slug, name }) => link(name, addresses.absolute(paths.entity(kind, slug)))).join(", ");
  const facts = [
    ["Published", article.day],
    ["Updated", article.updated?.day ?? ""],
    ["Companies", entities(article.companies)],
    ["People", entities(article.people)],
    ["Topics", article.topics.map(({ name, slug }) => link(name, addresses.absolute(paths.topic(slug)))).join(", ")],
    ["Week", link(article.week, addresses.absolute(paths.week(article.week)))],
    ["Page", `<${page}>`],
  ] as const;
  const corrections = article.corrections.map(
    ({ date, text }) => `> **Correction, ${format.long(date.day)}:** ${escapeMarkdown(text)}`,
  );
  const sources = article.sources.map(({ publisher, title, url }) => {
    const name = title ?? publisher;
    return `- ${url ? link(name, url) : escapeMarkdown(name)}${title ? `, ${escapeMarkdown(publisher)}` : ""}`;
  });
  return `${[
    `# ${escapeMarkdown(article.title)}`,
    facts.flatMap(([name, value]) => (value === "" ? [] : [`- ${name}: ${value}`])).join("\n"),
    ...corrections,
    rebaseLinks(article.source(), (target) => rebase(context, article, page, target)).trim(),
    ...(sources.length > 0 ? [`## Sources\n\n${sources.join("\n")}`] : []),
  ].join("\n\n")}\n`;
}

function rebase({ addresses }: Context, { slug }: PublishedArticle, page: string, target: string): string {
  if (target.startsWith("#")) return page + target;
  return addresses.absolute(target.startsWith("/") ? (target as SitePath) : paths.picture(slug, target));
}

/** Escapes plain text for Markdown, for use inside a line that begins with other words. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, "\\$&");
}

/** Escapes parentheses and spaces, which would end a link target. */
function escapeTarget(url: string): string {
  return /[()\s<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}
