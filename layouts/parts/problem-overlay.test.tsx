import { parseFragment } from "parse5";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { textOf } from "../../test/html.ts";
import { ProblemOverlay } from "./problem-overlay.tsx";

test.each([
  ["a title alone", [], "Something is wrong <here>"],
  [
    "problems, some with a hint",
    [{ text: 'a.md:1:2: a "title" & <b>', hint: "title: …" }, { text: "b.md:1:1: </pre>" }],
    'Something is wrong <here>\n\na.md:1:2: a "title" & <b>\n  → title: …\nb.md:1:1: </pre>',
  ],
])("an overlay tells %s as plain text", (_name, problems, text) => {
  const markup = render(<ProblemOverlay title="Something is wrong <here>" problems={problems} />);
  expect(markup).toMatch(/^<pre role="alert" data-preview-problems style="position:fixed;[^"]*white-space:pre-wrap">/);
  const { childNodes } = parseFragment(markup);
  expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(["pre"]);
  expect(childNodes.map(textOf)).toEqual([text]);
});
