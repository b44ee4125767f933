import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/content.ts";
import { buildArchive } from "../archive/build-archive.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { createContext } from "../site/context.ts";
import { createFilters } from "./filters.ts";

const archive = buildArchive(contentOf({}), "2024-06-01" as CalendarDay);
const filters = createFilters(() => createContext(archive, "https://example.org/news/"));

describe("filters of templates", () => {
  test.each<[keyof typeof filters, unknown, string]>([
    ["day", "2024-03-24", "24 March 2024"],
    ["day", new Date("2024-03-24T12:00:00Z"), "24 March 2024"],
    ["week", "2024-W12", "Week 12 of 2024"],
    ["url", "/weeks/", "/news/weeks/"],
    ["url", "https://elsewhere.example/a", "https://elsewhere.example/a"],
    ["url", "//elsewhere.example/a", "//elsewhere.example/a"],
    ["url", "#part", "#part"],
    ["url", "beside.html", "beside.html"],
    ["url", undefined, ""],
    ["absoluteUrl", "/weeks/", "https://example.org/news/weeks/"],
    ["absoluteUrl", "https://elsewhere.example/a", "https://elsewhere.example/a"],
  ])("%s of %j is %j", (filter, value, expected) => {
    expect(filters[filter](value)).toBe(expected);
  });

  test.each<[keyof typeof filters, unknown, string]>([
    ["day", "notday", 'the filter day takes a day, such as 2024-03-24, and was given "notday"'],
    ["day", undefined, "the filter day takes a day, such as 2024-03-24, and was given nothing"],
    ["week", "2024-W60", 'the filter week takes a week, such as 2024-W12, and was given "2024-W60"'],
  ])("%s refuses %j", (filter, value, message) => {
    expect(() => filters[filter](value)).toThrow(message);
  });
});
