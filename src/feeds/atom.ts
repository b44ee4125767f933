import type { Feed, FeedItem, FeedPage } from "./feed.ts";
import { element, renderXml, textElement, type XmlElement } from "./xml.ts";

const namespaces = { xmlns: "http://www.w3.org/2005/Atom" };

/** Renders a feed as Atom (RFC 4287), with the whole text in `content` and a link to its archive (RFC 5005). */
export function renderAtom(feed: Feed): string {
  return renderXml(
    element(
      "feed",
      { ...namespaces, "xml:lang": feed.language },
      ...renderFrame(feed, feed.updated),
      link("self", feed.self.atom, atomType),
      ...(feed.hub ? [element("link", { rel: "hub", href: feed.hub })] : []),
      ...renderPrevious(feed.archives.at(-1)),
      ...feed.items.map((item) => renderEntry(item, feed.author)),
    ),
  );
}

/** Renders a page of a feed's archive as an archive document (RFC 5005, section 4). */
export function renderAtomArchive(feed: Feed, page: FeedPage): string {
  const index = feed.archives.indexOf(page);
  const next = feed.archives[index + 1];
  return renderXml(
    element(
      "feed",
      { ...namespaces, "xmlns:fh": "http://purl.org/syndication/history/1.0", "xml:lang": feed.language },
      ...renderFrame(feed, page.updated),
      element("fh:archive", {}),
      link("self", page.self, atomType),
      link("current", feed.self.atom, atomType),
      ...renderPrevious(feed.archives[index - 1]),
      ...(next ? [link("next-archive", next.self, atomType)] : []),
      ...page.items.map((item) => renderEntry(item, feed.author)),
    ),
  );
}

const atomType = "application/atom+xml";

function renderFrame(feed: Feed, updated: Feed["updated"]): XmlElement[] {
  return [
    textElement("id", feed.id),
    textElement("title", feed.title),
    textElement("subtitle", feed.description),
    textElement("updated", updated),
    element("author", {}, textElement("name", feed.author)),
    link("alternate", feed.home, "text/html"),
  ];
}

function renderPrevious(page: FeedPage | undefined): XmlElement[] {
  return page ? [link("prev-archive", page.self, atomType)] : [];
}

function renderEntry(item: FeedItem, author: string): XmlElement {
  return element(
    "entry",
    {},
    textElement("id", item.id),
    textElement("title", item.title),
    link("alternate", item.url, "text/html"),
    textElement("published", item.published),
    textElement("updated", item.updated),
    element("author", {}, textElement("name", author)),
    ...item.categories.map(({ name, slug, index }) => element("category", { term: slug, scheme: index, label: name })),
    textElement("summary", item.summary),
    // An entry may have no content if it links to its page (RFC 4287, section 4.1.2).
    ...(item.html === undefined ? [] : [element("content", { type: "html" }, item.html)]),
  );
}

function link(rel: string, href: string, type: string): XmlElement {
  return element("link", { rel, type, href });
}
