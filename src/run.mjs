import { bundle } from "./bundle.mjs";

// Runs the commands: "node src/run.mjs build".
await import(bundle("src/cli.ts").href);
