import type { Token } from "markdown-it";
import type { Body, BodyContext } from "./body.ts";
import type { Definition } from "./definitions.ts";
import { writtenLevel } from "./heading-levels.ts";
import { isOnThisSite } from "./link-targets.ts";
import { anchorsOfNote } from "./notes.ts";
import type { Problem } from "./problem.ts";
import { attribute, createTargetFinder, plainText } from "./tokens.ts";

/** The references of a text, and what is wrong with them. */
interface BodyReferences extends Pick<Body, "headings" | "notes" | "links" | "outside" | "pictures"> {
  readonly problems: readonly Problem[];
}

/** A link created by the mentions rule. */
const entityLink = /^(company|person):/;

/** What is wrong with a link to this site that is neither an address from its root nor an anchor. */
function faultOfPage(target: string): string | undefined {
  if (/^[/#]/.test(target) || !isOnThisSite(target)) return undefined;
  const way = "write an address of this site (/articles/words/) or a full one (https://…)";
  return `the link ${JSON.stringify(target)} leads nowhere; ${way}`;
}

/**
 * Collects headings, links and pictures, and rewrites picture addresses to the form that `src/site` resolves.
 *
 * @param definitions the addresses that are defined on lines of their own.
 */
export function collectReferences(
  tokens: readonly Token[],
  lines: readonly string[],
  definitions: ReadonlyMap<string, Definition>,
  context: BodyContext,
): BodyReferences {
  const placeOf = createTargetFinder(lines, context);
  const found = {
    headings: [],
    notes: [],
    links: [],
    outside: [],
    pictures: [],
    problems: [],
  } as Mutable<BodyReferences>;
  const anchors: Body["links"][number][] = [];
  const used = new Set<string>();
  let line = 0;
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    found.notes.push(...anchorsOfNote(token));
    if (token.type === "heading_open") addHeading(token, tokens[index + 1], line, context, found);
    for (const child of token.children ?? []) {
      if (child.type !== "image" && child.type !== "link_open") continue;
      const target = attribute(child, child.type === "image" ? "src" : "href");
      if (entityLink.test(target)) continue;
      const label = String(child.meta?.["label"]);
      used.add(label);
      const place = definitions.get(label)?.place ?? placeOf(target, line);
      const reference = { target, place, line: lines[place.line - context.firstLine] ?? "" };
      if (child.type === "image") {
        const fault = pictureFault(target);
        if (fault) found.problems.push({ ...place, message: fault });
        found.pictures.push({ ...reference, alternative: child.content });
        child.attrSet("src", `picture:${target}`);
      } else if (target.startsWith("#")) anchors.push(reference);
      else if (target.startsWith("/")) found.links.push(reference);
      else if (isOnThisSite(target)) {
        const fault = faultOfPage(target);
        if (fault) found.problems.push({ ...place, message: fault });
      } else found.outside.push(reference);
    }
  }
  // What nobody refers to is not seen by readers: "[Laughter]: Yes" would be lost.
  for (const [label, { target, place }] of definitions) {
    const fault = used.has(label) ? undefined : faultOfPage(target);
    if (fault) found.problems.push({ ...place, message: fault });
  }
  const ids = new Set([...found.headings.map(({ id }) => id), ...found.notes]);
  for (const { target, place } of anchors) {
    if (ids.has(decodeFragment(target.slice(1)))) continue;
    found.problems.push({ ...place, message: `no heading of this text has the anchor ${target}` });
  }
  return found;
}

/** The anchor that a fragment of an address names: browsers find it percent-encoded or not. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

type Mutable<Value> = {
  -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[] ? Item[] : Value[Key];
};

function addHeading(
  token: Token,
  content: Token | undefined,
  line: number,
  { path, firstLine }: BodyContext,
  { headings }: Mutable<BodyReferences>,
): void {
  const level = Number(token.tag.slice(1));
  const place = { path, line: firstLine + line, column: 1 };
  const text = plainText(content?.children ?? []);
  headings.push({ level, written: writtenLevel(token), id: attribute(token, "id"), text, place });
}

/** Why a picture cannot be shown by its address in the text; undefined if it can. */
export function pictureFault(target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(target)) {
    return `the picture ${JSON.stringify(target)} is not part of this site; put the file beside the article and write its name`;
  }
  if (takenPictureName.test(target)) {
    return `the name ${target} is kept for a picture that the build makes; give the file another`;
  }
  return pictureName.test(target)
    ? undefined
    : `the picture ${JSON.stringify(target)} has to lie beside the article, with a name of a-z, 0-9 and "-" that ends in .jpg, .png, .webp, .avif or .gif`;
}

/** Valid file names of pictures; no SVG, since it can contain scripts. */
export const pictureName = /^[a-z0-9]+(-[a-z0-9]+)*\.(jpe?g|png|webp|avif|gif)$/;

/** Names reserved for share pictures and resized copies: `share.png`, `chart-480-0a1b2c3d.webp`. */
export const takenPictureName = /^share\.png$|-\d+-[0-9a-f]{8}\.[a-z]+$/;
