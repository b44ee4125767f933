import { type SiteSettings, siteSchema } from "../../content/schemas.ts";

/** What `take-over` has to know of a newsletter. */
export type Answers = Readonly<Pick<SiteSettings, AnswerKey>>;

/** The keys of `site.yaml` that are asked for. */
export type AnswerKey = keyof typeof answers;

/** What is asked for, in this order: its flag, its name in messages, and an example of it. */
export const answers = {
  name: { flag: "--name", label: "name", example: "The Harbour Letter" },
  url: { flag: "--url", label: "address", example: "https://example.org/news/" },
  language: { flag: "--language", label: "language", example: "en" },
  timeZone: { flag: "--time-zone", label: "time zone", example: "Europe/Berlin" },
  authority: { flag: "--authority", label: "authority", example: "example.org" },
} as const;

/** The keys in the order of the questions. */
export const answerKeys = Object.keys(answers) as AnswerKey[];

/** What is wrong with an answer, if anything, by the rules of `site.yaml`. */
export function mistakeInAnswer(key: AnswerKey, text: string): string | undefined {
  const { label, example } = answers[key];
  if (text.trim() === "") return `the ${label} is empty; write it, such as ${example}`;
  const problem = siteSchema.shape[key].safeParse(text).error?.issues[0];
  return problem && `the ${label} is ${JSON.stringify(text)}; it ${problem.message}`;
}

/** The domain of an address, which is most often the authority; empty if it cannot be. */
export function authorityOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return mistakeInAnswer("authority", host) ? "" : host;
}
