import { createHash } from "node:crypto";
import { type Addresses, paths, type SitePath, type Url } from "../site/addresses.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { bundleScript, type Script } from "./scripts.ts";
import { bundleStyles } from "./styles.ts";

/** What the pages carry besides their content. */
export interface Design {
  /** The style sheet, bundled and minified. */
  readonly styles: string;
  readonly script: Script;
  /** A line that sets the colours a reader has chosen, before anything is painted. */
  readonly schemeScript: string;
  /** Fonts that nearly every page needs at once. */
  readonly preloads: readonly Url[];
  /** What a page may load and run, as a Content Security Policy. */
  readonly policy: string;
  /** The policy of the search, which also compiles the WebAssembly of its index. */
  readonly searchPolicy: string;
}

/**
 * Runs before the first paint, so that a reader who has chosen light or dark never sees the other. It has to stand in
 * the page; the policy allows it by its hash.
 */
const schemeScript =
  'try{const s=localStorage.getItem("scheme");if(s)document.documentElement.dataset.scheme=s}catch{}';

/** The fonts that nearly every page needs at once. */
const needed = /^newsreader-latin-wght-normal|^instrument-sans-latin-wght-normal/;

/** The files of the design that templates render. */
export interface DesignFiles {
  readonly script: readonly (Script & { readonly fingerprint: Fingerprint })[];
  /** What hosts that read `_headers` are to send. */
  readonly headers: readonly { readonly path: SitePath; readonly fingerprint: Fingerprint }[];
}

/** Bundles styles and scripts as they are on the disk now. */
export async function loadDesign(addresses: Addresses): Promise<Design> {
  const { text: styles, fonts } = bundleStyles(addresses.url);
  const nameOf = (path: SitePath) => path.slice(path.lastIndexOf("/") + 1);
  return {
    styles,
    script: await bundleScript(),
    schemeScript,
    preloads: fonts.filter(({ path }) => needed.test(nameOf(path))).map(({ path }) => addresses.url(path)),
    policy: contentSecurityPolicy(styles),
    searchPolicy: contentSecurityPolicy(styles, "'wasm-unsafe-eval'"),
  };
}

/** The files that templates make of the design. */
export function designFiles({ script, searchPolicy }: Design): DesignFiles {
  return {
    script: [{ ...script, fingerprint: fingerprint(script.path) }],
    headers: [{ path: paths.headers, fingerprint: fingerprint(searchPolicy) }],
  };
}

/** Allows what the site itself has and nothing else (Content Security Policy Level 3), inline text by its hash only. */
function contentSecurityPolicy(styles: string, ...scripts: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    ["script-src 'self'", hash(schemeScript), ...scripts].join(" "),
    `style-src ${hash(styles)}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
