import { describe, expect, test } from "vitest";
import { articleText, contentOf, problemsOf, settings } from "../../test/content.ts";
import { drawGif, drawPicture } from "../../test/pictures.ts";

const article = (fields: Record<string, string | undefined>, body?: string) =>
  problemsOf({ "articles/2024/2024-03-24-a-b.md": articleText(fields, body) });
const entry = (lines: string) => `---\n${lines}\n---\n\nText.\n`;

const aboutNothing =
  '"company" is missing or empty, as are "people" and "topics"; say what the article is about: "company: Name", "people: Name" or "topics: funding"';

describe("front matter of an article", () => {
  // Lines: 2 title, 3 date, 4 company; further fields from 5 on.
  test.each<[string, Record<string, string | undefined>, string]>([
    ["an unknown key", { titel: "A" }, '5:1: unknown key "titel"; did you mean "title"?'],
    ["the plural of a key", { companies: "Acme" }, '5:1: unknown key "companies"; did you mean "company"?'],
    [
      "a key from elsewhere",
      { permalink: "/x/" },
      '5:1: unknown key "permalink"; the keys here are title, date, company, people, summary, topics, sources, updated, corrections, draft, slug, aliases',
    ],
    [
      "a dangerous key",
      { __proto__x: "1" },
      '5:1: unknown key "__proto__x"; the keys here are title, date, company, people, summary, topics, sources, updated, corrections, draft, slug, aliases',
    ],
    ["an empty title", { title: '""' }, '2:8: "title" is empty; write something or delete the key'],
    ["no title", { title: "" }, '2:8: "title" is empty; write something or delete the key'],
    ["a number as title", { title: "2024" }, '2:8: "title" has to be text; put it in quotes: "2024"'],
    ["two lines of title", { title: '"a\\nb"' }, '2:8: "title" has to stand on one line'],
    ["a loose date", { date: "2024-3-24" }, '3:7: "date" is written "2024-3-24"; write 2024-03-24'],
    ["a date in words", { date: "24 March 2024" }, '3:7: "date" is written "24 March 2024"; write 2024-03-24'],
    [
      "an impossible day",
      { date: "2024-02-30" },
      '3:7: "date" names a day that the calendar does not have: 2024-02-30',
    ],
    [
      "a time without offset",
      { date: "2024-03-24T10:00" },
      '3:7: "date" needs its offset from UTC: 2024-03-24T18:30:00+01:00',
    ],
    [
      "no date at all",
      { date: "soon" },
      '3:7: "date" has to be a day, written 2024-03-24, or a time with its offset, written 2024-03-24T18:30:00+01:00',
    ],
    ["no company, person or topic", { company: "[]" }, `4:10: ${aboutNothing}`],
    ["empty lists only", { company: "[]", people: "[]", topics: "[]" }, `4:10: ${aboutNothing}`],
    [
      "a misspelled topic and no company",
      { company: undefined, topics: "fundng" },
      '4:9: "topics" 1 is not a topic of site.yaml; did you mean funding?',
    ],
    ["an empty key", { company: "", topics: "policy" }, '4:10: "company" is empty; write something or delete the key'],
    ["an empty company", { company: "[Acme, '']" }, '4:17: "company" 2 is empty; write something or delete the key'],
    ["a company twice", { company: "[Acme, ACME]" }, '4:17: "ACME" is in this list twice; keep it once'],
    ["a draft in quotes", { draft: '"no"' }, '5:8: "draft" has to be true or false, without quotes'],
    [
      "an unknown topic",
      { topics: "[funding, finance]" },
      '5:19: "topics" 2 is not a topic of site.yaml; the list is funding, policy',
    ],
    [
      "a source without publisher",
      { sources: "[{ url: https://example.org }]" },
      '5:11: "publisher" of "sources" 1 is missing; add it to the front matter',
    ],
    [
      "a source with a bad address",
      { sources: "[{ publisher: A, url: ftp://a.b }]" },
      '5:32: "url" of "sources" 1 has to be a full address that begins with "https://" or "http://"',
    ],
    [
      "an unknown key of a source",
      { sources: "[{ publisher: A, link: b }]" },
      '5:27: unknown key "link"; the keys here are publisher, title, url',
    ],
    [
      "a bad slug",
      { slug: "A_B" },
      '5:7: "slug" has to be lower-case letters, digits and single hyphens, such as "stability-ai", at most 100 characters',
    ],
    [
      "a slug with a path",
      { slug: "../../etc" },
      '5:7: "slug" has to be lower-case letters, digits and single hyphens, such as "stability-ai", at most 100 characters',
    ],
    [
      "the address of a year",
      { slug: '"2024"' },
      '5:7: the address /articles/2024/ is the archive of a year; give the article another "slug:"',
    ],
    [
      "an alias that is the slug",
      { aliases: "[a-b]" },
      "5:11: an alias is an address that the article had before; this is the one it has now",
    ],
    ["an update before the date", { updated: "2024-03-23" }, '5:10: "updated" is earlier than "date" (2024-03-24)'],
    [
      "a correction before the date",
      { corrections: "[{ date: 2024-03-01, text: A }]" },
      "5:23: the correction is dated before the article itself (2024-03-24)",
    ],
    [
      "a name that leaves no address",
      { company: "百度" },
      '4:10: the name "百度" leaves nothing for an address; give 百度 an entry in content/companies/ with another "slug:"',
    ],
  ])("%s", (_name, fields, problem) => {
    expect(article(fields)).toEqual([`content/articles/2024/2024-03-24-a-b.md:${problem}`]);
  });

  test("a missing key is reported at the top", () => {
    expect(problemsOf({ "articles/2024/2024-03-24-a.md": "---\ntitle: A\ncompany: Acme\n---\nText.\n" })).toEqual([
      'content/articles/2024/2024-03-24-a.md:2:1: "date" is missing; add it to the front matter',
    ]);
  });

  test("so is that it is about nothing, together with other problems", () => {
    const path = "content/articles/2024/2024-03-24-a-b.md";
    expect(article({ company: undefined })).toEqual([`${path}:2:1: ${aboutNothing}`]);
    expect(article({ company: undefined, date: "2024-3-24", companies: "Acme" })).toEqual([
      `${path}:2:1: ${aboutNothing}`,
      `${path}:3:7: "date" is written "2024-3-24"; write 2024-03-24`,
      `${path}:4:1: unknown key "companies"; did you mean "company"?`,
    ]);
  });

  test("a newsletter without topics is not told to write one", () => {
    const files = {
      "site.yaml": settings.slice(0, settings.indexOf("topics:")),
      "articles/2024/2024-03-24-a.md": articleText({ company: undefined }),
    };
    expect(problemsOf(files)).toEqual([
      `content/articles/2024/2024-03-24-a.md:2:1: ${aboutNothing.replace(/"company: Name".*/, '"company: Name" or "people: Name"')}`,
    ]);
  });

  test.each<[string, Record<string, string | undefined>, [companies: number, people: number, topics: number]]>([
    ["topics alone", { company: undefined, topics: "policy" }, [0, 0, 1]],
    ["people alone", { company: undefined, people: "[Ada Example, Bo Sample]" }, [0, 2, 0]],
    ["people and topics", { company: undefined, people: "Ada Example", topics: "[policy, funding]" }, [0, 1, 2]],
    ["an empty list of companies beside topics", { company: "[]", topics: "policy" }, [0, 0, 1]],
    ["a company alone", {}, [1, 0, 0]],
  ])("an article may be about %s", (_name, fields, expected) => {
    const [found] = contentOf({ "articles/2024/2024-03-24-a-b.md": articleText(fields) }).articles;
    expect([found?.companies.length, found?.people.length, found?.topics.length]).toEqual(expected);
    expect(found?.places.companies).toHaveLength(expected[0]);
  });

  test("an article without text", () => {
    expect(article({}, "")).toEqual([
      "content/articles/2024/2024-03-24-a-b.md:6:1: the article has no text; write it below the front matter",
    ]);
  });

  test("every problem of every file at once, in order", () => {
    const problems = problemsOf({
      "articles/2024/2024-03-25-b.md": articleText({ date: "2024-3-25", draft: "maybe" }, "[a](b)"),
      "articles/2024/2024-03-24-a.md": articleText({ title: '""' }),
      "people/a.md": "Text.\n",
    });
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual([
      "content/articles/2024/2024-03-24-a.md:2:8",
      "content/articles/2024/2024-03-25-b.md:3:7",
      "content/articles/2024/2024-03-25-b.md:5:8",
      "content/articles/2024/2024-03-25-b.md:8:5",
      "content/people/a.md:1:1",
    ]);
  });
});

