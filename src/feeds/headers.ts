/** How long a file may be kept, in seconds. */
const minutes = 900;
const hour = 3600;
const day = 86_400;
const forEver = "31536000, immutable";

/** Where feeds lie: at the root, below a section, below a company, a person or a topic. */
const places = ["", "/:section", "/:section/:subject"];

interface Rule {
  readonly path: string;
  readonly type?: string;
  readonly age: number | string;
  /** Whether scripts of other sites may read the file. */
  readonly open?: boolean;
}

const everywhere = (path: string, type: string, age: number): Rule[] =>
  places.map((place) => ({ path: `${place}${path}`, type, age, open: true }));

/** No address is named twice: some hosts join the values of all rules that fit. */
const rules: readonly Rule[] = [
  ...everywhere("/feed.xml", "application/rss+xml", minutes),
  ...everywhere("/atom.xml", "application/atom+xml", minutes),
  ...everywhere("/archive/:page", "application/atom+xml", day),
  ...everywhere("/feed.json", "application/feed+json", minutes),
  { path: "/feeds.opml", type: "text/x-opml", age: hour, open: true },
  { path: "/weeks/:week/index.txt", type: "text/plain", age: hour },
  { path: "/articles/:article/index.md", type: "text/markdown", age: hour, open: true },
  { path: "/api/:file", type: "application/json", age: minutes, open: true },
  { path: "/scripts/:file", type: "text/javascript", age: forEver },
  { path: "/fonts/:file", age: forEver },
];

/**
 * Writes `_headers`: types and lifetimes of files, and the policy of everything.
 *
 * @param policy what pages may load and run. Each page has its own policy as well, and browsers hold to both.
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
