import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Direction, isolationOf } from "../../src/site/direction.ts";

/** The direction of the site, so that not every list of names has to pass it on. */
export const SiteDirection = createContext<Direction>("ltr");

/** The attribute `dir` of an element; none for left to right, which is the default. */
export function directionAttribute(direction: Direction): { readonly dir?: "rtl" } {
  return direction === "rtl" ? { dir: direction } : {};
}

interface NamedThing {
  readonly url?: string | undefined;
  readonly text: string;
}

/**
 * A name or a title beside other text: isolated where either is written right to left, so that neither changes the
 * order of the other.
 */
export function Name({ text }: { readonly text: string }) {
  const isolation = isolationOf(text, useContext(SiteDirection));
  if (isolation === undefined) return <>{text}</>;
  // Without `dir`, the direction of a `<bdi>` is automatic.
  return isolation === "auto" ? <bdi>{text}</bdi> : <bdi dir={isolation}>{text}</bdi>;
}

/** A name or a title, linked to what it names where that has an address. */
export function NameLink({ link: { url, text } }: { readonly link: NamedThing }) {
  const name = <Name text={text} />;
  return url ? <a href={url}>{name}</a> : name;
}
