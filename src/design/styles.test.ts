import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

// A site that is written right to left has the same style sheets: what they say of sides has to be logical. Top and
// bottom are the same in every language that the program writes, and may be named.

const folder = "layouts/styles";

/** What is physical on purpose, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "prose.css: text-align: left": "the side that the Markdown of a table asks for",
  "prose.css: text-align: right": "the side that the Markdown of a table asks for",
  "base.css: direction: ltr": "code is written left to right in every language",
  "charts.css: direction: ltr": "time runs from left to right in every chart",
  "print.css: direction: ltr": "addresses are written left to right in every language",
};

/** Properties with a value for each of four sides or corners, of which the second and the fourth are right and left. */
const fourSides = /^(margin|padding|inset|scroll-margin|scroll-padding|border-(width|style|color))$/;

/** Properties that move or paint sideways whatever the direction. */
const sideways = /^(direction|transform|translate|rotate|(background|object)-position|(box|text)-shadow)$/;

/** The declarations of a style sheet that do not mirror. */
function physicalDeclarations(text: string): string[] {
  const declarations = text.replace(/\/\*.*?\*\//gs, "").matchAll(/([a-z-]+):\s*([^;{}]+);/g);
  return [...declarations].flatMap(([, property = "", value = ""]) => {
    const named = /\b(left|right)\b/;
    const isPhysical =
      named.test(property) ||
      named.test(value) ||
      sideways.test(property) ||
      (fourSides.test(property) && differ(value, [1, 3])) ||
      (property === "border-radius" && value.trim().includes(" "));
    return isPhysical ? [`${property}: ${value.replace(/\s+/g, " ")}`] : [];
  });
}

/** Whether two parts of a value differ, if it has as many. */
function differ(value: string, [first, second]: readonly [number, number]): boolean {
  // A space within parentheses separates no parts.
  const parts = value.split(/\s+(?![^(]*\))/);
  return parts[second] !== undefined && parts[first] !== parts[second];
}

describe("style sheets mirror", () => {
  test.each([
    ["a { left: 0; }", ["left: 0"]],
    ["a { margin-left: 1rem; }", ["margin-left: 1rem"]],
    ["a { border-right: 1px solid var(--line); }", ["border-right: 1px solid var(--line)"]],
    ["a { border-top-left-radius: 2px; }", ["border-top-left-radius: 2px"]],
    ["a { border-radius: 2px 0 0 2px; }", ["border-radius: 2px 0 0 2px"]],
    ["a { text-align: right; &:hover { float: left; } }", ["text-align: right", "float: left"]],
    ["@media print { a { padding: 0 1rem 0 0; } }", ["padding: 0 1rem 0 0"]],
    ["a { margin: 0 var(--space) 0 calc(2 * var(--space)); }", ["margin: 0 var(--space) 0 calc(2 * var(--space))"]],
    [
      "a {\n  background:\n    linear-gradient(to right, red, blue);\n}",
      ["background: linear-gradient(to right, red, blue)"],
    ],
    ["a { transform: translateX(1px); }", ["transform: translateX(1px)"]],
    ["a { margin: 1px 2px 3px; padding: 0 calc(1px + 2px) 1px calc(1px + 2px); }", []],
    ["a { margin-inline: 0 1rem; text-align: end; inset-inline-start: 0; border-radius: 50%; }", []],
    ["/* left: 0; */ .right:hover { top: 0; background: light-dark(red, blue); }", []],
  ])("%s", (text, physical) => {
    expect(physicalDeclarations(text)).toEqual(physical);
  });

  test("in layouts/styles", () => {
    const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
    const found = sheets.flatMap((name) =>
      physicalDeclarations(readFileSync(join(folder, name), "utf8")).map((declaration) => `${name}: ${declaration}`),
    );
    expect(sheets.length).toBeGreaterThan(5);
    expect([...new Set(found)].sort()).toEqual(Object.keys(exceptions).sort());
  });
});
