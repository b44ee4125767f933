import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readAddressFile } from "../src/content/address-file.ts";
import { readContentFolder } from "../src/content/read-folder.ts";
import { apiShapes } from "./api-shapes.ts";
import { removeFolders, runCommand, temporaryFolder } from "./command.ts";

// Tests that hold for any content in content/. Style is not tested: `npm run check` warns about it.

afterAll(removeFolders);

test("the content has no problem, and every address that was ever published answers", async () => {
  const output = join(temporaryFolder(), "site");
  // A scheduled article has its address in the list, and its page from its day on.
  const outcome = await runCommand(["build", "--no-search", "--no-share-images", "--output", output], {
    BUILD_DATE: "9999-12-31",
  });
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  const { lines } = readAddressFile(readContentFolder("content").files, "content/addresses.txt");
  const addresses = lines.map(({ address }) => address);
  // A newsletter that has just begun has published nothing.
  if (addresses.length > 0) expect(addresses).toContain("/");
  expect(addresses.filter((address) => !existsSync(join(output, address, "index.html")))).toEqual([]);
});

const aboutPage = "content/pages/about.md";
const about = existsSync(aboutPage) ? readFileSync(aboutPage, "utf8") : "";
// A newsletter need not document its archive as data; if it does, no key may be missing.
test.runIf(about.includes("## The archive as data"))("the page about the newsletter documents every key", () => {
  const { envelope, shapes } = apiShapes("", "");
  const keys = Object.values(shapes).flatMap((shape) => Object.keys(shape.shape));
  expect([...Object.keys(envelope), ...keys].filter((key) => !about.includes(`\`${key}\``))).toEqual([]);
});
