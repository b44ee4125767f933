import type { CalendarDay } from "../src/calendar/day.ts";
import { type BuildResult, buildSite } from "../src/eleventy/build-site.ts";

/** The settings of a build, besides its folders. */
interface Settings {
  readonly buildDay?: string;
  readonly siteUrl?: string;
}

/**
 * Builds a site in this process, for tests that build many times: half of the time of a small build is that of a new
 * process. Without search and share pictures.
 */
export async function buildQuickly(
  contentFolder: string,
  output: string,
  { buildDay, siteUrl }: Settings = {},
): Promise<BuildResult> {
  const result = await buildSite({
    contentFolder,
    output,
    search: false,
    shareImages: false,
    buildDay: buildDay as CalendarDay | undefined,
    siteUrl,
    waiting: () => undefined,
  });
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result;
}
