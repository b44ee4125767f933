import type { Eleventy, EleventyConfig } from "@11ty/eleventy";
import { addLayouts, type StyledSite } from "./layout-extension.ts";

/** How Eleventy is to run. */
export interface RunOptions {
  /** The folder that it writes. */
  readonly output: string;
  readonly mode: "build" | "serve";
  readonly currentSite: () => StyledSite;
  /** What else to configure. */
  readonly configure?: (eleventy: EleventyConfig) => void;
}

/** Prepares Eleventy to write a site; nothing is written yet. */
export async function createEleventy({ output, mode, currentSite, configure }: RunOptions): Promise<Eleventy> {
  // Imported late: it takes a third of a second, which a check of the content need not spend.
  const { Eleventy: Constructor } = await import("@11ty/eleventy");
  return new Constructor("layouts", output, {
    configPath: ".eleventy.ts",
    source: "script",
    runMode: mode,
    quietMode: true,
    config: (eleventy) => {
      addLayouts(eleventy, currentSite);
      configure?.(eleventy);
    },
  });
}
