import { bundle } from "../src/bundle.mjs";

await import(await bundle("bench/build-pages.ts"));
