import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { format, stripVTControlCharacters } from "node:util";
import { vi } from "vitest";
import { runProgram } from "../src/desk/program.ts";
import { settings } from "./content.ts";
import { plainEnvironment } from "./environment.ts";

/** What a command said and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The commands as `src/run.mjs` runs them; bundled by the global set-up. */
const program = ".cache/program/cli.mjs";

/** Runs a command of the project as an editor does, in its own process and environment. */
export function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env: plainEnvironment(environment) });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * Runs a command in this process, for what depends on its words and its result alone: starting a process takes most of
 * the time of a small command.
 */
export async function runHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const said = { log: "", error: "" };
  const silenced = (["log", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      // Colours are chosen when their library is loaded, by the environment of the tests.
      said[method] += `${stripVTControlCharacters(format(...values))}\n`;
    }),
  );
  const { env, exitCode } = process;
  process.env = plainEnvironment(environment);
  process.exitCode = undefined;
  try {
    await runProgram(args);
    return { code: Number(process.exitCode ?? 0), stdout: said.log, stderr: said.error };
  } finally {
    process.env = env;
    process.exitCode = exitCode;
    for (const spy of silenced) spy.mockRestore();
  }
}

/** Creates a temporary folder that {@link removeFolders} removes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tidemark-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

/** Removes all folders created by {@link temporaryFolder}. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes a content folder; `site.yaml` is added where it is left out. */
export function writeContent(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(temporaryFolder(), "content");
  for (const [name, text] of Object.entries({ "site.yaml": settings, ...texts })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/**
 * The digest of every file of a folder by its path, to compare two folders: comparing the bytes of a site by `toEqual`
 * takes seconds.
 */
export function hashTree(folder: string): Map<string, string> {
  return new Map([...readTree(folder)].map(([path, bytes]) => [path, hash("sha256", bytes)]));
}

/** Every file of a folder with its bytes, by its path inside, in the order of the paths. */
export function readTree(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(names.map((name) => [name.slice(folder.length).replaceAll("\\", "/"), readFileSync(name)]));
}
