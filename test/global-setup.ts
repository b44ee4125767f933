import { bundle } from "../src/bundle.mjs";

/** Bundles the commands once for all tests that run them. */
export default async function setup(): Promise<void> {
  await bundle("src/cli.ts");
}
