import { Server } from "node:net";

// Preloaded by tests into programs of others that would listen to the whole network: this machine alone is enough.
const { listen } = Server.prototype;
Server.prototype.listen = function (options, ...rest) {
  const isAddress = typeof options === "object" && options !== null && "port" in options;
  return listen.call(this, isAddress ? { ...options, host: "127.0.0.1" } : options, ...rest);
};
