import type { Eleventy } from "@11ty/eleventy";
import { addLayouts } from "./layout-extension.ts";
import type { StyledSite } from "./outputs.ts";

/** Prepares Eleventy to write a site into a folder; nothing is written yet. */
export async function createEleventy(output: string, site: StyledSite): Promise<Eleventy> {
  // Imported late: it takes a third of a second, which a check of the content need not spend.
  const { Eleventy: Constructor } = await import("@11ty/eleventy");
  return new Constructor("layouts", output, {
    configPath: ".eleventy.ts",
    source: "script",
    runMode: "build",
    quietMode: true,
    config: (eleventy) => addLayouts(eleventy, site),
  });
}
