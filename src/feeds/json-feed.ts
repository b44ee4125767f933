import type { Feed } from "./feed.ts";

/** Renders a feed as JSON Feed 1.1 (jsonfeed.org). */
export function renderJsonFeed(feed: Feed): string {
  const authors = [{ name: feed.author }];
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    authors,
    ...(feed.hub && { hubs: [{ type: "WebSub", url: feed.hub }] }),
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      // An item needs a content; that of an item in short is its summary.
      ...(item.html === undefined
        ? { content_text: item.summary || item.title }
        : { summary: item.summary, content_html: item.html }),
      date_published: item.published,
      date_modified: item.updated,
      authors,
      ...(item.categories.length > 0 && { tags: item.categories.map(({ name }) => name) }),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
