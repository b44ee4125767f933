import { renderWeekText } from "../../src/feeds/week-text.ts";
import { paths } from "../../src/site/addresses.ts";
import { fileKind } from "../page-kind.ts";

/** Each week that is over, as plain text. */
export default fileKind({
  files: ({ context }) =>
    context.archive.weeks
      .filter(({ complete }) => complete)
      .map((week) => ({
        path: paths.weekText(week.id),
        fingerprint: week.fingerprint,
        text: () => renderWeekText(context, week),
      })),
});
