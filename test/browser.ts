import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { source as axe } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

// Nothing but what the test asks for: no sandbox of its own in a container, no look for updates, no traffic.
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Chromium: that of `CHROMIUM_PATH`, one of this machine, or the one that comes as a package. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const known = [process.env["CHROMIUM_PATH"] ?? "", ...systemPaths].find((path) => path !== "" && existsSync(path));
  if (known) return chromium.launch({ executablePath: known, args: [...flags, ...more] });
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    // In a single process it ends when a page is closed, now and then.
    args: [...packaged.args.filter((flag) => flag !== "--single-process"), ...flags, ...more],
  });
}

/** What axe finds on a page, with the first element that it is about. */
export async function violationsOn(page: Page): Promise<(string | undefined)[][]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Examiner = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const examiner = (globalThis as unknown as { axe: Examiner }).axe;
    return (await examiner.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });
}

/** A folder that is served on this machine. */
export interface ServedFolder {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".opml": "text/x-opml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/** Serves a folder on a free port, under a base path (`/news/`) or at the root. */
export function serveFolder(folder: string, base = "/"): Promise<ServedFolder> {
  const server = createServer(({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const inside = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined;
    const file = inside && join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      // As hosts do that read `_headers`.
      ...(inside?.startsWith("/fonts/") && { "cache-control": "public, max-age=31536000, immutable" }),
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const stop = () =>
        new Promise<void>((stopped) => {
          server.close(() => stopped());
          server.closeAllConnections();
        });
      resolve({ url: `http://127.0.0.1:${port}${base}`, stop });
    });
  });
}
