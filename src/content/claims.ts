import { type Kind, kinds } from "./kinds.ts";
import type { Slug } from "./names.ts";
import type { Place, Problem } from "./problem.ts";

/** Registers the owner of each address, so that two files never share a page. */
export interface Claims {
  /**
   * Claims the address of a slug for an owner. The same owner may claim it again; a second owner is a problem at the
   * later place.
   *
   * @param owner compared by id; messages show its name.
   * @param hint tells the editor what to do.
   */
  readonly claim: (kind: Kind, slug: Slug, owner: Owner, place: Place, hint: string) => void;
  readonly problems: readonly Problem[];
}

/** The owner of an address. */
interface Owner {
  readonly id: unknown;
  readonly name: string;
}

/** Creates an empty register of claims. */
export function createClaims(): Claims {
  const owners = new Map<string, { readonly owner: Owner; readonly place: Place }>();
  const problems: Problem[] = [];
  return {
    problems,
    claim: (kind, slug, owner, place, hint) => {
      const address = `/${kinds[kind].plural}/${slug}/`;
      const earlier = owners.get(address);
      if (!earlier) owners.set(address, { owner, place });
      else if (earlier.owner.id !== owner.id) {
        const message = `the address ${address} belongs to ${earlier.owner.name} already (${earlier.place.path}:${earlier.place.line}); ${hint}`;
        problems.push({ ...place, message });
      }
    },
  };
}
