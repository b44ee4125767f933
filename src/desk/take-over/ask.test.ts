import { expect, test, vi } from "vitest";
import { converse } from "../../../test/converse.ts";
import { askAnswers, type Given } from "./ask.ts";

// A question that no reply is meant for waits for ever.
vi.setConfig({ testTimeout: 5000 });

const enter = "\r";
const nothing: Given = { answers: {}, confirmed: false };
const whole = {
  name: "Beispiel",
  url: "https://beispiel.example/nachrichten/",
  language: "de",
  timeZone: "Europe/Berlin",
  authority: "beispiel.example",
};
const ask = (given: Given, replies: Parameters<typeof converse>[1]) =>
  converse((terminal) => askAnswers(given, "Everything goes. Go on?", terminal), replies);

test("everything is asked for, mistakes are told at once, and the domain is offered as the authority", async () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const answers = await ask(nothing, [
    ["called", enter],
    ["the name is empty", `Beispiel${enter}`],
    ["Which address", `https://${enter}`],
    ["has to be a full", `beispiel.example/nachrichten/${enter}`],
    ["Which language", `de ${enter}`],
    ["time zone", enter],
    ["domain name", enter],
    ["Everything goes", `y${enter}`],
  ]);
  expect(answers).toEqual({ ...whole, timeZone: zone });
});

test("what was given is not asked for", async () => {
  const { language: _language, ...answers } = whole;
  expect(await ask({ answers, confirmed: true }, [["Which language", `fr${enter}`]])).toEqual({
    ...whole,
    language: "fr",
  });
});

test.each([
  [[["called", "\x03"]]],
  [
    [
      ["called", `A${enter}`],
      ["Which address", "\x03"],
    ],
  ],
] as const)("Ctrl+C leaves at %j", async (replies) => {
  expect(await ask(nothing, replies)).toBeUndefined();
});

test.each([enter, "n", "\x03"])("nothing but a yes goes on: %j", async (keys) => {
  expect(await ask({ answers: whole, confirmed: false }, [["Everything goes", keys]])).toBeUndefined();
});
