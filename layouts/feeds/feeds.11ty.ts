import { renderAtom, renderAtomArchive } from "../../src/feeds/atom.ts";
import { createFeeds } from "../../src/feeds/create-feeds.ts";
import { archivePath } from "../../src/feeds/feed.ts";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { renderRss } from "../../src/feeds/rss.ts";
import { paths } from "../../src/site/addresses.ts";
import { fileKind } from "../page-kind.ts";

/** Every feed, in each of its three formats, and its older part. */
export default fileKind({
  files: (site) =>
    createFeeds(site.context).flatMap(({ path, formerPaths, feed }) => [
      ...[path, ...formerPaths].flatMap((place) => [
        { path: paths.rss(place), fingerprint: feed.fingerprint, text: () => renderRss(feed) },
        { path: paths.atom(place), fingerprint: feed.fingerprint, text: () => renderAtom(feed) },
        { path: paths.jsonFeed(place), fingerprint: feed.fingerprint, text: () => renderJsonFeed(feed) },
      ]),
      ...feed.archives.map((page, index) => ({
        path: archivePath(path, index),
        fingerprint: page.fingerprint,
        text: () => renderAtomArchive(feed, page),
      })),
    ]),
});
