import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";

// Loaded before a command, it makes the disk refuse everything from the call FAULT_AT on, as a full or a read-only one
// does: of the file that is being written then, half is there. At the end, FAULT_CALLS gets the number of calls.

const { FAULT_CODE = "ENOSPC", FAULT_AT, FAULT_CALLS } = process.env;
const { appendFileSync, writeFileSync } = fs;
// A disk is full for all threads at once.
const counted = getEnvironmentData("calls") ?? new Int32Array(new SharedArrayBuffer(4));
setEnvironmentData("calls", counted);

/** @param {string} syscall @param {unknown} path */
function refuse(syscall, path) {
  throw Object.assign(new Error(`${FAULT_CODE}: ${syscall}`), { code: FAULT_CODE, syscall, path });
}

for (const syscall of ["mkdirSync", "renameSync", "linkSync", "writeFileSync"]) {
  const original = fs[syscall];
  fs[syscall] = (path, ...rest) => {
    const calls = Atomics.add(counted, 0, 1) + 1;
    if (FAULT_AT && calls >= Number(FAULT_AT)) {
      if (syscall === "writeFileSync" && calls === Number(FAULT_AT) && FAULT_CODE === "ENOSPC") {
        writeFileSync(path, rest[0].slice(0, rest[0].length / 2));
      }
      refuse(syscall, path);
    }
    return original(path, ...rest);
  };
}
syncBuiltinESMExports();
if (isMainThread && FAULT_CALLS) process.on("exit", () => appendFileSync(FAULT_CALLS, `${counted[0]}\n`));