describe("addresses", () => {
  const a = "articles/2024/2024-03-24-same.md";
  const b = "articles/2024/2024-03-25-same.md";
  test("two articles cannot have one slug", () => {
    expect(problemsOf({ [a]: articleText({}), [b]: articleText({}) })).toEqual([
      `content/${b}:1:1: the address /articles/same/ belongs to another article already (content/${a}:1); give one of the two another "slug:"`,
    ]);
  });
  test("an alias cannot be an address in use", () => {
    const files = { [a]: articleText({}), [b]: articleText({ slug: "other", aliases: "same" }) };
    expect(problemsOf(files)).toEqual([
      `content/${b}:6:10: the address /articles/same/ belongs to another article already (content/${a}:1); delete this alias or rename the other`,
    ]);
  });
  test("two names that leave one address need an entry", () => {
    const files = { [a]: articleText({ company: "[C++, C#]" }) };
    expect(problemsOf(files)).toEqual([
      `content/${a}:4:16: the address /companies/c/ belongs to C++ already (content/${a}:4); give C# an entry in content/companies/ with another "slug:"`,
    ]);
    expect(problemsOf({ ...files, "companies/c-sharp.md": entry("name: C#\nslug: c-sharp") })).toEqual([]);
  });
  test("a former slug cannot be an address in use", () => {
    const files = {
      "companies/a.md": entry("name: Alpha"),
      "companies/b.md": entry("name: Beta\nformerSlugs: [alpha]"),
    };
    expect(problemsOf(files)).toEqual([
      "content/companies/b.md:3:15: the address /companies/alpha/ belongs to Alpha already (content/companies/a.md:2); a former slug cannot be an address in use",
    ]);
  });
  test("a company and a person may share a name", () => {
    expect(problemsOf({ "companies/a.md": entry("name: Claude"), "people/a.md": entry("name: Claude") })).toEqual([]);
  });
});

