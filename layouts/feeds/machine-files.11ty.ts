import { renderLlms, renderRobots, renderSitemap } from "../../src/feeds/machine-files.ts";
import { paths } from "../../src/site/addresses.ts";
import { fileKind } from "../page-kind.ts";

/** What search engines and other programs look for at the root of a site. */
export default fileKind({
  files: (site) => [
    { path: paths.sitemap, text: () => renderSitemap(site) },
    { path: paths.robots, text: () => renderRobots(site) },
    { path: paths.llms, text: () => renderLlms(site) },
  ],
});
