// A thread of Node 20 begins without what reads TypeScript, even where the program itself was started with it.
import { register } from "tsx/esm/api";

register();
await import("./second-thread-worker.ts");
