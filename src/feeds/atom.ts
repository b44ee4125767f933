import type { Feed, FeedItem } from "./feed.ts";
import { element, renderXml, textElement, type XmlElement } from "./xml.ts";

/** Writes a feed as Atom (RFC 4287), with the whole text in `content`. */
export function renderAtom(feed: Feed): string {
  return renderXml(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
      textElement("id", feed.id),
      textElement("title", feed.title),
      textElement("subtitle", feed.description),
      textElement("updated", feed.updated),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.self.atom }),
      element("link", { rel: "alternate", type: "text/html", href: feed.home }),
      element("author", {}, textElement("name", feed.author)),
      ...feed.items.map((item) => renderEntry(item, feed.author)),
    ),
  );
}

function renderEntry(item: FeedItem, author: string): XmlElement {
  return element(
    "entry",
    {},
    textElement("id", item.id),
    textElement("title", item.title),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    textElement("published", item.published),
    textElement("updated", item.updated),
    element("author", {}, textElement("name", author)),
    ...item.categories.map((category) => element("category", { term: category })),
    textElement("summary", item.summary),
    element("content", { type: "html" }, item.html),
  );
}
