import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { launchBrowser, serveFolder } from "./browser.ts";
import { removeFolders, runCommand, temporaryFolder } from "./command.ts";

// Measures the shipped archive with Lighthouse: "npm run lighthouse". Its scores vary with the machine, so no test asks
// for them; and with its 169 packages it is fetched by npx when somebody asks.
const pages = ["", "articles/emad-mostaque-resigns/", "companies/openai/", "weeks/2024-W12/"];

/** What is read of a report of Lighthouse. */
interface Report {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly score: number | null;
        readonly scoreDisplayMode: string;
        readonly displayValue?: string;
      }
    >
  >;
}

const output = join(temporaryFolder(), "site");
const built = await runCommand(["build", "--output", output]);
if (built.code !== 0) throw new Error(built.stderr);
const probe = createServer().listen(0, "127.0.0.1");
await once(probe, "listening");
const address = probe.address();
const port = typeof address === "object" && address ? address.port : 0;
probe.close();
const served = await serveFolder(output);
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
let worst = 100;
try {
  for (const page of pages) {
    const args = ["--yes", "lighthouse@12.8.2", served.url + page, `--port=${port}`, "--output=json", "--quiet"];
    const report = JSON.parse(execFileSync("npx", args, { encoding: "utf8", maxBuffer: 2 ** 28 })) as Report;
    const categories = Object.values(report.categories);
    const scores = categories.map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
    console.log(`/${page}: ${scores.join(", ")}`);
    const faults = Object.values(report.audits).filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative",
    );
    for (const { id, displayValue } of faults) console.log(`  ${id} ${displayValue ?? ""}`);
    worst = Math.min(worst, ...categories.map(({ score }) => (score ?? 0) * 100));
  }
} finally {
  await browser.close();
  await served.stop();
  removeFolders();
}
process.exitCode = worst < 100 ? 1 : 0;
