import type { Memory } from "./memory.ts";
import { groups, parseSelection, type Subject } from "./selection.ts";

/** A story of `/api/recent.json`, with the keys that are used here. */
export interface Story {
  readonly url: string;
  readonly title: string;
  readonly day: string;
  readonly published: string;
  readonly companies: readonly Named[];
  readonly people: readonly Named[];
  readonly topics: readonly Named[];
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** A story about something that the reader follows. */
export interface FollowedStory {
  readonly story: Story;
  readonly subjects: readonly Subject[];
  /** The names of what it is about and the reader follows. */
  readonly names: readonly string[];
}

/** How many stories are shown. */
const most = 6;

/** Selects the newest stories about what a reader follows, in the order of the list. */
export function selectFollowed(stories: readonly Story[], followed: readonly Subject[]): FollowedStory[] {
  const wanted = new Set(followed);
  const found = stories.flatMap((story) => {
    const about = groups.flatMap((group) =>
      story[group].map(({ slug, name }): { subject: Subject; name: string } => ({ subject: `${group}/${slug}`, name })),
    );
    const own = about.filter(({ subject }) => wanted.has(subject));
    if (own.length === 0) return [];
    return [{ story, subjects: own.map(({ subject }) => subject), names: own.map(({ name }) => name) }];
  });
  return found.slice(0, most);
}

/** Shows the newest stories about what the reader follows; without any, or without a connection, nothing. */
export async function showFollowed(section: HTMLElement, memory: Memory): Promise<void> {
  const followed = parseSelection(memory.read("follow"));
  const list = section.querySelector("ol");
  if (followed.length === 0 || !list) return;
  const answer = await fetch(section.dataset["recent"] ?? "").catch(() => undefined);
  if (!answer?.ok) return;
  const { articles } = (await answer.json()) as { readonly articles: readonly Story[] };
  const found = selectFollowed(articles, followed);
  list.replaceChildren(...found.map(itemOf));
  section.hidden = found.length === 0;
}

function itemOf({ story, subjects, names }: FollowedStory): HTMLElement {
  const item = document.createElement("li");
  item.dataset["subjects"] = subjects.join(" ");
  item.dataset["published"] = story.published;
  const heading = document.createElement("h3");
  const link = document.createElement("a");
  link.href = new URL(story.url).pathname;
  link.textContent = story.title;
  heading.append(link);
  const note = document.createElement("p");
  note.className = "note";
  const day = document.createElement("time");
  day.dateTime = story.day;
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  day.textContent = format.format(new Date(story.day));
  note.append(day, ` · ${names.join(", ")}`);
  item.append(heading, note);
  return item;
}
