import { runBundled } from "./run-bundled.mjs";

// Runs the commands: "node src/run.mjs build".
await runBundled(new URL("cli.ts", import.meta.url));
