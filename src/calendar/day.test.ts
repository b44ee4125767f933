import { describe, expect, test } from "vitest";
import {
  type CalendarDay,
  dayOf,
  daysBetween,
  isEarlier,
  type PublicationDate,
  parseDay,
  parsePublicationDate,
  suggestDay,
  suggestMoment,
} from "./day.ts";

describe("parseDay", () => {
  test.each(["2024-03-24", "2024-02-29", "1900-01-01", "9999-12-31"])("reads %s", (text) => {
    expect(parseDay(text)).toBe(text);
  });
  test.each([
    "2024-02-30",
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-3-24",
    "24-03-24",
    "1899-12-31",
    "2024-03-24T00:00",
    " 2024-03-24",
    "",
  ])("refuses %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe("parsePublicationDate", () => {
  test.each([
    ["2024-03-24", "UTC", "2024-03-24", "2024-03-24T00:00:00+00:00"],
    ["2024-03-24", "America/Los_Angeles", "2024-03-24", "2024-03-24T00:00:00-07:00"],
    ["2024-03-24", "Pacific/Kiritimati", "2024-03-24", "2024-03-24T00:00:00+14:00"],
    ["2024-03-24T23:30:00-05:00", "UTC", "2024-03-25", "2024-03-25T04:30:00+00:00"],
    ["2024-03-24T01:00Z", "America/Los_Angeles", "2024-03-23", "2024-03-23T18:00:00-07:00"],
    // The clocks of Beirut went forward at midnight: that day began at one o'clock.
    ["2022-03-27", "Asia/Beirut", "2022-03-27", "2022-03-27T01:00:00+03:00"],
  ])("reads %s in %s", (text, zone, day, moment) => {
    expect(parsePublicationDate(text, zone)).toEqual({ day, moment });
  });
  test.each([
    "2024-03-24T10:00:00",
    "2024-03-24 10:00:00Z",
    "2024-02-30T10:00:00Z",
    "2024-03-24T25:00:00Z",
    "yesterday",
  ])("refuses %s", (text) => {
    expect(parsePublicationDate(text, "UTC")).toBeUndefined();
  });
});

describe("suggestDay", () => {
  test.each([
    ["2024-3-24", "2024-03-24"],
    ["2024/03/24", "2024-03-24"],
    ["24 March 2024", "2024-03-24"],
    ["March 24, 2024", "2024-03-24"],
    ["3 Feb 2024", "2024-02-03"],
    ["2024–03–24", "2024-03-24"],
    ["March  24 2024", "2024-03-24"],
    ["24th of MARCH, 2024", "2024-03-24"],
    ["Sept. 3rd, 2024", "2024-09-03"],
    ["Sunday, March 24, 2024", "2024-03-24"],
    ["Thurs. 21 March 2024", "2024-03-21"],
    ["Monday, March 24, 2024", undefined],
    ["On March 24, 2024", undefined],
    ["February 30, 2024", undefined],
    ["2024-2-30", undefined],
    ["24/03/2024", undefined],
    ["soon", undefined],
  ])("corrects %j to %j", (text, day) => {
    expect(suggestDay(text)).toBe(day);
  });
});

describe("suggestMoment", () => {
  test.each([
    ["2024-04-13 18:30:00 +02:00", "2024-04-13T18:30:00+02:00"],
    ["2024-04-13T18:30+0200", "2024-04-13T18:30:00+02:00"],
    ["2024-4-3 9:30 +2", "2024-04-03T09:30:00+02:00"],
    ["2024-04-13T18:30:00.123Z", "2024-04-13T18:30:00Z"],
    ["2024-04-13 18:30 UTC", "2024-04-13T18:30:00Z"],
    ["13 April 2024, 18:30 -05:00", "2024-04-13T18:30:00-05:00"],
    // The time of the zone, in winter and in summer.
    ["2024-03-24T10:00", "2024-03-24T10:00:00+01:00"],
    ["2024-04-13 18:30:00", "2024-04-13T18:30:00+02:00"],
    ["2024-04-13T25:30Z", undefined],
    ["2024-13-13 18:30", undefined],
    ["2024-04-13", undefined],
    ["noon", undefined],
  ])("corrects %j to %j", (text, moment) => {
    expect(suggestMoment(text, "Europe/Berlin")).toBe(moment);
  });
});

test.each([
  ["2024-04-01", "2024-04-01T18:30:00+02:00", false],
  ["2024-04-01T18:30:00+02:00", "2024-04-01", false],
  ["2024-03-31", "2024-04-01T00:30:00+02:00", true],
  ["2024-03-31T23:30:00+00:00", "2024-04-01", false],
  ["2024-03-31T23:30:00+02:00", "2024-04-01", true],
  ["2024-04-01T18:29:00+02:00", "2024-04-01T18:30:00+02:00", true],
  ["2024-04-01T18:30:00+02:00", "2024-04-01T12:30:00-04:00", false],
  ["2024-04-01T12:00:00-04:00", "2024-04-01T18:30:00+02:00", true],
])("%s is earlier than %s in Berlin: %s", (one, other, expected) => {
  const read = (text: string) => parsePublicationDate(text, "Europe/Berlin") as PublicationDate;
  expect(isEarlier(read(one), read(other), "Europe/Berlin")).toBe(expected);
});

test("the day of an instant depends on the zone alone", () => {
  const instant = Date.parse("2024-03-24T11:00:00Z");
  expect(dayOf(instant, "UTC")).toBe("2024-03-24");
  expect(dayOf(instant, "Pacific/Kiritimati")).toBe("2024-03-25");
});

test("days are counted over a leap day", () => {
  expect(daysBetween("2024-02-28" as CalendarDay, "2024-03-01" as CalendarDay)).toBe(2);
  expect(daysBetween("2024-03-01" as CalendarDay, "2024-02-28" as CalendarDay)).toBe(-2);
});
