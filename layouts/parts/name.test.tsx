import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Direction } from "../../src/site/direction.ts";
import { Name, SiteDirection } from "./name.tsx";

const named = (text: string, direction: Direction) =>
  render(
    <SiteDirection.Provider value={direction}>
      <a href="/">
        <Name text={text} />
      </a>
    </SiteDirection.Provider>,
  );

test.each([
  ["R & D", "ltr", '<a href="/">R &amp; D</a>'],
  ["شركة", "ltr", '<a href="/"><bdi>شركة</bdi></a>'],
  ["R & D", "rtl", '<a href="/"><bdi>R &amp; D</bdi></a>'],
  ["GPT-5 يصل", "rtl", '<a href="/"><bdi dir="rtl">GPT-5 يصل</bdi></a>'],
] as const)("%s in a site that is written %s", (text, direction, markup) => {
  expect(named(text, direction)).toBe(markup);
});
