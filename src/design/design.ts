import { createHash } from "node:crypto";
import type { SiteSettings } from "../content/schemas.ts";
import { paths, type SitePath, type Url } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { bundleScript, type Script } from "./scripts.ts";
import { bundleStyles } from "./styles.ts";

/** The styles, scripts and policies of every page. */
export interface Design {
  readonly styles: StyleSheet;
  readonly script: Script;
  /** An inline script that sets the colour scheme that the reader has chosen, before the first paint. */
  readonly schemeScript: string;
  /** Fonts to preload, since nearly every page needs them. */
  readonly preloads: readonly Url[];
  /** The Content Security Policy of pages. */
  readonly policy: string;
  /** The Content Security Policy of the search page, which also compiles WebAssembly. */
  readonly searchPolicy: string;
}

/**
 * Runs before the first paint, so that a reader who has chosen light or dark never sees the other. It has to be inline;
 * the policy allows it by its hash.
 */
const schemeScript =
  'try{const s=localStorage.getItem("scheme");if(s)document.documentElement.dataset.scheme=s}catch{}';

/** The file names of the fonts to preload. */
const needed = /^newsreader-latin-wght-normal|^instrument-sans-latin-wght-normal/;

/** The style sheet, bundled and minified. */
interface StyleSheet {
  readonly text: string;
  /**
   * Its address, with a hash in its query. A page of an hour ago finds a style sheet, too, since the path stays the same.
   */
  readonly url: Url;
}

/** The files of the design that templates render. */
export interface DesignFiles {
  readonly styles: readonly { readonly path: SitePath; readonly text: string; readonly fingerprint: Fingerprint }[];
  readonly script: readonly (Script & { readonly fingerprint: Fingerprint })[];
  /** The file `_headers`, for hosts that support it. */
  readonly headers: readonly { readonly path: SitePath; readonly fingerprint: Fingerprint }[];
}

/** Bundles styles and scripts as they are on disk now. */
export async function loadDesign({ addresses, archive }: Pick<Context, "addresses" | "archive">): Promise<Design> {
  const { text, fonts } = bundleStyles(addresses.url);
  const { signup } = archive.settings;
  const nameOf = (path: SitePath) => path.slice(path.lastIndexOf("/") + 1);
  return {
    styles: { text, url: `${addresses.url(paths.styles)}?${fingerprint(text).slice(0, 8)}` as Url },
    script: await bundleScript(archive.settings.language),
    schemeScript,
    preloads: fonts.filter(({ path }) => needed.test(nameOf(path))).map(({ path }) => addresses.url(path)),
    policy: contentSecurityPolicy(signup),
    searchPolicy: contentSecurityPolicy(signup, "'wasm-unsafe-eval'"),
  };
}

/** The files that templates render from the design. */
export function designFiles({ styles, script, searchPolicy }: Design): DesignFiles {
  return {
    styles: [{ path: paths.styles, text: styles.text, fingerprint: fingerprint(styles.url) }],
    script: [{ ...script, fingerprint: fingerprint(script.path) }],
    headers: [{ path: paths.headers, fingerprint: fingerprint(searchPolicy) }],
  };
}

/**
 * Allows only what the site itself has (Content Security Policy Level 3), the inline script by hash. Forms may send to
 * the list service that the settings name.
 */
function contentSecurityPolicy(signup: SiteSettings["signup"], ...scripts: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    ["script-src 'self'", hash(schemeScript), ...scripts].join(" "),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    ["form-action 'self'", ...(signup ? [new URL(signup.address).origin] : [])].join(" "),
    "base-uri 'none'",
  ].join("; ");
}