describe("names", () => {
  const companies = { "companies/stability-ai.md": entry("name: Stability AI\naliases: [Stability]") };
  test("a slip is a problem that says what was meant", () => {
    const files = { ...companies, "articles/2024/2024-03-24-a.md": articleText({ company: "Stabilty AI" }) };
    expect(problemsOf(files)).toEqual([
      'content/articles/2024/2024-03-24-a.md:4:10: "Stabilty AI" is close to a registered name; did you mean Stability AI? If it is another company, give it an entry of its own in content/companies/',
    ]);
  });
  test("an alias is the company, a new name is a company of its own", () => {
    const files = { ...companies, "articles/2024/2024-03-24-a.md": articleText({ company: "[stability, Zeta Labs]" }) };
    const [article] = contentOf(files).articles;
    expect(article?.companies).toMatchObject([
      { entry: { slug: "stability-ai" }, slug: "stability-ai", name: "Stability AI" },
      { entry: undefined, key: "zetalabs", slug: "zeta-labs", spelling: "Zeta Labs" },
    ]);
  });
  test("a role may be at a company without an entry", () => {
    const files = {
      ...companies,
      "people/a.md": entry("name: Ada Example\nroles:\n  - { company: Zeta, title: chief, from: 2019, to: 2024-03 }"),
    };
    expect(contentOf(files).people[0]?.roles).toMatchObject([
      { companyName: "Zeta", company: { key: "zeta" }, from: "2019", to: "2024-03" },
    ]);
  });
  test("a role may be at a company that no article can be about", () => {
    const files = { "people/a.md": entry("name: Ada Example\nroles:\n  - { company: 百度, title: chief }") };
    expect(contentOf(files).people[0]?.roles).toMatchObject([{ companyName: "百度", company: undefined }]);
  });
  test("earlier slugs are those listed, then those of former names; the first of them is the oldest", () => {
    const entryOf = (fields: string) => contentOf({ "companies/b.md": entry(`name: Beta\n${fields}`) }).companies[0];
    expect(entryOf("formerSlugs: [beta, a]\nformerNames: [Old Beta, A, 百度]")).toMatchObject({
      formerSlugs: ["a", "old-beta"],
      firstSlug: "beta",
    });
    expect(entryOf("formerNames: Old Beta")).toMatchObject({ formerSlugs: ["old-beta"], firstSlug: "old-beta" });
    expect(entryOf("slug: b")).toMatchObject({ formerSlugs: [], firstSlug: "b" });
  });
  test("a role cannot end before it begins", () => {
    const role = (from: string, to: string) => ({
      "people/a.md": entry(`name: Ada Example\nroles:\n  - { company: Zeta, title: chief, from: ${from}, to: ${to} }`),
    });
    expect(problemsOf(role("2024-05", "2024-03"))).toEqual([
      'content/people/a.md:4:55: "to" of "roles" 1 is earlier than "from"',
    ]);
    expect(problemsOf(role("2024-05", "2024"))).toEqual([]);
    expect(problemsOf(role("2024", "2024-03"))).toEqual([]);
  });
});

