import { expect, test } from "vitest";
import type { Moment } from "./day.ts";
import { toRfc822 } from "./rfc822.ts";

test("RSS dates have a four-digit year, an English weekday and the offset", () => {
  expect(toRfc822("2024-03-24T00:00:00+00:00" as Moment)).toBe("Sun, 24 Mar 2024 00:00:00 +0000");
  expect(toRfc822("2024-03-24T18:30:05-07:00" as Moment)).toBe("Sun, 24 Mar 2024 18:30:05 -0700");
});
