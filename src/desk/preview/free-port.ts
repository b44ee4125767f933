import { createServer } from "node:net";
import { UserError } from "../../values/user-error.ts";

const mostTries = 20;

/** Finds a free port of this machine: the given one, or the next free one after it. */
export async function findFreePort(first: number): Promise<number> {
  for (let port = first; port < first + mostTries && port <= 65535; port++) if (await isFree(port)) return port;
  throw new UserError(`the ports from ${first} on are all taken; name another one with --port`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1" }, () => probe.close(() => resolve(true)));
  });
}
