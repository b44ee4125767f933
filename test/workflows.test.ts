import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { removeFolders, temporaryFolder } from "./command.ts";
import { plainEnvironment } from "./environment.ts";
import { git } from "./git.ts";

// What SECURITY.md promises of the workflows: a pull request runs without secrets and may change nothing.

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = ".github/workflows";
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const { on, permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => [...(job.uses ? [{ uses: job.uses }] : []), ...(job.steps ?? [])]);
  return { file, text, triggers: Object.keys(on), permissions, jobs, steps: steps as Step[] };
});

test("there are workflows, and no other files", () => {
  expect(workflows.length).toBeGreaterThan(0);
  expect(workflows.map(({ file }) => file).filter((file) => !/^[a-z-]+\.ya?ml$/.test(file))).toEqual([]);
});

describe.each(workflows)("$file", ({ text, triggers, permissions, jobs, steps }) => {
  test("is not begun by a stranger's branch with the rights of this one", () => {
    const begun = ["push", "pull_request", "schedule", "workflow_dispatch"];
    expect(triggers.filter((trigger) => !begun.includes(trigger))).toEqual([]);
  });
  test("may read the repository, and a pull request no more than that", () => {
    expect(permissions).toEqual({ contents: "read" });
    if (!triggers.includes("pull_request")) return;
    expect(Object.values(jobs).filter((job) => job.permissions !== undefined)).toEqual([]);
    expect(text).not.toMatch(/\bsecrets\b/);
  });
  test("runs no code of the project or of its packages where it may write to the repository", () => {
    const writing = Object.values(jobs).filter((job) => job.permissions?.["contents"] === "write");
    const run = writing.flatMap((job) => job.steps ?? []).map((step) => step.run ?? "");
    expect(run.filter((script) => /\b(node|npm|npx|sh|make)\b\s/.test(script.replaceAll(/^ *echo .*$/gm, "")))).toEqual(
      [],
    );
  });
  test("goes on after a job that was left out only where it says so", () => {
    const needed = (job: Job) => [job.needs ?? []].flat();
    // A condition on the results of others takes the place of the usual one, that all of them have succeeded.
    const isBare = (name: string) => jobs[name]?.if !== undefined && !jobs[name]?.if?.includes("cancelled()");
    const mayBeLeftOut = (name: string): boolean => isBare(name) || needed(jobs[name] ?? {}).some(mayBeLeftOut);
    const silent = Object.entries(jobs).filter(([, job]) => {
      if (job.if?.includes("cancelled()")) return false;
      const [first, ...others] = needed(job);
      return others.length > 0 && [first ?? "", ...others].some(mayBeLeftOut);
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });
  test("uses actions by the ids of their commits, and says which version that is", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(text.match(/uses: .*/g)?.filter((line) => !/ # v\d+\.\d+\.\d+$/.test(line)) ?? []).toEqual([]);
  });
  test("leaves no token behind", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
  });
  test("puts no expression into a script: what strangers write comes by the environment", () => {
    expect(steps.flatMap(({ run }) => (run?.includes("$\u007b{") ? [run] : []))).toEqual([]);
  });
});

describe("publish.yml", () => {
  afterAll(removeFolders);

  const publish = workflows.find(({ file }) => file === "publish.yml");
  const scriptOf = (id: string) => publish?.steps.find((step) => step.id === id)?.run ?? "";

  /** Runs a script as a runner does; gives what it adds to the outputs of its step. */
  function run(folder: string, id: string, environment: Readonly<Record<string, string>> = {}) {
    const outputs = join(temporaryFolder(), "outputs");
    writeFileSync(outputs, "");
    const env = plainEnvironment({ GITHUB_OUTPUT: outputs, ...environment });
    const script = ["--noprofile", "--norc", "-eo", "pipefail", "-c", scriptOf(id)];
    const { status, stdout, stderr } = spawnSync("bash", script, { cwd: folder, env, encoding: "utf8" });
    return { status, said: stdout + stderr, outputs: readFileSync(outputs, "utf8") };
  }

  const zones: readonly [line: string, zone: string][] = [
    ["timeZone: Pacific/Kiritimati", "Pacific/Kiritimati"],
    ['timeZone: "Pacific/Pago_Pago"  # far in the west', "Pacific/Pago_Pago"],
    ["timeZone: 'America/Argentina/Buenos_Aires'", "America/Argentina/Buenos_Aires"],
    ["timeZone: Etc/GMT+12\r", "Etc/GMT+12"],
    ["timeZone: UTC", "UTC"],
  ];
  test.each(zones)("takes the day in the time zone of %j", (line, zone) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "content"));
    writeFileSync(join(folder, "content/site.yaml"), `name: The Test\n${line}\ntopics: []\n`);
    // Says the time zone instead of a day.
    writeFileSync(join(folder, "date"), '#!/bin/sh\necho "$TZ $@"\n', { mode: 0o755 });
    const { outputs } = run(folder, "day", { PATH: `${folder}${delimiter}${process.env["PATH"]}` });
    expect(outputs).toBe(`day=${zone} +%F\n`);
  });

  /** A repository, its clone on a runner, and an environment in which GitHub's address leads to the first. */
  function checkOut() {
    const [remote, folder] = [temporaryFolder(), temporaryFolder()];
    git(remote, "init", "--quiet", "--initial-branch=main");
    mkdirSync(join(remote, "content"));
    writeFileSync(join(remote, "content/addresses.txt"), "old\n");
    git(remote, "add", "content");
    git(remote, "-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--message", "Begin");
    git(remote, "checkout", "--quiet", "--detach");
    git(folder, "clone", "--quiet", "--branch=main", remote, ".");
    writeFileSync(join(folder, "content/addresses.txt"), "new\nold\n");
    const environment = {
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_REPOSITORY: "example/test",
      GITHUB_SHA: git(folder, "rev-parse", "HEAD").trim(),
      TOKEN: "token",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.${remote}.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://x-access-token:token@github.example/example/test",
    };
    return { remote, folder, environment };
  }

  test("commits what the list lacks", () => {
    const { remote, folder, environment } = checkOut();
    expect(run(folder, "commit", environment)).toMatchObject({ status: 0, said: "" });
    expect(git(remote, "show", "main:content/addresses.txt")).toBe("new\nold\n");
    expect(git(remote, "log", "--format=%s", "main").split("\n")).toContain(
      "Add what is published to the list of addresses",
    );
  });
  test("leaves the list to the next publication where main has moved on", () => {
    const { remote, folder, environment } = checkOut();
    git(remote, "checkout", "--quiet", "main");
    git(remote, "-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--allow-empty", "--message", "More");
    const { status, said } = run(folder, "commit", environment);
    expect([status, said]).toEqual([0, expect.stringContaining("main has moved on")]);
    expect(git(remote, "show", "main:content/addresses.txt")).toBe("old\n");
  });
  test("fails where it may not commit, and says what to do", () => {
    const { remote, folder, environment } = checkOut();
    // Git refuses a push to the branch that is checked out.
    git(remote, "checkout", "--quiet", "main");
    const { status, said } = run(folder, "commit", environment);
    expect([status, said]).toEqual([1, expect.stringContaining("run npm run check -- --write and commit the file")]);
  });
});
