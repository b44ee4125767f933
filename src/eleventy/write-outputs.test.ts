import { afterAll, expect, test } from "vitest";
import { readTree, removeFolders, temporaryFolder } from "../../test/command.ts";
import type { SitePath } from "../site/addresses.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import type { Output } from "./outputs.ts";
import { createWriter, startWriter } from "./write-outputs.ts";

afterAll(removeFolders);

function makeOutputs(count: number): Output[] {
  return Array.from({ length: count }, (_none, number) => ({
    path: `/files/${number}.txt` as SitePath,
    fingerprint: `${number}` as Fingerprint,
    text: () => `Text “${number}” {{ path }}\n`,
  }));
}

test.each([
  ["one that writes many", (folder: string) => Promise.resolve(createWriter(folder))],
  ["one with a thread of its own", startWriter],
])("a writer writes every output as it is: %s", async (_name, make) => {
  const folder = temporaryFolder();
  const outputs = makeOutputs(130);
  const writer = await make(folder);
  await writer.write(outputs);
  await writer.end();
  const written = [...readTree(folder)].map(([path, bytes]) => [path, bytes.toString()] as const);
  expect(new Map(written)).toEqual(new Map(outputs.map(({ path, text }) => [path, text()])));
});
