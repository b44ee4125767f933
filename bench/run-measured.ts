import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { UserError } from "../src/values/user-error.ts";

/** A command, as a shell in `folder` would run it. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** Where it runs; programs of the folder's `node_modules` are found by their names. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The cost of running a command. */
export interface Cost {
  readonly seconds: number;
  /** The peak memory of its largest process, in bytes; undefined if the system does not report it. */
  readonly memory: number | undefined;
}

/** How often the memory of processes other than Node is polled, in milliseconds. */
const lookEvery = 20;

/**
 * Runs a command in its own process and measures it. Node processes note their own memory (`maxRSS` of getrusage, on
 * every system); of others `/proc` tells it, where there is one.
 *
 * @throws a UserError with what the command said, if it fails or is stopped by the signal
 */
export async function runMeasured(command: Command, signal: AbortSignal): Promise<Cost> {
  const memoryFile = join(command.folder, ".memory");
  const { BUILD_DATE: _date, SITE_URL: _url, FORCE_COLOR: _color, ...inherited } = process.env;
  const environment = {
    ...inherited,
    PATH: [join(command.folder, "node_modules", ".bin"), process.env["PATH"]].join(delimiter),
    NODE_OPTIONS: `--import=${new URL("report-memory.mjs", import.meta.url).href}`,
    BENCH_MEMORY: memoryFile,
    NO_COLOR: "1",
    ...command.environment,
  };
  try {
    const { seconds, peak } = await runToEnd(command, environment, signal);
    const noted = existsSync(memoryFile) ? readFileSync(memoryFile, "utf8").trim().split("\n").map(Number) : [];
    const kilobytes = Math.max(peak, ...noted);
    return { seconds, memory: kilobytes > 0 ? kilobytes * 1024 : undefined };
  } finally {
    rmSync(memoryFile, { force: true });
  }
}

function runToEnd(
  { name, args, folder }: Command,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ readonly seconds: number; readonly peak: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(name, args, { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"], signal });
    let peak = 0;
    const looking = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, lookEvery);
    let said = "";
    const note = (chunk: Buffer) => {
      said += chunk;
    };
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    child.on("error", (error) => {
      said += error.message;
    });
    // Not "error", which comes before an aborted process has ended and written its last file.
    child.on("close", (code) => {
      const seconds = (performance.now() - started) / 1000;
      clearInterval(looking);
      if (code === 0) resolve({ seconds, peak });
      else reject(new UserError(`${name} ${args.join(" ")} failed:\n${said.trim()}`));
    });
  });
}

/** The peak memory of a process so far, in kilobytes (`VmHWM` of proc(5)); 0 if the system does not report it. */
function peakOf(process: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
