import { describe, expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { createContext } from "./context.ts";
import { storyPlot } from "./story-plot.ts";

/** Articles of a company, one for each day given and its topics. */
function plotOf(articles: readonly (readonly [day: string, topics?: string])[], others: readonly string[] = []) {
  const file = (day: string, company: string, index: number, topics?: string) => [
    `articles/${day.slice(0, 4)}/${day}-${company.toLowerCase()}-${index}.md`,
    articleText({ title: `${company} ${index}`, date: day, company, topics }),
  ];
  const archive = archiveOf(
    Object.fromEntries([
      ...articles.map(([day, topics], index) => file(day, "Acme", index, topics)),
      ...others.map((day, index) => file(day, "Zeta", index)),
    ]),
    "2030-01-01",
  );
  const context = createContext(archive, "https://example.org/news/");
  const acme = archive.companies.find(({ name }) => name === "Acme");
  return storyPlot(context, acme?.articles ?? []);
}

function dotsOf(...args: Parameters<typeof plotOf>) {
  const plot = plotOf(...args);
  if (plot.kind !== "dots") throw new Error("bars");
  return plot;
}

describe("articles over time", () => {
  test("are dots with their headlines and addresses, oldest first, marked by their first topic", () => {
    const { chart, legend } = dotsOf([["2024-03-24", "[policy, funding]"], ["2024-02-01", "funding"], ["2024-03-01"]]);
    expect(chart.dots.map(({ item: { text, url } }) => [text, url])).toEqual([
      ["Acme 1", "/news/articles/acme-1/"],
      ["Acme 2", "/news/articles/acme-2/"],
      ["Acme 0", "/news/articles/acme-0/"],
    ]);
    expect(legend.map(({ text, url, count }) => [text, url, count])).toEqual([
      ["Funding", "/news/topics/funding/", 1],
      ["Policy", "/news/topics/policy/", 1],
      ["Other", undefined, 1],
    ]);
    const marks = chart.dots.map(({ item }) => item.mark);
    expect(legend.map(({ mark }) => mark)).toEqual([marks[0], marks[2], marks[1]]);
  });
  test.each([
    [60, "dots"],
    [61, "bars"],
  ])("%i of them are %s", (count, kind) => {
    const days = Array.from({ length: count }, (_, index) => [`2024-0${(index % 9) + 1}-10`] as const);
    expect(plotOf(days).kind).toBe(kind);
  });
  test.each([
    [
      "from the first month to the newest of the archive",
      ["2023-05-20"],
      ["2020-01-01", "2024-08-02"],
      "May 2023",
      "August 2024",
    ],
    ["a year at least", ["2024-07-20"], ["2020-01-01", "2024-08-02"], "September 2023", "August 2024"],
    ["nothing before the archive", ["2024-07-20"], ["2024-06-30"], "June 2024", "July 2024"],
  ])("have an axis of months: %s", (_, days, others, from, to) => {
    const { ends } = dotsOf(
      days.map((day) => [day]),
      others,
    );
    expect(ends).toEqual([from, to]);
  });
  test("have a table of the weeks with articles, and of months in an archive of many years", () => {
    const days = [["2024-03-19"], ["2024-03-24"], ["2024-04-02"]] as const;
    expect(plotOf(days).rows).toEqual([
      { label: "Week 12 of 2024", count: 2, url: "/news/weeks/2024-W12/" },
      { label: "Week 14 of 2024", count: 1, url: "/news/weeks/2024-W14/" },
    ]);
    expect(plotOf(days, ["2019-01-31", "2024-04-30"]).rows).toEqual([
      { label: "March 2024", count: 2, url: undefined },
      { label: "April 2024", count: 1, url: undefined },
    ]);
  });
});
