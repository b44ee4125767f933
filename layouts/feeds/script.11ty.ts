import { fileKind } from "../page-kind.ts";

/** The script of the site. */
export default fileKind({
  files: (_site, script) => [{ path: script.path, text: () => script.text }],
});
