import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeSummary, proposeTitle } from "./headline.ts";

describe("proposeTitle", () => {
  test.each([
    ["Acme has folded. Bolt has not.", "Acme has folded"],
    ["Acme has folded, leaving debts of $8 million.", "Acme has folded"],
    ["Ada Example, founder of Acme, has resigned, shaking the lab.", "Ada Example, founder of Acme, has resigned"],
    [
      "Ada Example, founder and chief executive of the robot maker Acme Works, has stepped down from her role, which ends an era.",
      "Ada Example has stepped down from her role",
    ],
    ["Acme, Bolt and Carbon have agreed on a standard, they said.", "Acme, Bolt and Carbon have agreed on a standard"],
    [
      "Acme, a start-up based in Berlin that makes robots, raised $8 million.",
      "Acme, a start-up based in Berlin that makes robots, raised $8 million",
    ],
    ["After months of talk, the lab has bought Bolt, a rival.", "The lab has bought Bolt"],
    ["By 9 votes to 2, with one abstention, the board adopted the plan.", "The board adopted the plan"],
    ["In March Acme bought Bolt, a rival, and closed it.", "In March Acme bought Bolt"],
    ["Acme Inc. has bought Bolt Corp. The price was 1,000 crowns.", "Acme Inc. has bought Bolt Corp"],
    ["“We are done,” said Ada Example, the founder.", "“We are done,” said Ada Example"],
    ["Acme (once Acme Works) has folded: nothing is left.", "Acme has folded"],
    ["xAI has folded — for good.", "xAI has folded"],
    ["A quiet week.", "A quiet week"],
    [
      "Acme said on Friday 8 March that the long review of its board, its books and its robots had come to an end.",
      "Acme said on Friday 8 March that the long review of its board",
    ],
    [
      "Acme said on Friday 8 March 2024 that the review of its board by independent lawyers was finished.",
      "Acme said that the review of its board by independent lawyers was finished",
    ],
    [
      "The city of Berlin announced that seventeen thousand old machines shall be scrapped in autumn with great care.",
      "The city of Berlin announced that seventeen thousand old machines shall be scrapped",
    ],
    [
      "The two agencies have settled which of the machines each of them has to look into while prices rise further.",
      "The two agencies have settled",
    ],
    [
      "The department launched a programme for the makers of robots and other machines because nobody else would have done so.",
      "The department launched a programme for the makers of robots and other machines",
    ],
  ])("%j", (lead, title) => {
    expect(proposeTitle(lead).value).toBe(title);
  });

  test("says what it rests on", () => {
    const lead =
      "After years, Ada Example, founder and chief executive of the robot maker Acme Works, has stepped down from her role.";
    expect(proposeTitle(lead).basis).toBe(
      "the first clause of the lead, without the words between its commas, without the words that lead up to it",
    );
    expect(proposeTitle(`Acme${"-x".repeat(60)} y`)).toEqual({
      value: `Acme${"-x".repeat(42)}…`,
      basis: "the beginning of the lead, cut short",
    });
  });

  test("whatever the lead, the title is one line under 90 characters", () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom("Acme", "has", "bought", ",", "and", "—", ".", "("), fc.string({ minLength: 1 })),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const { value } = proposeTitle(`Acme ${parts.join(" ").replace(/\s+/g, " ")}`);
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThan(90);
      }),
    );
  });
});

describe("proposeSummary", () => {
  test.each([
    ["Acme has folded. Bolt has not.", "Acme has folded."],
    ["It was a Series B. The investors are known.", "It was a Series B."],
    [
      "J. R. Example of the U.S. Bureau met Mr. Sample on Jan. 3. They spoke.",
      "J. R. Example of the U.S. Bureau met Mr. Sample on Jan. 3.",
    ],
    [`Acme has folded, ${"word ".repeat(50)}end.`, "Acme has folded."],
    [
      `Acme has folded ${"word ".repeat(30)}and ${"word ".repeat(30)}end.`,
      `Acme has folded ${"word ".repeat(29)}word.`,
    ],
  ])("%j", (lead, summary) => {
    expect(proposeSummary(lead).value).toBe(summary);
    expect(summary.length).toBeLessThanOrEqual(200);
  });

  test("says that it was cut", () => {
    expect(proposeSummary(`Acme has folded, ${"word ".repeat(50)}end.`).basis).toBe(
      "the first sentence of the lead, cut to 200 characters",
    );
  });
});
