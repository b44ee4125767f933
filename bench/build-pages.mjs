import { bundle } from "../src/bundle.mjs";

await import(bundle("bench/build-pages.ts"));
