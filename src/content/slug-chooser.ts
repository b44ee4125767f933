import { once } from "../values/once.ts";
import { addressFile, readAddressFile } from "./address-file.ts";
import type { EntityKind } from "./kinds.ts";
import { type Slug, slugsOf } from "./names.ts";
import type { ContentFile } from "./text-file.ts";

/** The slugs of companies and people. */
export interface Slugs {
  /**
   * Chooses the slug of a company or person by its name; undefined if no slug can be made from it.
   *
   * @param formerSlugs those that its entry lists.
   */
  readonly choose: (kind: EntityKind, name: string, formerSlugs?: readonly Slug[]) => Slug | undefined;
  /** Whether the address of a slug is in the list of published addresses. */
  readonly isPublished: (kind: EntityKind, slug: Slug) => boolean;
}

/**
 * Creates the chooser of slugs. A new address follows the rules of the language. One that is in the list of published
 * addresses stays, whatever rules it was made by: those of an earlier version, or of the language that the newsletter
 * had before.
 */
export function createSlugs(files: readonly ContentFile[], language: string): Slugs {
  // Rarely needed: most names have the same slug in all languages.
  const published = once(
    () => new Set(readAddressFile(files, addressFile).lines.flatMap(({ page }) => (page ? [keyOf(page)] : []))),
  );
  const isPublished = (kind: EntityKind, slug: Slug) => published().has(keyOf({ kind, slug }));
  return {
    isPublished,
    choose: (kind, name, formerSlugs = []) => {
      const slugs = slugsOf(name, language);
      if (slugs.length < 2) return slugs[0];
      // Listed first of several, the current slug is declared the oldest: see `firstSlug` of entries.
      const retired = formerSlugs.length > 1 ? formerSlugs.slice(1) : formerSlugs;
      return slugs.find((slug) => isPublished(kind, slug) && !retired.includes(slug)) ?? slugs[0];
    },
  };
}

function keyOf({ kind, slug }: { readonly kind: string; readonly slug: string }): string {
  return `${kind}:${slug}`;
}
