/** Texts that the commands write into new files for editors to replace; the check warns where one still stands. */
export const placeholders = {
  lead: "Write the lead here.",
  firstTitle: "title: The first article",
  firstArticle: "This article is an example",
  aboutPage: "This page is an example",
  description: "Say here in one sentence what it is about.",
} as const;
