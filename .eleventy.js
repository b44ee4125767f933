// Eleventy writes what src/site has computed and layouts/ have laid out: one template that src/eleventy/write-outputs.ts
// adds, paginated over the pages and files that have to be written. The articles in content/ are data, never templates,
// and neither is anything else on the disk. Run it by "npm run build".
export default function configure() {
  return {
    dir: { input: "layouts" },
    templateFormats: ["outputs"],
  };
}
