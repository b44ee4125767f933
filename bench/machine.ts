import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";

/** The machine of the measurements. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Undefined where Hugo is not installed. */
  readonly hugo: string | undefined;
  readonly eleventy: string;
}

/**
 * Describes this machine.
 *
 * @param eleventy its version
 */
export function describeMachine(eleventy: string): Machine {
  const [first] = cpus();
  return {
    processor: first?.model.trim() || "unknown",
    cores: cpus().length,
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    hugo: findHugo(),
    eleventy,
  };
}

function findHugo(): string | undefined {
  try {
    const told = execFileSync("hugo", ["version"], { encoding: "utf8" });
    return /v(\d+\.\d+\.\d+)/.exec(told)?.[1] ?? told.trim();
  } catch {
    return undefined;
  }
}
