import { renderAtom } from "../../src/feeds/atom.ts";
import { createFeeds } from "../../src/feeds/feed.ts";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { renderRss } from "../../src/feeds/rss.ts";
import { paths } from "../../src/site/addresses.ts";
import { fileKind } from "../page-kind.ts";

/** Every feed, in each of its three formats. */
export default fileKind({
  files: (site) =>
    createFeeds(site.context).flatMap(({ path, feed }) => [
      { path: paths.rss(path), text: () => renderRss(feed) },
      { path: paths.atom(path), text: () => renderAtom(feed) },
      { path: paths.jsonFeed(path), text: () => renderJsonFeed(feed) },
    ]),
});
