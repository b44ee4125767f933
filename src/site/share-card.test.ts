import { describe, expect, test } from "vitest";
import { archiveOf, articleText, settings } from "../../test/content.ts";
import type { Archive } from "../archive/archive.ts";
import { createContext } from "./context.ts";
import { articleShareCard, canBeWritten, companyShareCard, newsletterShareCard, weekShareCard } from "./share-card.ts";

const archive = (fields: Record<string, string | undefined> = {}, files: Record<string, string> = {}) =>
  archiveOf({ "articles/2024/2024-03-24-a.md": articleText(fields), ...files });
const first = <Thing>([thing]: readonly Thing[]): Thing => {
  if (thing === undefined) throw new Error("nothing there");
  return thing;
};
const contextOf = (found: Archive) => createContext(found, "https://example.org/");
const foot = { newsletter: "The Test", tagline: "week by week" };

test("an article shows its day, its companies and its title", () => {
  const found = archive({ title: "A title", company: "[Acme, Zeta]" });
  expect(articleShareCard(contextOf(found), first(found.articles))).toEqual({
    kicker: ["24 March 2024", "Acme, Zeta"],
    title: "A title",
    text: "",
    ...foot,
  });
});

test.each<[Record<string, string | undefined>, string]>([
  [{ people: "[Ada Example, Bo Sample]", topics: "policy" }, "Ada Example, Bo Sample"],
  [{ topics: "[policy, funding]" }, "Policy, Funding"],
])("an article about no company shows what it is about instead: %j", (fields, names) => {
  const found = archive({ company: undefined, ...fields });
  expect(articleShareCard(contextOf(found), first(found.articles)).kicker).toEqual(["24 March 2024", names]);
});

test("a company shows what it is, where, and the first sentences about it", () => {
  const entry = `---\nname: Acme\nkind: lab\ncountry: France\n---\n\nAcme makes things of every kind for everyone. ${"It makes more. ".repeat(20)}\n`;
  const found = archive({}, { "companies/acme.md": entry });
  const card = companyShareCard(found, first(found.companies));
  expect(card).toMatchObject({ kicker: ["Lab", "France"], title: "Acme" });
  expect(card.text).toMatch(/^Acme makes things of every kind for everyone\.( It makes more\.){7}$/);
  const plain = archive();
  expect(companyShareCard(plain, first(plain.companies))).toMatchObject({ kicker: [], title: "Acme", text: "" });
});

test("a week shows its letter and its days, or its name", () => {
  const letter = `---\ntitle: A letter\n---\n\n${"word ".repeat(60)}\n`;
  const found = archive({}, { "weeks/2024-w12.md": letter });
  const card = weekShareCard(contextOf(found), first(found.weeks), "Week 12 of 2024");
  expect(card).toMatchObject({ kicker: ["Week 12 of 2024", "18–24 March 2024"], title: "A letter" });
  expect(card.text).toMatch(/^(word )+word…$/);
  const plain = archive();
  expect(weekShareCard(contextOf(plain), first(plain.weeks), "Week 12 of 2024")).toMatchObject({
    kicker: ["18–24 March 2024"],
    title: "Week 12 of 2024",
    text: "",
  });
});

test("the newsletter shows its name and what it is", () => {
  expect(newsletterShareCard(archive())).toMatchObject({ title: "The Test", text: "A newsletter for tests." });
});

describe("letters", () => {
  const card = (title: string) => {
    const found = archive({ title: JSON.stringify(title) });
    return articleShareCard(contextOf(found), first(found.articles));
  };
  test.each([
    ...["Plain", "Żółć — “İstanbul”, 50 % & £7", "Việt Nam", "e\u0301", "M\u0307", "Ṁ Ẓ ẞ Ꜵ"],
    ...["Profit falls to −5% as costs rise →", "≥ ≤ ≠ ≈ × ÷ ± ∞ √ ∑", "← ↑ → ↓ ↔ ⇒ ▲ ▼", "CO₂, H₂O, 10⁻⁵ m²"],
    ...["₹ ₿ ₽ ₺ ₩ ₴ € £ ¥", "Αθήνα ἀρχή", "Привіт, Ђорђе", "½ № ™ ° ′ ″ • … ‑ ★ ✓"],
  ])("%s can be written", (title) => {
    expect(canBeWritten(card(title))).toBe(true);
  });
  test.each(["百度", "ソニー", "서울", "שלום", "سلام", "नमस्ते", "Up 😀", "🇫🇷 and 🇩🇪", "Up ⌘", "x\u0302\u0323", "5‰"])(
    "%s cannot be written",
    (title) => {
      expect(canBeWritten(card(title))).toBe(false);
    },
  );
  test("no sign is left out, since −5% is not 5%", () => {
    expect(card("Down by −5%, →").title).toBe("Down by −5%, →");
  });
  test("what is not seen is left out: soft hyphens, joiners, the choice of a sign without colours", () => {
    expect(card("Over\u00adfull\u200d ↔\ufe0e").title).toBe("Overfull ↔");
  });
  test.each<[string, Record<string, string>]>([
    ["the name of the newsletter", { "site.yaml": settings.replace("name: The Test", "name: 测试") }],
    ["a company", { "articles/2024/2024-03-24-a.md": articleText({ company: "百度 Labs" }) }],
  ])("every text counts: %s", (_what, files) => {
    const found = archive({}, files);
    expect(canBeWritten(articleShareCard(contextOf(found), first(found.articles)))).toBe(false);
  });
});
