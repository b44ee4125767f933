import { autocomplete, confirm, intro, multiselect, outro, text } from "@clack/prompts";
import type { EntityKind } from "../../content/kinds.ts";
import { nameKey } from "../../content/names.ts";
import { namesOf } from "../../content/registry.ts";
import type { SiteSettings } from "../../content/schemas.ts";
import { answer, type Terminal, unlessCancelled } from "../terminal.ts";
import type { ArticleOrder } from "./draft-article.ts";
import { mistakeInDate, mistakeInName, mistakeInTitle, oneLine } from "./mistakes.ts";
import type { Newsroom } from "./newsroom.ts";

/** Asks for the fields of an article; undefined if the editor cancels. */
export function askArticle(
  newsroom: Newsroom,
  draft: boolean,
  terminal: Terminal = {},
): Promise<ArticleOrder | undefined> {
  return unlessCancelled(async () => {
    intro("A new article", terminal);
    const title = await answer(
      text({
        ...terminal,
        message: "What is its headline?",
        validate: (value = "") => mistakeInTitle(value, newsroom),
      }),
    );
    const { topics: allTopics } = newsroom.settings;
    // The article is about something: the last of the three questions needs an answer if the others have none.
    const companies = await askNames("company", false, newsroom, terminal);
    const people = await askNames("person", companies.length + allTopics.length === 0, newsroom, terminal);
    const topics = await askTopics(allTopics, companies.length + people.length === 0, terminal);
    const date = await answer(
      text({
        ...terminal,
        message: "Which day does it appear on?",
        initialValue: newsroom.today,
        validate: (value = "") => mistakeInDate(value, newsroom),
      }),
    );
    const unfinished =
      draft ||
      (await answer(
        confirm({ ...terminal, message: "Keep it out of the site until it is finished?", initialValue: false }),
      ));
    outro("Thank you.", terminal);
    return { title, date, companies, people, topics, draft: unfinished };
  });
}

const questions = {
  company: { first: "Which company is it about?", next: "Another company?" },
  person: { first: "Which person is it about?", next: "Another person?" },
} as const;

/** The value of "no more names": no name is empty. */
const noMore = "";

async function askNames(
  kind: EntityKind,
  required: boolean,
  newsroom: Newsroom,
  terminal: Terminal,
): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const mayEnd = !required || names.length > 0;
    const name = await answer(
      autocomplete<string>({
        ...terminal,
        message: names.length === 0 ? questions[kind].first : questions[kind].next,
        maxItems: 8,
        options() {
          const end =
            mayEnd && this.userInput === ""
              ? [{ value: noMore, label: names.length === 0 ? "(none)" : "(no more)" }]
              : [];
          return [...end, ...suggestNames(kind, this.userInput, names, newsroom)];
        },
        // The options are filtered by what is typed already.
        filter: () => true,
        validate: (value) => (value === noMore ? undefined : mistakeInName(kind, String(value ?? ""), newsroom)),
      }),
    );
    if (name === noMore) return names;
    names.push(name);
  }
}

/** The registered names that contain what is typed in any of their spellings, followed by what is typed itself. */
export function suggestNames(
  kind: EntityKind,
  typed: string,
  taken: readonly string[],
  { registries }: Newsroom,
): { readonly value: string; readonly label: string }[] {
  const written = oneLine(typed);
  const key = written === "" ? "" : nameKey(written);
  const registered = registries[kind].entries
    .filter((entry) => !taken.includes(entry.spelling) && namesOf(entry).some((name) => nameKey(name).includes(key)))
    .map(({ spelling }) => ({ value: spelling, label: spelling }));
  const isRegistered = written === "" || registries[kind].resolve(written).entry !== undefined;
  const itself = isRegistered || taken.includes(written) ? [] : [{ value: written, label: `${written} (no entry)` }];
  return [...registered, ...itself];
}

async function askTopics(topics: SiteSettings["topics"], required: boolean, terminal: Terminal): Promise<string[]> {
  if (topics.length === 0) return [];
  return answer(
    multiselect({
      ...terminal,
      message: "Which topics? (space chooses, Enter goes on)",
      options: topics.map(({ slug, name }) => ({ value: String(slug), label: name })),
      required,
    }),
  );
}
