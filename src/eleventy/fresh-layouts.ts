import type { allLayouts } from "../../layouts/all-layouts.ts";
import { bundle } from "../bundle.mjs";

/**
 * Loads every layout as it is on the disk now, with all that the layouts import. Node never forgets a module, so each
 * call loads it by an address of its own.
 */
export async function loadFreshLayouts(): Promise<typeof allLayouts> {
  // The preview has loaded the packages: they need not be loaded again with each change of a layout.
  const { href } = await bundle("layouts/all-layouts.ts", { platform: "node", packages: "external" });
  const loaded = (await import(`${href}?${process.hrtime.bigint()}`)) as { readonly allLayouts: typeof allLayouts };
  return loaded.allLayouts;
}
