import { createServer } from "node:http";
import { afterAll, expect, test } from "vitest";
import { removeFolders, runCommand, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";

afterAll(removeFolders);

/** A hub that records requests, and answers with a status. */
async function startHub(status: number) {
  const told: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    told.push(new URLSearchParams(body));
    response.writeHead(status).end();
  });
  await new Promise<void>((started) => server.listen(0, "127.0.0.1", started));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return { url, told, stop };
}

const article = { "articles/2024/2024-03-24-a.md": articleText({ people: "Ada Example", topics: "policy" }) };
const announce = (hub: string | undefined, more: Record<string, string> = {}) =>
  runCommand(
    [
      "announce",
      "--content",
      writeContent({ ...article, ...more, "site.yaml": `${settings}${hub ? `hub: ${hub}\n` : ""}` }),
    ],
    { SITE_URL: "https://example.net/news/", BUILD_DATE: "2024-12-31" },
  );

test("the hub is notified of every feed by the address that the feed calls its own", async () => {
  const hub = await startHub(204);
  const outcome = await announce(hub.url).finally(hub.stop);
  expect(outcome).toEqual({ code: 0, stdout: `Told ${hub.url} of 18 feeds.\n`, stderr: "" });
  expect(hub.told.map((fields) => fields.getAll("hub.mode"))).toEqual([["publish"]]);
  expect(hub.told.flatMap((fields) => fields.getAll("hub.url")).toSorted()).toEqual(
    ["", "companies/acme/", "corrections/", "people/ada-example/", "topics/policy/", "weeks/"]
      .flatMap((scope) =>
        ["atom.xml", "feed.json", "feed.xml"].map((file) => `https://example.net/news/${scope}${file}`),
      )
      .toSorted(),
  );
});

test("many feeds are told in several requests", async () => {
  const hub = await startHub(200);
  const companies = Array.from({ length: 40 }, (_, number) => `Firm ${number}x`).join(", ");
  const many = { "articles/2024/2024-03-25-b.md": articleText({ date: "2024-03-25", company: `[${companies}]` }) };
  const outcome = await announce(hub.url, many).finally(hub.stop);
  expect(outcome.stdout).toContain("of 138 feeds");
  expect(hub.told.map((fields) => fields.getAll("hub.url").length)).toEqual([50, 50, 38]);
});

test("without a hub nobody is notified", async () => {
  expect(await announce(undefined)).toEqual({
    code: 0,
    stdout: "site.yaml names no hub; nobody has to be told.\n",
    stderr: "",
  });
});

test("a hub that refuses, or is not there, is reported to the editor", async () => {
  const hub = await startHub(503);
  expect(await announce(hub.url).finally(hub.stop)).toEqual({
    code: 1,
    stdout: "",
    stderr: `the hub ${hub.url} answered 503; try again, or see whether "hub" in site.yaml is right\n`,
  });
  expect(await announce(hub.url)).toMatchObject({
    code: 1,
    stderr: `the hub ${hub.url} cannot be reached; try again, or see whether "hub" in site.yaml is right\n`,
  });
});

test("nobody is notified of content with problems, and a hub is an address", async () => {
  const outcome = await announce("hub.example");
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('"hub" has to be a full address');
  expect(outcome.stderr).toContain("Nobody was told.");
});
