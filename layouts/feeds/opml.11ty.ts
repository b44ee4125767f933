import { renderOpml } from "../../src/feeds/opml.ts";
import { paths } from "../../src/site/addresses.ts";
import { fileKind } from "../page-kind.ts";

/** The list of all feeds. */
export default fileKind({
  files: (site) => [{ path: paths.opml, text: () => renderOpml(site.context) }],
});
