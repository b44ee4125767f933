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
  test("possessives, hyphens and typographic apostrophes", () => {
    expect(find("Google's and Google-backed; Jim O’Shaughnessy’s")).toEqual([
      ["Google", "company:google"],
      ["Google", "company:google"],
      ["Jim O’Shaughnessy", "person:jim-oshaughnessy"],
    ]);
  });
  test.each(["Googled", "google", "@Google", "x.com/Google", "#Google", "Google.com", "Google_1", "Stability AIs"])(
    "not in %s",
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );
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
