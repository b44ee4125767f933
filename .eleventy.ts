import type { EleventyConfig } from "@11ty/eleventy";

// Eleventy writes what src/site has computed, through the layouts: pages from layouts/pages, files from layouts/feeds.
// The articles in content/ are data, never templates. Run it by "npm run build" or "npm start" (src/eleventy/run.ts):
// they read the content first and hand the site over.
export default function configure(eleventy: EleventyConfig) {
  eleventy.addPassthroughCopy({ public: "/" });
  return {
    dir: { input: "layouts", includes: "parts", data: "data" },
    templateFormats: ["11ty.ts", "11ty.tsx"],
  };
}
