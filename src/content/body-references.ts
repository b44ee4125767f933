import type { Token } from "markdown-it";
import type { Body, BodyContext } from "./body.ts";
import { writtenLevel } from "./heading-levels.ts";
import { anchorsOfNote } from "./notes.ts";
import type { Problem } from "./problem.ts";
import { attribute, createTargetFinder, plainText } from "./tokens.ts";

/** The references of a text, and what is wrong with them. */
interface BodyReferences extends Pick<Body, "headings" | "notes" | "links" | "outside" | "pictures"> {
  readonly problems: readonly Problem[];
}

/** A link created by the mentions rule. */
const entityLink = /^(company|person):/;

/** Whether a link target is a path or an anchor, without a scheme or another host. */
export function isOnThisSite(target: string): boolean {
  return !target.startsWith("//") && !target.includes("\\") && !/^[a-z][a-z0-9+.-]*:/i.test(target);
}

/** Collects headings, links and pictures, and rewrites picture addresses to the form that `src/site` resolves. */
export function collectReferences(tokens: readonly Token[], source: string, context: BodyContext): BodyReferences {
  const lines = source.split("\n");
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
  let line = 0;
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    found.notes.push(...anchorsOfNote(token));
    if (token.type === "heading_open") addHeading(token, tokens[index + 1], line, context, found);
    for (const child of token.children ?? []) {
      if (child.type !== "image" && child.type !== "link_open") continue;
      const target = attribute(child, child.type === "image" ? "src" : "href");
      if (entityLink.test(target)) continue;
      const place = placeOf(target, line);
      const reference = { target, place, line: lines[place.line - context.firstLine] ?? "" };
      if (child.type === "image") {
        const fault = pictureFault(target);
        if (fault) found.problems.push({ ...place, message: fault });
        found.pictures.push({ ...reference, alternative: child.content });
        child.attrSet("src", `picture:${target}`);
      } else if (target.startsWith("#")) anchors.push(reference);
      else if (target.startsWith("/")) found.links.push(reference);
      else if (isOnThisSite(target)) {
        const way = "write an address of this site (/articles/words/) or a full one (https://…)";
        found.problems.push({ ...place, message: `the link ${JSON.stringify(target)} leads nowhere; ${way}` });
      } else found.outside.push(reference);
    }
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

function pictureFault(target: string): string | undefined {
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
