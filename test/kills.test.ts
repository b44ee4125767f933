import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { articleFile, contentFiles, makeArchive } from "../bench/make-archive.ts";
import { buildQuickly } from "./build.ts";
import { hashTree, readTree, removeFolders, temporaryFolder, writeContent } from "./command.ts";
import { plainEnvironment } from "./environment.ts";

// Builds are killed at random moments, in the second half with a file of somebody's own in the output: `KILLS=50 ARTICLES=1000 npx vitest run test/kills.test.ts` is the long run.

const kills = Number(process.env["KILLS"] ?? 6);
const articles = Number(process.env["ARTICLES"] ?? 40);

afterAll(removeFolders);

test("a build that is killed leaves whole pages only, and the next build makes the site whole", async () => {
  const folder = temporaryFolder();
  const output = join(folder, "site");
  const archive = makeArchive(articles);
  const content = writeContent(Object.fromEntries(contentFiles(archive)));
  const middle = archive.articles[Math.floor(articles / 2)];
  if (!middle) throw new Error("an archive without articles");
  const [settings, article] = [join(content, "site.yaml"), join(content, articleFile(middle))];
  const options = ["--content", content, "--output", output, "--no-search", "--no-share-images"];
  const runBuild = () =>
    spawn(process.execPath, ["src/run.mjs", "build", ...options], {
      env: plainEnvironment({ BUILD_DATE: buildDay }),
      stdio: "ignore",
    });
  const buildDay = "2026-11-22";
  const build = async (into: string) => {
    await buildQuickly(content, into, { buildDay });
    return hashTree(into);
  };
  // An edit of one article moves files under a journal; another name of the newsletter replaces the whole output.
  const texts = { [article]: readFileSync(article, "utf8"), [settings]: readFileSync(settings, "utf8") };
  const states = [article, settings].flatMap((file) => [
    () => writeFileSync(file, `${texts[file]}`),
    () => writeFileSync(file, `${texts[file]}`.replace(/the/g, "any").replace("Benchmark", "Endurance")),
  ]);
  const expected: ReturnType<typeof hashTree>[] = [];
  for (const [number, change] of states.entries()) {
    for (const file of [article, settings]) writeFileSync(file, `${texts[file]}`);
    change();
    expected.push(await build(join(folder, `clean-${number}`)));
    rmSync(join(folder, `clean-${number}`), { recursive: true });
  }
  const began = performance.now();
  await once(runBuild(), "close");
  const whole = performance.now() - began;
  let survived = 0;
  const own = join(output, "CNAME");
  for (let kill = 0; kill < kills; kill++) {
    if (kill === Math.floor(kills / 2)) writeFileSync(own, "news.example");
    const state = kill % states.length;
    for (const file of [article, settings]) writeFileSync(file, `${texts[file]}`);
    states[state]?.();
    const child = runBuild();
    const ended = once(child, "close");
    await wait(Math.random() * whole);
    child.kill("SIGKILL");
    await ended;
    if (existsSync(output)) {
      for (const [path, bytes] of readTree(output)) {
        if (path.endsWith(".html")) expect([path, bytes.toString("utf8").endsWith("</html>\n")]).toEqual([path, true]);
      }
    }
    const after = await build(output);
    expect(after.delete("/CNAME")).toBe(kill >= Math.floor(kills / 2));
    expect(after).toEqual(expected[state]);
    survived++;
  }
  expect(survived).toBe(kills);
}, 3_600_000);
