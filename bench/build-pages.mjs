import { bundle } from "../src/bundle.mjs";

const { href } = await bundle("bench/build-pages.ts");
await import(href);
