import { describe, expect, test } from "vitest";
import { type RawDraft, readRawDraft } from "./raw-draft.ts";

const read = (text: string): RawDraft => {
  const draft = readRawDraft(text);
  if ("message" in draft) throw new Error(draft.message);
  return draft;
};
/** The blocks as lines of Markdown. */
const outline = (text: string) =>
  read(text).blocks.map((block) =>
    block.kind === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.text,
  );

describe("readRawDraft", () => {
  test("a day, a lead on its line, headings and paragraphs", () => {
    expect(read(" date 2024-03-24 Acme has folded.\n\nTurning Tides\n\nIt had no money.\n\nMore next week.\n")).toEqual(
      {
        day: "2024-03-24",
        dayWords: "date 2024-03-24",
        title: undefined,
        lead: "Acme has folded.",
        blocks: [
          { kind: "paragraph", text: "Acme has folded." },
          { kind: "heading", text: "Turning Tides", level: 2, marked: false },
          { kind: "paragraph", text: "It had no money." },
          { kind: "paragraph", text: "More next week." },
        ],
      },
    );
  });

  test.each([
    ["the day on a line of its own", "date 2024-03-24\n\nLead.", ["Lead."]],
    [
      "lines that were wrapped",
      "date 2024-03-24 A lead\nof two lines.\n \t\nAnd more.",
      ["A lead of two lines.", "And more."],
    ],
    [
      "headings without a blank line below",
      "date 2024-03-24 Lead.\n\nLooking ahead\nAcme expects to be sold.\n\nWhat it means for the makers of buoys and cables\nAcme, which has been for sale since the end of the first quarter, has\nasked its bank.",
      [
        "Lead.",
        "## Looking ahead",
        "Acme expects to be sold.",
        "## What it means for the makers of buoys and cables",
        "Acme, which has been for sale since the end of the first quarter, has asked its bank.",
      ],
    ],
    [
      "headings with no blank line at all",
      "24 March 2024\nAcme has folded, and nobody knows why.\nLooking ahead\nIts makers of buoys expect to be sold.",
      ["Acme has folded, and nobody knows why.", "## Looking ahead", "Its makers of buoys expect to be sold."],
    ],
    ["a list", "date 2024-03-24 Lead.\n\nIn brief:\n- One\n- Two", ["Lead.", "In brief:", "- One", "- Two"]],
    [
      "a farewell and a name",
      "date 2024-03-24 Lead.\n\nAcme Tidal\n12 Harbour Street, the Old Town, Exampleton.\n\nUntil then\nAda Byron, editor.\n\nText.",
      ["Lead.", "Acme Tidal 12 Harbour Street, the Old Town, Exampleton.", "Until then Ada Byron, editor.", "Text."],
    ],
    ["a farewell is no heading", "date 2024-03-24 Lead.\n\nUntil next week", ["Lead.", "Until next week"]],
    [
      "headings of Markdown begin at 2 and skip no level",
      "date 2024-03-24 Lead.\n\n# One\nText.\n#### Deep\n\nText.\n\n# Two ##\n\nText.",
      ["Lead.", "## One", "Text.", "### Deep", "Text.", "## Two", "Text."],
    ],
    [
      "underlined headings",
      "date 2024-03-24 Lead.\n\nOne\n---\nText.\n\nA sentence.\n---",
      ["Lead.", "## One", "Text.", "A sentence. ---"],
    ],
    [
      "a heading of Markdown may be a sentence, and the last line",
      "date 2024-03-24 Lead.\n\n## It ends.",
      ["Lead.", "## It ends."],
    ],
    ["a day under a heading of Markdown", "# 24 March 2024\n\nLead.", ["Lead."]],
    ["a space that does not break", "date 2024-03-24 It cost 8\u00a0million.", ["It cost 8\u00a0million."]],
  ])("%s", (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    ["# Acme folds\n\ndate 2024-03-24 Lead.", "Acme folds"],
    ["date 2024-03-24\n\n# Acme folds.\n\nLead.", "Acme folds."],
    ["date 2024-03-24\n\nAcme folds\n\nLead.", "Acme folds"],
    ["date 2024-03-24 Acme folds\n\nLead.", "Acme folds"],
    [`date 2024-03-24\n\n# ${"x".repeat(201)}\n\nLead.`, undefined],
    ["date 2024-03-24 Lead.\n\n# Acme folds\n\nText.", undefined],
    ["date 2024-03-24 Acme folds", undefined],
  ])("the title of %j", (text, title) => {
    expect(read(text).title).toBe(title);
  });

  test("a heading under the title comes before the lead", () => {
    const draft = read("# Acme folds\n\ndate 2024-03-24\n\n## At first\n\nLead.");
    expect([draft.title, draft.lead, draft.blocks.length]).toEqual(["Acme folds", "Lead.", 2]);
  });

  test.each([
    ["", 1, "the file is empty"],
    ["\n \n", 1, "the file is empty"],
    [
      "\n\nAcme has folded.\n",
      3,
      'no day can be read from the first line, "Acme has folded."; begin the file with "date 2024-03-24"',
    ],
    [
      `date soon ${"x".repeat(90)}`,
      1,
      `no day can be read from the first line, "date soon ${"x".repeat(69)}…"; begin the file with "date 2024-03-24"`,
    ],
    ["date 2024-03-24\n\n", 1, "there is no paragraph below the day"],
    ["date 2024-03-24\n\n# One\n\n## Two", 1, "there is no paragraph below the day"],
    ["---\ntitle: A\n---\n", 1, "this has front matter, so it is an article; drafts begin with their day"],
  ])("%j is refused", (text, line, message) => {
    expect(readRawDraft(text)).toEqual({ line, message });
  });
});
