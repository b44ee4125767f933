import { toRfc822 } from "../calendar/rfc822.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { element, escapeText, renderXml, textElement, type XmlElement } from "./xml.ts";

/** Renders a feed as RSS 2.0, with the whole text in `content:encoded` and the summary in `description`. */
export function renderRss(feed: Feed): string {
  const namespaces = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  const channel = element(
    "channel",
    {},
    textElement("title", feed.title),
    textElement("link", feed.home),
    textElement("description", feed.description),
    textElement("language", feed.language),
    textElement("lastBuildDate", toRfc822(feed.updated)),
    element("atom:link", { rel: "self", type: "application/rss+xml", href: feed.self.rss }),
    ...(feed.hub ? [element("atom:link", { rel: "hub", href: feed.hub })] : []),
    ...feed.items.map((item) => renderItem(item, feed.author)),
  );
  return renderXml(element("rss", { version: "2.0", ...namespaces }, channel));
}

function renderItem(item: FeedItem, author: string): XmlElement {
  return element(
    "item",
    {},
    textElement("title", item.title),
    textElement("link", item.url),
    element("guid", { isPermaLink: "false" }, item.id),
    textElement("pubDate", toRfc822(item.published)),
    textElement("dc:creator", author),
    ...item.categories.map(({ name, index }) => element("category", { domain: index }, name)),
    // Feed readers treat a description as HTML, a title as plain text.
    textElement("description", escapeText(item.summary)),
    ...(item.html === undefined ? [] : [textElement("content:encoded", item.html)]),
  );
}
