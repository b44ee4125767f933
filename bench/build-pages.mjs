import { runBundled } from "../src/run-bundled.mjs";

await runBundled(new URL("build-pages.ts", import.meta.url));
