import { bundle } from "./bundle.mjs";

// Runs the commands: "node src/run.mjs build".
let program;
try {
  program = await bundle("src/cli.ts");
} catch (error) {
  if (!error.syscall) throw error;
  console.error(
    `The program cannot be prepared in .cache: ${error.message}. Make room there, or delete .cache, and run it again.`,
  );
  process.exit(1);
}
await import(program);
