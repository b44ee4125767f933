import { counted } from "../counted.ts";

const results = counted("en", { one: "# result", other: "# results" });

/** The words of the site's script in English. They stand apart, so that the script carries no others. */
export const words = {
  language: "en",
  filtered: (count: number) => `${count} found`,
  fresh: "New",
  freshMeaning: "since your last visit:",
  nothingTicked: "Nothing ticked yet.",
  ticked: (count: number) => `${count} ticked.`,
  follow: (name: string) => `Follow ${name}`,
  copied: "Copied",
  notCopied: "Could not copy",
  followed: "On your list: its news is marked on the front page.",
  unfollowed: "Taken off your list.",
  colours: { auto: "Colours: automatic", light: "Colours: light", dark: "Colours: dark" },
  searchFailed: "The search could not be loaded. Check the connection, and try again.",
  quoted: (text: string) => `“${text}”`,
  nothingFound: (subject: string) => `Nothing found for ${subject}.`,
  results: (count: number, subject: string) => `${results(count)} for ${subject}.`,
};
