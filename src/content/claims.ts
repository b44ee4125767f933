import type { Place, Problem } from "./problem.ts";

/** Keeps track of who claims which address, so that no two files can end up on one page. */
export interface Claims {
  /**
   * Claims an address for an owner. The same owner may claim it again; another one is a problem at the later place.
   *
   * @param hint what the editor can do about it.
   */
  readonly claim: (address: string, owner: string, place: Place, hint: string) => void;
  readonly problems: readonly Problem[];
}

/** Starts with nothing claimed. */
export function createClaims(): Claims {
  const owners = new Map<string, { readonly owner: string; readonly place: Place }>();
  const problems: Problem[] = [];
  return {
    problems,
    claim: (address, owner, place, hint) => {
      const earlier = owners.get(address);
      if (!earlier) owners.set(address, { owner, place });
      else if (earlier.owner !== owner) {
        const message = `the address /${address}/ belongs to ${earlier.owner} already (${earlier.place.path}:${earlier.place.line}); ${hint}`;
        problems.push({ ...place, message });
      }
    },
  };
}
