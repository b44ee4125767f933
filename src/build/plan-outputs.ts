import { loadLayouts } from "../eleventy/layouts.ts";
import { type Output, outputsOf, type StyledSite } from "../eleventy/outputs.ts";

/** Everything that the layouts make of a site, each with its fingerprint. */
export async function planOutputs(styled: StyledSite): Promise<Output[]> {
  return (await loadLayouts()).flatMap((layout) => outputsOf(layout, styled));
}
