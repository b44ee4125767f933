/**
 * Filters a list of feeds (OPML 2.0); everything else in it stays as it is.
 *
 * @param subjects the feeds to keep, by their `category` without its leading slash.
 */
export function keepFeeds(opml: string, subjects: ReadonlySet<string>): string {
  const list = new DOMParser().parseFromString(opml, "text/xml");
  for (const feed of list.querySelectorAll("outline[xmlUrl]")) {
    if (!subjects.has(feed.getAttribute("category")?.slice(1) ?? "")) remove(feed);
  }
  for (const group of list.querySelectorAll("outline:not([xmlUrl])")) if (group.childElementCount === 0) remove(group);
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(list.documentElement)}\n`;
}

/** Removes an element with the line end before it. */
function remove(element: Element): void {
  if (element.previousSibling instanceof Text) element.previousSibling.remove();
  element.remove();
}
