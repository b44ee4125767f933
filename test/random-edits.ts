import fc from "fast-check";
import { articleText } from "./content.ts";

/** The texts of a content folder by the names of their files, without `site.yaml`. */
export type Texts = Readonly<Record<string, string>>;

/** Changes something, as an editor does. */
export type Edit = (texts: Texts) => Texts;

const names = ["Acme", "Zeta Labs", "Omega", "Nova Works"];
// A name without an entry is shown as most articles write it.
const spellings = [...names, "OMEGA", "Nova-Works"];
const persons = ["Ada Example", "Bo Sample", "Cy Pattern"];
const words = ["apple", "Acme", "Bo Sample", "O&#109;ega", "river", "Zeta", "*Nova* Works"];

const number = fc.nat({ max: 11 });
// Few weeks, so that articles share them, and one long before: who is in both was away for more than two months.
const day = fc
  .tuple(fc.constantFrom("2023-12", "2024-03", "2024-03", "2024-03"), fc.integer({ min: 1, max: 15 }))
  .map(([month, date]) => `${month}-${String(date).padStart(2, "0")}`);
const some = <Value>(values: readonly Value[], minLength: number) => fc.subarray([...values], { minLength });
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(" "));

/** Keys of an article that come and go. */
const extra = fc.record(
  {
    summary: sentence.map((text) => JSON.stringify(text)),
    topics: fc.constantFrom("funding", "[policy, funding]"),
    updated: fc.constantFrom("2024-04-01", "2024-12-01"),
    corrections: day.map((date) => `[{ date: 2024-05${date.slice(7)}, text: "Not ${date}." }]`),
    draft: fc.boolean().map(String),
    sources: sentence.map((text) => `[{ publisher: ${JSON.stringify(text)}, url: "https://example.org/" }]`),
  },
  { requiredKeys: [] },
);

const article = fc.record({
  number,
  day,
  title: sentence,
  // Without a company, there have to be people or topics.
  company: fc.option(
    fc.uniqueArray(fc.constantFrom(...spellings), {
      minLength: 1,
      maxLength: 3,
      selector: (name) => name.toLowerCase().replace("-", " "),
    }),
    { nil: undefined, freq: 4 },
  ),
  people: some(persons, 0),
  extra,
  body: sentence,
});

const writeArticle = article.map(
  ({ number, day, title, company, people, extra, body }): Edit =>
    (texts) => ({
      ...withoutArticle(texts, number),
      [`articles/${day.slice(0, 4)}/${day}-a${number}.md`]: articleText(
        {
          date: day,
          title: JSON.stringify(title),
          company: company && JSON.stringify(company),
          people: JSON.stringify(people),
          ...extra,
        },
        `${body}\n\n## ${title}\n\nMore on ${body}.`,
      ),
    }),
);

const deleteArticle = number.map(
  (number): Edit =>
    (texts) =>
      withoutArticle(texts, number),
);

const changeWord = fc.tuple(number, fc.constantFrom(...words)).map(
  ([number, word]): Edit =>
    (texts) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          name,
          name.endsWith(`-a${number}.md`) ? text.replace(/More on .*/, `More on ${word}.`) : text,
        ]),
      ),
);

const renameArticle = number.map(
  (number): Edit =>
    (texts) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          name,
          name.endsWith(`-a${number}.md`) && !text.includes("slug:")
            ? text.replace("---\n", `---\nslug: renamed-${number}\naliases: [a${number}]\n`)
            : text,
        ]),
      ),
);

const companyLines = fc.record(
  {
    aliases: fc.constantFrom("[Zet]", "[Omeg]"),
    formerNames: fc.constantFrom("[River]", "[Old Acme]"),
    homepage: fc.constantFrom("https://a.example/", "https://b.example/"),
    country: fc.constantFrom("France", "Japan"),
  },
  { requiredKeys: [] },
);

const personLines = fc.record(
  {
    homepage: fc.constantFrom("https://a.example/", "https://b.example/"),
    roles: fc
      .tuple(fc.constantFrom(...names), fc.constantFrom("founder", "chief"))
      .map(([company, title]) => `[{ title: ${title}, company: ${company}, from: 2024-03-10 }]`),
  },
  { requiredKeys: [] },
);

const writeEntry = fc
  .oneof(
    fc.tuple(fc.constant("companies"), fc.constantFrom(...names), companyLines, sentence),
    fc.tuple(fc.constant("people"), fc.constantFrom(...persons), personLines, sentence),
  )
  .map(
    ([folder, name, lines, body]): Edit =>
      (texts) => ({
        ...texts,
        [`${folder}/${name.toLowerCase().replace(" ", "-")}.md`]: `---\nname: ${name}\n${Object.entries(lines)
          .map(([key, value]) => `${key}: ${value}\n`)
          .join("")}---\n\n${body}\n`,
      }),
  );

const writeLetter = fc.tuple(fc.integer({ min: 9, max: 13 }), sentence).map(
  ([week, text]): Edit =>
    (texts) => ({
      ...texts,
      [`weeks/2024-w${String(week).padStart(2, "0")}.md`]: `---\ntitle: ${JSON.stringify(text)}\n---\n\n${text}\n`,
    }),
);

const deleteOther = fc.nat({ max: 20 }).map(
  (place): Edit =>
    (texts) => {
      const others = Object.keys(texts).filter((name) => !name.startsWith("articles/"));
      return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== others[place]));
    },
);

/** What an editor may do to a small newsletter. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: writeArticle },
  { weight: 2, arbitrary: changeWord },
  { weight: 2, arbitrary: writeEntry },
  { weight: 1, arbitrary: deleteArticle },
  { weight: 1, arbitrary: renameArticle },
  { weight: 1, arbitrary: writeLetter },
  { weight: 1, arbitrary: deleteOther },
);

function withoutArticle(texts: Texts, number: number): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !name.endsWith(`-a${number}.md`)));
}
