import { expect, test } from "vitest";
import { countVisit, isNew } from "./news.ts";

const at = (text: string) => Date.parse(text);
const memory = (since: string, seen: string) => `${at(since)} ${at(seen)}`;

test.each([
  ["the first visit", "", "2024-03-24T09:00Z", "2024-03-24T09:00Z"],
  ["another page of a visit", memory("2024-03-20", "2024-03-24T08:40Z"), "2024-03-24T09:00Z", "2024-03-20"],
  ["a new visit", memory("2024-03-20", "2024-03-24T08:20Z"), "2024-03-24T09:00Z", "2024-03-24T08:20Z"],
  ["a memory that cannot be read", "yesterday", "2024-03-24T09:00Z", "2024-03-24T09:00Z"],
])("%s", (_name, known, now, since) => {
  expect(countVisit(known, at(now))).toEqual({ since: at(since), seen: at(now) });
});

test.each([
  ["2024-03-24T00:00:00+00:00", "2024-03-23T12:00Z", true],
  ["2024-03-24T00:00:00+00:00", "2024-03-24T12:00Z", true],
  ["2024-03-24T00:00:00+00:00", "2024-03-25T00:00Z", false],
  ["2024-03-24T00:00:00-04:00", "2024-03-25T03:00Z", true],
  ["no date", "2024-03-25T00:00Z", false],
])("an article of %s is new after a visit at %s: %s", (published, since, expected) => {
  expect(isNew(published, { since: at(since), seen: at(since) })).toBe(expected);
});
