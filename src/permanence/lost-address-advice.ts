import leven from "leven";
import type { RecordedAddress } from "../content/address-file.ts";
import type { Article } from "../content/content.ts";
import { kinds, type PageKind } from "../content/kinds.ts";
import type { Problem } from "../content/problem.ts";
import { type AddressBook, guessKey, isNamedFirst } from "./address-book.ts";
import type { Answer, Answers } from "./answers.ts";

/** The maximum number of new pages among which a moved page is guessed. */
const mostGuesses = 50;

/** Advice for the editor. */
export type Advice = Pick<Problem, "message" | "hint">;

/** Explains how what is at the address of a line can keep the line's id. */
export function explainLostId(line: RecordedAddress, at: Answer, book: AddressBook): Advice {
  const { id, day } = line;
  const lost = `the id ${id} would be lost, and readers of feeds would be shown all of it as new`;
  if (at.kind === "article" && isNamedFirst(line, at)) {
    const message = `${lost}; put the date ${day} back in ${at.file}:${at.place()?.line}, and tell of a later change by "updated:"`;
    return { message, hint: `date: ${day}` };
  }
  const { message, hint } = keepFormer(at, line, book);
  return { message: `${lost}; ${message}`, ...(hint && { hint }) };
}

/**
 * Explains how the address of a line can be preserved.
 *
 * @param of the article or feed that still has the id, if any.
 */
export function explainLostAddress(
  line: RecordedAddress,
  of: Answer | undefined,
  book: AddressBook,
  answers: Answers,
): Advice {
  if (!line.page) return { message: "no page of a site has it: delete this line" };
  const { kind, slug } = line.page;
  if (kind === "topic") return { message: backToTopics(slug, answers) };
  const others = book.linesWith.get(line.id)?.flatMap(({ address }) => book.byAddress.get(address) ?? []) ?? [];
  const owner = of ?? others[0];
  if (owner) return keepFormer(owner, line, book);
  const guess = nearest(slug, book.unrecorded.get(guessKey(kind, line.day)) ?? []);
  const { message, hint } = guess ? keepFormer(guess, line, book) : {};
  const known = message && `if it is ${guess?.addresses[0]} now, ${message}; otherwise `;
  return { message: `${known ?? ""}${putBack(kind, line, slug)}`, ...(hint && { hint }) };
}

function putBack(kind: Exclude<PageKind, "topic">, { day }: RecordedAddress, slug: string): string {
  if (kind === "article") {
    return `put the file of this story of ${day} back, or write "aliases: [its-own-slug, ${slug}]" in the story that replaces it; ${neverSeen}`;
  }
  const folder = `content/${kinds[kind].plural}/`;
  return `give it an entry in ${folder} with "slug: ${slug}", or write "formerSlugs: [its-own-slug, ${slug}]" in the entry that replaces it; if the name was a mistake and readers have never seen its page, delete this line`;
}

const neverSeen = "delete this line only if readers have never seen the page";

/** Explains how the address of an article that has become a draft can be preserved. */
export function backFromDraft({ places, slug }: Article): Advice {
  const message = `delete "draft: true" from ${places.file.path}, or write "aliases: [its-own-slug, ${slug}]" in the story that replaces it`;
  return { message };
}

function backToTopics(slug: string, { archive }: Answers): string {
  return archive.settings.topics.some((topic) => topic.slug === slug)
    ? `give at least one story the topic ${slug}`
    : `put the topic ${slug} back into site.yaml, and give at least one story this topic`;
}

/** Explains which former slugs an article or entry has to list to keep the id of a line: the slug in the id first. */
function keepFormer(answer: Answer, { id, first }: RecordedAddress, { linesWith, byAddress }: AddressBook): Advice {
  const [present, ...former] = answer.slugs;
  const written = answer.firstSlug === present && former.length > 0 ? answer.slugs : former;
  const lost = (linesWith.get(id) ?? []).filter(({ address }) => !byAddress.has(address)).map(({ page }) => page?.slug);
  const slugs = [...new Set([first?.slug, ...written, ...lost])].filter((slug) => slug !== undefined);
  const list = slugs.filter((slug, index) => slug !== present || index === 0).join(", ");
  const line = `${answer.kind === "article" ? "aliases" : "formerSlugs"}: [${list}]`;
  if (answer.file) {
    const verb = written.length === 0 ? ["add", "to"] : ["write", "in"];
    return { message: `${verb[0]} "${line}" ${verb[1]} ${answer.file}`, hint: line };
  }
  const option = `--${answer.kind}-entry`;
  return {
    message: `give ${answer.name} an entry (npm run new -- ${option} "${answer.name}") with "${line}"`,
    hint: line,
  };
}

function nearest(slug: string, answers: readonly Answer[]): Answer | undefined {
  if (answers.length > mostGuesses) return undefined;
  const distance = ({ slugs: [present] }: Answer) => leven(slug, present ?? "");
  const measured = answers.map((answer) => ({ answer, distance: distance(answer) }));
  return measured.sort((a, b) => a.distance - b.distance)[0]?.answer;
}
