import { runProgram } from "./desk/program.ts";

await runProgram(process.argv.slice(2));