describe("files", () => {
  test.each([
    [
      "articles/a.md",
      "no file of this name belongs here; an article is content/articles/2024/2024-03-24-some-words.md, and its pictures lie beside it (.jpg, .png, .webp, .avif, .gif)",
    ],
    [
      "articles/2024/2024-03-24-A.md",
      "no file of this name belongs here; an article is content/articles/2024/2024-03-24-some-words.md, and its pictures lie beside it (.jpg, .png, .webp, .avif, .gif)",
    ],
    [
      "articles/2024/2024-03-24-a--b.md",
      "the words of the file name have to be joined by single hyphens: 2024-03-24-some-words.md",
    ],
    ["articles/2024/a b.png", "name the picture with a-z, 0-9 and single hyphens only"],
    ["companies/x.11ty.js", "no file of this name belongs here; a company's entry is content/companies/some-words.md"],
    ["weeks/2024-12.md", "no file of this name belongs here; the letter of a week is content/weeks/2024-w12.md"],
    [
      "_data/x.json",
      "no file of this name belongs here; content/ holds site.yaml, addresses.txt and the folders articles, companies, people, weeks and pages",
    ],
    [
      ".hidden",
      "no file of this name belongs here; content/ holds site.yaml, addresses.txt and the folders articles, companies, people, weeks and pages",
    ],
    ["pages/weeks.md", "a page cannot have the address /weeks/; rename the file"],
    ["weeks/2024-w53.md", "the year 2024 has no week 53; name the file after the ISO week of its letter"],
  ])("%s", (name, message) => {
    const text = name.startsWith("articles") ? articleText({}) : entry("title: A");
    expect(problemsOf({ [name]: text })).toEqual([`content/${name}:1:1: ${message}`]);
  });

  test("pictures stand beside their article", async () => {
    const name = "articles/2024/2024-03-24-a.md";
    const text = articleText({}, "![Alt](chart.png)");
    expect(problemsOf({ [name]: text })).toEqual([
      `content/${name}:7:8: there is no picture chart.png beside the article; put it into the same folder`,
    ]);
    const chart = { "articles/2024/chart.png": await drawPicture("png", 40, 30) };
    const twice = articleText({}, "![Alt](chart.png)\n\n![Again](chart.png)");
    expect(contentOf({ [name]: twice, ...chart }).articles[0]?.pictures).toMatchObject([
      {
        file: "chart.png",
        path: "content/articles/2024/chart.png",
        width: 40,
        height: 30,
        place: { line: 7, column: 8 },
      },
    ]);
    expect(problemsOf({ [name]: text, "articles/2024/chart.png": "" })).toEqual([
      `content/${name}:7:8: the picture chart.png cannot be read; the file may be cut off or of another format: save it again`,
    ]);
    expect(problemsOf({ "weeks/2024-w12.md": entry("title: A").replace("Text.", "![Alt](chart.png)") })).toEqual([
      "content/weeks/2024-w12.md:5:8: only articles have pictures",
    ]);
  });
  test("the pictures of an article have 300 million pixels together at most", () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${index}.gif`);
    const pictures = Object.fromEntries(names.map((name) => [`articles/2024/${name}`, drawGif(49, 1000, 1000)]));
    const text = (count: number) =>
      articleText(
        {},
        names
          .slice(0, count)
          .map((name) => `![Alt](${name})`)
          .join("\n\n"),
      );
    const name = "articles/2024/2024-03-24-a.md";
    expect(problemsOf({ [name]: text(6), ...pictures })).toEqual([]);
    expect(problemsOf({ [name]: text(20), ...pictures })).toEqual([
      `content/${name}:19:8: with the picture p6.gif, this article has pictures of 343 million pixels; 300 million in all are the most: make them smaller`,
    ]);
  });
});

describe("site.yaml", () => {
  test.each([
    [
      "timeZone: UTC",
      "timeZone: Mars",
      'content/site.yaml:6:11: "timeZone" has to be a time zone of the IANA list, such as "Europe/Berlin" or "UTC"',
    ],
    [
      "url: https://example.org",
      "url: example.org",
      'content/site.yaml:4:6: "url" has to be a full address that begins with "https://" or "http://"',
    ],
    [
      "language: en",
      "language: not a language",
      'content/site.yaml:5:11: "language" has to be a language tag, such as "en" or "en-GB"',
    ],
    [
      "authority: example.org",
      "authority: https://example.org",
      'content/site.yaml:7:12: "authority" has to be a domain name that the newsletter holds, such as "example.org"',
    ],
    ["name: The Test", "nam: The Test", 'content/site.yaml:1:1: unknown key "nam"; did you mean "name"?'],
  ])("%s", (line, replacement, problem) => {
    expect(problemsOf({ "site.yaml": settings.replace(line, replacement) })).toContain(problem);
  });
});

describe("in German", () => {
  const texts = {
    "site.yaml": settings.replace("language: en", "language: de"),
    "companies/oel.md": "---\nname: Öl und Gas\nformerNames: [Süd-Öl]\n---\n",
    "articles/2024/2024-03-24-a.md": articleText({ company: "[Öl und Gas, Äther]", people: "Jörg Müßig" }, "Text."),
  };
  const listed = (...paths: string[]) => ({
    "addresses.txt": paths.map((path) => `${path} tag:example.org,2020-01-01:${path}\n`).join(""),
  });
  const slugsIn = (files: Readonly<Record<string, string>>) => {
    const { articles, companies } = contentOf({ ...texts, ...files });
    return [
      ...companies.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]),
      ...articles.flatMap(({ companies, people }) => [...companies, ...people].map(({ slug }) => slug)),
    ];
  };

  test("new addresses are written as the language does", () => {
    expect(slugsIn({})).toEqual(["oel-und-gas", "sued-oel", "oel-und-gas", "aether", "joerg-muessig"]);
  });

  test("published ones stay as they are", () => {
    const addresses = listed(
      "/companies/ather/",
      "/companies/ol-und-gas/",
      "/companies/sud-ol/",
      "/people/jorg-mussig/",
    );
    expect(slugsIn(addresses)).toEqual(["ol-und-gas", "sud-ol", "ol-und-gas", "ather", "jorg-mussig"]);
  });

  test("an entry may choose another", () => {
    const entry = { "companies/oel.md": "---\nname: Öl und Gas\nslug: oel-und-gas\nformerSlugs: [ol-und-gas]\n---\n" };
    expect(slugsIn({ ...entry, ...listed("/companies/ol-und-gas/") }).slice(0, 3)).toEqual([
      ...["oel-und-gas", "ol-und-gas", "oel-und-gas"],
    ]);
  });
});
