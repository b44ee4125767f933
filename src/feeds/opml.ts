import { paths } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { allScopes, type FeedScope, feedGroups } from "../site/feed-scopes.ts";
import { element, renderXml, textElement, type XmlElement } from "./xml.ts";

/** Renders the list of all feeds as OPML 2.0 (opml.org), in groups, for import into feed readers. */
export function renderOpml(context: Context): string {
  const { settings } = context.archive;
  const scopes = allScopes(context.feedScopes());
  const groups = feedGroups(context.words).map(({ kind, group, title }) => ({
    group,
    title,
    own: scopes.filter((scope) => scope.kind === kind),
  }));
  return renderXml(
    element(
      "opml",
      { version: "2.0" },
      element("head", {}, textElement("title", context.words.feeds.opml(settings.name))),
      element(
        "body",
        {},
        ...groups
          .filter(({ own }) => own.length > 0)
          .map(({ group, title, own }) =>
            element("outline", { text: title, title }, ...own.map((scope) => renderFeed(context, group, scope))),
          ),
      ),
    ),
  );
}

function renderFeed(
  { addresses, archive }: Context,
  group: string,
  { path, slugs, title, description }: FeedScope,
): XmlElement {
  return element("outline", {
    type: "rss",
    text: title,
    title,
    description,
    xmlUrl: addresses.absolute(paths.rss(path)),
    htmlUrl: addresses.absolute(path),
    language: archive.settings.language,
    ...(slugs[0] && { category: `/${group}/${slugs[0]}` }),
  });
}
