import { expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { isHeld, roleOn } from "./roles.ts";

const day = (text: string) => text as CalendarDay;

test.each([
  ["2019", "2024-03", "2024-03-31", true],
  ["2019", "2024-03", "2024-04-01", false],
  ["2024-03-24", undefined, "2024-03-23", false],
  ["2024-03-24", undefined, "2024-03-24", true],
  ["2024", "2024", "2024-07-01", true],
  [undefined, undefined, "1999-01-01", true],
  [undefined, "2020", "2021-01-01", false],
])("a role from %s to %s is held on %s: %s", (from, to, on, expected) => {
  expect(isHeld({ from, to }, day(on))).toBe(expected);
});

test("an article shows the role that a person held then, at one of its companies", () => {
  const archive = archiveOf({
    "companies/acme.md": "---\nname: Acme\n---\nText.\n",
    "companies/zeta.md": "---\nname: Zeta\n---\nText.\n",
    "people/ada.md": `---\nname: Ada Example\nroles:
  - { company: Acme, title: adviser }
  - { company: Acme, title: engineer, from: 2019, to: 2022 }
  - { company: Acme, title: chief, from: 2022-05 }
  - { company: Zeta, title: director, from: 2023 }\n---\nText.\n`,
    "articles/2024/2024-03-24-a.md": articleText({ company: "[Acme, Zeta]", people: "Ada Example" }),
  });
  const [acme, zeta] = archive.companies;
  const ada = archive.people[0];
  const on = (date: string, ...companies: unknown[]) => roleOn(ada as never, companies as never, day(date))?.title;
  expect(on("2020-06-01", acme)).toBe("engineer");
  expect(on("2022-06-01", acme)).toBe("chief");
  expect(on("2018-06-01", acme)).toBe("adviser");
  expect(on("2024-06-01", acme, zeta)).toBe("director");
  expect(on("2022-06-01", zeta)).toBeUndefined();
});
