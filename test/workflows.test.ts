import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

// What SECURITY.md promises of the workflows: a pull request runs without secrets and may change nothing.

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}
interface Job {
  readonly permissions?: unknown;
  readonly uses?: string;
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
  return { file, text, triggers: Object.keys(on), permissions, jobs: Object.values(jobs), steps: steps as Step[] };
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
    expect(jobs.filter((job) => job.permissions !== undefined)).toEqual([]);
    expect(text).not.toMatch(/\bsecrets\b/);
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
