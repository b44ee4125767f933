/** How long a file may be cached, in seconds. */
const minutes = 900;
const hour = 3600;
const day = 86_400;
const forEver = "31536000, immutable";

/** The paths of feeds: at the root, below a section, below a company, a person or a topic. */
const places = ["", "/:section", "/:section/:subject"];

interface Rule {
  readonly path: string;
  readonly type?: string;
  readonly age: number | string;
  /** Whether scripts of other sites may read the file (CORS). */
  readonly open?: boolean;
}

const everywhere = (path: string, type: string, age: number): Rule[] =>
  places.map((place) => ({ path: `${place}${path}`, type, age, open: true }));

/** No address matches two rules: some hosts combine the values of all rules that match. */
const rules: readonly Rule[] = [
  ...everywhere("/feed.xml", "application/rss+xml", minutes),
  ...everywhere("/atom.xml", "application/atom+xml", minutes),
  ...everywhere("/archive/:page", "application/atom+xml", day),
  ...everywhere("/feed.json", "application/feed+json", minutes),
  { path: "/feeds.opml", type: "text/x-opml", age: hour, open: true },
  { path: "/weeks/:week/index.txt", type: "text/plain", age: hour },
  { path: "/articles/:article/index.md", type: "text/markdown", age: hour, open: true },
  { path: "/api/:file", type: "application/json", age: minutes, open: true },
  { path: "/styles/:file", type: "text/css", age: forEver },
  { path: "/scripts/:file", type: "text/javascript", age: forEver },
  { path: "/fonts/:file", age: forEver },
];

/**
 * Renders `_headers`: media types and cache lifetimes of files, and the Content Security Policy.
 *
 * @param policy applies to everything. Each page has its own policy as well, and browsers enforce both.
 */
export function renderHeaders(policy: string): string {
  const blocks = rules.map(({ path, type, age, open }) => [
    path,
    ...(type ? [`  Content-Type: ${type}; charset=utf-8`] : []),
    `  Cache-Control: public, max-age=${age}`,
    ...(open ? ["  Access-Control-Allow-Origin: *"] : []),
  ]);
  const whole = [
    "/*",
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    "  Referrer-Policy: strict-origin-when-cross-origin",
    "  X-Content-Type-Options: nosniff",
  ];
  return `${[...blocks, whole].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
