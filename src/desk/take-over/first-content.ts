import type { CalendarDay } from "../../calendar/day.ts";
import { addressFile } from "../../content/address-file.ts";
import type { Content } from "../../content/content.ts";
import { fieldsOf, jsonSchemas, siteJsonSchema } from "../../content/json-schemas.ts";
import { writeFrontMatter } from "../../content/new-front-matter.ts";
import { parseContent } from "../../content/parse-content.ts";
import { formatProblem } from "../../content/problem.ts";
import type { SiteSettings } from "../../content/schemas.ts";
import { writeScalar } from "../../content/yaml-text.ts";
import { UserError } from "../../values/user-error.ts";
import type { NewFile } from "../new/newsroom.ts";
import { placeholders } from "../placeholders.ts";
import type { Answers } from "./answers.ts";

/** The first content of a newsletter. */
export interface FirstContent {
  readonly files: readonly NewFile[];
  readonly settings: SiteSettings;
}

const topics = [
  { slug: "policy", name: "Policy" },
  { slug: "business", name: "Business" },
  { slug: "research", name: "Research" },
] as const;

/** Creates the files of a newsletter that begins on a day. They have no problems. */
export function createFirstContent(answers: Answers, today: CalendarDay): FirstContent {
  const siteFile = { name: "site.yaml", text: writeSettings(answers, today) };
  const { settings } = contentOf([siteFile]);
  const { article, page } = jsonSchemas(settings);
  const articleStart = writeFrontMatter(fieldsOf(article), {
    title: "The first article",
    date: today,
    company: "Acme",
    topics: [topics[0].slug],
  });
  const pageStart = writeFrontMatter(fieldsOf(page), { title: `About ${settings.name}` });
  const files = [
    siteFile,
    { name: addressFile, text: "" },
    { name: `articles/${today.slice(0, 4)}/${today}-first-article.md`, text: `${articleStart}${articleBody}` },
    { name: "pages/about.md", text: `${pageStart}${aboutBody}` },
  ];
  contentOf(files);
  return { files, settings };
}

// Neither text contains an answer: a name may have characters that mean something in Markdown.

const articleBody = `
${placeholders.firstArticle}, and so is Acme, the company that it is about. Put a story of your own in its place.

## How to replace it

Write the story here and change the title, the name of the company and the name of this file; or delete the file and
begin another with \`npm run new\`. In the front matter, above, every key says what it is for.

## What it is part of

It stands in its [week](/weeks/), on the page of its [company](/companies/), under its topic, and in the
[feeds](/feeds/) of all three.
`;

const aboutBody = `
This page tells readers who writes the newsletter, what it is about, and how to reach the newsroom.
${placeholders.aboutPage}: write your own here.

## Corrections

When a story was wrong, the story says what was wrong and what is right, and the [list of corrections](/corrections/)
names it.

## Following

[Feeds](/feeds/) lists every feed: of the whole newsletter, and of each company, person, topic and week. They carry the
full text. Nothing on this site tracks its readers.
`;

/** Writes `site.yaml`: every key below its description, those without a value as comments. */
function writeSettings(answers: Answers, today: CalendarDay): string {
  const values: Readonly<Record<string, string>> = {
    ...answers,
    tagline: "week by week",
    description: `A newsletter. ${placeholders.description}`,
    since: today,
    author: answers.name,
  };
  const keys = fieldsOf(siteJsonSchema()).flatMap(({ key, description }) => {
    if (key === "topics") {
      return [`# ${description}`, "topics:", ...topics.map(({ slug, name }) => `  - { slug: ${slug}, name: ${name} }`)];
    }
    const value = values[key];
    return value === undefined
      ? [`# May be left out. ${description}`, `# ${key}:`, ""]
      : [`# ${description}`, `${key}: ${writeScalar(value)}`, ""];
  });
  const advice = '# What is the same on every page. To use a key that may be left out, delete the "# " before it.';
  return `${[advice, "", ...keys].join("\n")}\n`;
}

function contentOf(files: readonly NewFile[]): Content {
  const parsed = parseContent(
    files.map(({ name, text }) => ({ path: `content/${name}`, name, bytes: new TextEncoder().encode(text) })),
  );
  if ("content" in parsed) return parsed.content;
  // The place of a problem in a file that was never written would only confuse.
  const messages = parsed.problems.map((problem) =>
    problem.path === "content/site.yaml" ? problem.message : formatProblem(problem),
  );
  throw new UserError(["The check would refuse this newsletter:", ...messages, "Nothing was changed."].join("\n"));
}
