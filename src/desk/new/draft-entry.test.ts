import { describe, expect, test } from "vitest";
import { contentOf } from "../../../test/content.ts";
import type { CalendarDay } from "../../calendar/day.ts";
import { draftEntry } from "./draft-entry.ts";
import { createNewsroom, type Drafted } from "./newsroom.ts";

const newsroom = createNewsroom(
  contentOf({
    "companies/acme.md": "---\nname: Acme Works\naliases: [Acme]\n---\n",
    "companies/apex.md": "---\nname: Apex\n---\n",
    "people/ada.md": "---\nname: Ada Example\n---\n",
  }),
  "2024-06-30" as CalendarDay,
);

describe("a new entry", () => {
  test("has its name and the optional keys as comments", () => {
    const file = fileOf(draftEntry("company", " Brand \n New: ", newsroom));
    expect(file.name).toBe("companies/brand-new.md");
    expect(file.text).toMatch(/^---\nname: "Brand New:"\n# To use .*\n# slug: # .*\n(# .*\n)*# founded: # .*\n---\n$/);
    expect(fileOf(draftEntry("person", "Bob Example", newsroom)).text).toContain(
      "\n#   - company: # The company, by name.\n",
    );
  });

  test("may have a name that is close to another", () => {
    expect(fileOf(draftEntry("person", "Adam Example", newsroom)).name).toBe("people/adam-example.md");
  });

  test("has a file with the slug that its language makes", () => {
    const settings = { ...newsroom.settings, language: "de" };
    expect(fileOf(draftEntry("company", "Müller", newsroom)).name).toBe("companies/muller.md");
    expect(fileOf(draftEntry("company", "Müller", { ...newsroom, settings })).name).toBe("companies/mueller.md");
  });

  test.each([
    ["company", "", 'the name is empty; write it: npm run new -- --company-entry "Name"'],
    ["company", "Apex", "Apex has an entry already: content/companies/apex.md"],
    ["company", "ACME", "ACME is a name of Acme Works, which has an entry already: content/companies/acme.md"],
    [
      "person",
      "李",
      'the name "李" leaves nothing for an address; write the file by hand, content/people/some-words.md, with a line such as "slug: some-words"',
    ],
  ] as const)("of a %s is refused for the name %j", (kind, name, mistake) => {
    expect(draftEntry(kind, name, newsroom)).toEqual({ mistakes: [mistake] });
  });
});

function fileOf(drafted: Drafted) {
  if ("mistakes" in drafted) throw new Error(drafted.mistakes.join("\n"));
  return drafted.file;
}
