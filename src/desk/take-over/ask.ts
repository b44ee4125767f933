import { confirm, intro, outro, text } from "@clack/prompts";
import { answer, type Terminal, unlessCancelled } from "../terminal.ts";
import { type AnswerKey, type Answers, answerKeys, answers, authorityOf, mistakeInAnswer } from "./answers.ts";

const questions: Readonly<Record<AnswerKey, string>> = {
  name: "What is the newsletter called?",
  url: "Which address will it have? With its path, where it has one",
  language: "Which language is it written in? A language tag: en, de, pt-BR",
  timeZone: "In which time zone do its days begin?",
  authority: "Which domain name is part of the ids in its feeds? It never changes, even when the site moves",
};

/** What is not asked, since it was given as a flag. */
export interface Given {
  readonly answers: Partial<Answers>;
  readonly confirmed: boolean;
}

/**
 * Asks for what was not given, and whether to go on; undefined if the editor cancels or answers no.
 *
 * @param warning what happens to the content.
 */
export function askAnswers(given: Given, warning: string, terminal: Terminal = {}): Promise<Answers | undefined> {
  return unlessCancelled(async () => {
    intro("Taking over", terminal);
    const known: Partial<Record<AnswerKey, string>> = { ...given.answers };
    for (const key of answerKeys) {
      if (known[key] !== undefined) continue;
      const typed = await answer(
        text({
          ...terminal,
          message: questions[key],
          placeholder: answers[key].example,
          initialValue: guess(key, known),
          validate: (value = "") => mistakeInAnswer(key, value),
        }),
      );
      known[key] = typed.trim();
    }
    const goesOn = given.confirmed || (await answer(confirm({ ...terminal, message: warning, initialValue: false })));
    outro(goesOn ? "Thank you." : "As you wish.", terminal);
    return goesOn ? (known as Answers) : undefined;
  });
}

/** The most likely answer. */
function guess(key: AnswerKey, { url }: Partial<Record<AnswerKey, string>>): string {
  if (key === "timeZone") return Intl.DateTimeFormat().resolvedOptions().timeZone;
  return key === "authority" && url !== undefined ? authorityOf(url) : "";
}
