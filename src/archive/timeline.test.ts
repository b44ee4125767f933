import { expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { byWeight, moversOf } from "./prominence.ts";
import { allWeeks, arrivalsOf, countByWeek, weeksBetween } from "./timeline.ts";

const file = (date: string, slug: string, fields: Record<string, string>) => ({
  [`articles/${date.slice(0, 4)}/${date}-${slug}.md`]: articleText({ date, title: slug, ...fields }),
});

test("weeks without articles are counted too, over a year end", () => {
  const archive = archiveOf({
    ...file("2020-12-21", "a", {}),
    ...file("2021-01-12", "b", {}),
    ...file("2021-01-11", "c", {}),
  });
  const weeks = allWeeks(archive);
  expect(weeks).toEqual(["2020-W52", "2020-W53", "2021-W01", "2021-W02"]);
  expect(countByWeek(archive.articles, weeks)).toEqual([1, 0, 0, 2]);
  expect(weeksBetween(weeks[0] as never, weeks[3] as never)).toBe(3);
  expect(allWeeks(archiveOf({}))).toEqual([]);
});

test("who is new in a week, and who is back after eight weeks or more", () => {
  const archive = archiveOf({
    ...file("2024-01-01", "a", { company: "[Old, Steady]" }),
    ...file("2024-02-20", "b", { company: "Steady", people: "Bo Sample" }),
    ...file("2024-02-27", "c", { company: "[Old, New, Steady]", people: "[Ada Example, Bo Sample]" }),
    ...file("2024-02-28", "d", { company: "New" }),
  });
  const [newest] = archive.weeks;
  const arrivals = arrivalsOf(newest as never);
  expect(arrivals.first.map(({ name }) => name)).toEqual(["Ada Example", "New"]);
  expect(arrivals.back.map(({ entity, weeks }) => [entity.name, weeks])).toEqual([["Old", 8]]);
});

test("stories about more, and more frequent, companies and people weigh more", () => {
  const { articles } = archiveOf({
    ...file("2024-01-01", "rare", { company: "Rare" }),
    ...file("2024-01-02", "often", { company: "Often" }),
    ...file("2024-01-03", "both", { company: "[Often, Rare]", people: "Ada Example" }),
    ...file("2024-01-04", "often-again", { company: "Often" }),
  });
  expect(byWeight(articles).map(({ slug }) => slug)).toEqual(["both", "often-again", "often", "rare"]);
});

test("movers have more stories in the newest 13 weeks than in the 13 before", () => {
  const archive = archiveOf({
    ...file("2024-06-30", "a", { company: "[Up, Same, Once]" }),
    ...file("2024-04-01", "b", { company: "[Up, Same]" }),
    ...file("2024-03-31", "c", { company: "[Up, Same, Down]" }),
    ...file("2024-01-01", "d", { company: "[Same, Down]" }),
    ...file("2023-12-31", "e", { company: "Up" }),
  });
  expect(moversOf(archive, 10).map(({ company, now, before }) => [company.name, now, before])).toEqual([["Up", 2, 1]]);
  expect(moversOf(archiveOf({}), 10)).toEqual([]);
});
