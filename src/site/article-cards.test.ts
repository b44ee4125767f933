import { expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { createContext } from "./context.ts";

test.each([
  [20, 20, 0],
  [21, 20, 1],
  [500, 20, 480],
])("of %d companies a card names %d and says that there are %d more", (count, named, more) => {
  const company = `[${Array.from({ length: count }, (_, number) => `Company ${number}`).join(", ")}]`;
  const archive = archiveOf({ "articles/2024/2024-03-24-a.md": articleText({ company, people: "Ada Byron" }) });
  const [article] = archive.articles;
  const card = article && createContext(archive, "https://example.org").card(article);
  expect(card).toMatchObject({ people: [{ text: "Ada Byron" }], more });
  expect(card?.companies.length).toBe(named);
});
