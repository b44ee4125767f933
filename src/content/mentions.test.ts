import { describe, expect, test } from "vitest";
import type { EntityKind } from "./kinds.ts";
import { createMentionIndex, findMentions } from "./mentions.ts";
import type { Slug } from "./names.ts";
import { type EntityId, entityId, nameForms } from "./registry.ts";

const registered = (kind: EntityKind, slug: string, name: string, aliases: string[] = []) => ({
  ...nameForms(name),
  kind,
  slug: slug as Slug,
  aliases,
  formerNames: [],
});
const index = createMentionIndex([
  registered("company", "stability-ai", "Stability AI", ["Stability"]),
  registered("company", "google", "Google", ["Google Cloud"]),
  registered("company", "google-deepmind", "Google DeepMind", ["DeepMind"]),
  registered("company", "xai", "xAI", ["X.AI"]),
  registered("company", "claude", "Claude"),
  registered("person", "claude", "Claude"),
  registered("person", "jim-oshaughnessy", "Jim O'Shaughnessy"),
  registered("person", "jose-example", "José Example"),
  registered("company", "att", "AT&T"),
]);
const find = (text: string, ...named: EntityId[]) =>
  findMentions(text, index, new Set(named)).map(({ start, end, entity }) => [text.slice(start, end), entity]);

describe("findMentions", () => {
  test("the longest name wins", () => {
    expect(find("Google DeepMind, Google Cloud and Google.")).toEqual([
      ["Google DeepMind", "company:google-deepmind"],
      ["Google Cloud", "company:google"],
      ["Google", "company:google"],
    ]);
  });
  test.each<[string, string[]]>([
    ["Google's, d'Google, Google’s", ["Google", "Google", "Google"]],
    ["Jim O’Shaughnessy’s, Jim OʼShaughnessy", ["Jim O’Shaughnessy", "Jim OʼShaughnessy"]],
    ["Google\nDeepMind", ["Google\nDeepMind"]],
    [
      "Stability\u00a0AI, Stability\u202fAI, Stability  \t AI",
      ["Stability\u00a0AI", "Stability\u202fAI", "Stability  \t AI"],
    ],
    ["Jose\u0301 Example, José Example", ["Jose\u0301 Example", "José Example"]],
    ["Goo\u00adgle", ["Goo\u00adgle"]],
    ["AT&T's", ["AT&T"]],
    [
      "Google/DeepMind, Google–DeepMind, Google--DeepMind",
      ["Google", "DeepMind", "Google", "DeepMind", "Google", "DeepMind"],
    ],
    ["(Google), “Google”, Google: Google; Google.", ["Google", "Google", "Google", "Google", "Google"]],
  ])("in %j", (text, names) => {
    expect(find(text).map(([name]) => name)).toEqual(names);
  });
  test.each([
    ..."Googled google @Google #Google Google.com Google_1 my_Google Google@example.com blog.Google".split(" "),
    ..."x.com/Google https://x.com/Google/a /companies/Google/ ~/Google c:\\Google https://x.com/?q=Google&b=c".split(
      " ",
    ),
    ..."Google-backed Google‑backed non-Google Google-DeepMind Google-".split(" ").map((word) => `${word}x`),
    "Stability AIs",
    "AT& T",
  ])("not in %s", (text) => {
    expect(find(text)).toEqual([]);
  });
  test("a name that is an everyday word counts only where the front matter names it, whatever it is", () => {
    const words = createMentionIndex(
      [
        registered("company", "figure", "Figure", ["Figure AI"]),
        registered("company", "x", "x"),
        registered("company", "xai", "xAI"),
      ],
      (word) => ["figure", "x", "xai"].includes(word),
    );
    const text = "Figure 2 shows x and xAI; Figure AI.";
    const named = (...entities: EntityId[]) =>
      findMentions(text, words, new Set(entities)).map(({ start, end }) => text.slice(start, end));
    expect(named()).toEqual(["xAI", "Figure AI"]);
    expect(named("company:figure" as EntityId)).toEqual(["Figure", "xAI", "Figure AI"]);
  });
  test("an everyday word counts only where the front matter names the company", () => {
    expect(find("Stability matters.")).toEqual([]);
    expect(find("Stability matters.", entityId("company", "stability-ai" as Slug))).toEqual([
      ["Stability", "company:stability-ai"],
    ]);
    // DeepMind is an alias as well, but no everyday word.
    expect(find("DeepMind matters.")).toEqual([["DeepMind", "company:google-deepmind"]]);
  });
  test("a name that two share means the one of the front matter, or nobody", () => {
    expect(find("Claude spoke.")).toEqual([]);
    expect(find("Claude spoke.", entityId("person", "claude" as Slug))).toEqual([["Claude", "person:claude"]]);
    expect(find("Claude spoke.", entityId("person", "claude" as Slug), entityId("company", "claude" as Slug))).toEqual(
      [],
    );
  });
});
