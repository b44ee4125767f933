import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Fingerprint } from "../content/fingerprint.ts";
import { fileKinds } from "../content/read-files.ts";
import type { ContentFolder } from "../content/read-folder.ts";
import type { ContentFile } from "../content/text-file.ts";
import type { SitePath } from "../site/addresses.ts";
import type { SiteInput } from "./load-site.ts";
import type { BuildOptions } from "./make-files.ts";
import { type ShelfHashes, shelfOf } from "./text-store.ts";

/** What the second thread knows from its beginning. */
export interface ThreadStart {
  readonly input: SiteInput & BuildOptions;
  /** The content as the first thread has read it: both see the same, whatever happens on the disk meanwhile. */
  readonly folder: ContentFolder;
}

/** What the second thread is asked to do. */
export type ThreadTask =
  | { readonly task: "read"; readonly shelves: readonly string[] }
  | { readonly task: "write"; readonly paths: readonly SitePath[]; readonly staging: string; readonly day: string };

/** What it answers to "read". */
export interface ReadAnswer {
  readonly shelves: ShelfHashes;
  readonly words: readonly (readonly [string, Fingerprint])[];
}

/**
 * A second thread that does half of the work of a large build: it reads half of the texts, and renders and writes half
 * of the pages. It shares no memory; each thread computes the site by itself, which takes a tenth of the time.
 */
export interface SecondThread {
  readonly read: (shelves: readonly string[]) => Promise<ReadAnswer>;
  readonly write: (task: Omit<ThreadTask & { readonly task: "write" }, "task">) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts a second thread. */
export function startSecondThread(start: ThreadStart): SecondThread {
  const worker = new Worker(new URL("./second-thread-start.mjs", import.meta.url), { workerData: start });
  const ask = async (task: ThreadTask) => {
    worker.postMessage(task);
    const [answer] = (await once(worker, "message")) as unknown[];
    return answer;
  };
  return {
    read: async (shelves) => (await ask({ task: "read", shelves })) as ReadAnswer,
    write: async (task) => {
      await ask({ task: "write", ...task });
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Divides the files of articles by shelves into two halves of about the same number. */
export function halveArticles(files: readonly ContentFile[]): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const counts = new Map<string, number>();
  for (const { name } of files.filter(isArticle)) counts.set(shelfOf(name), (counts.get(shelfOf(name)) ?? 0) + 1);
  const halves = [
    { count: 0, shelves: new Set<string>() },
    { count: 0, shelves: new Set<string>() },
  ] satisfies [unknown, unknown];
  for (const [shelf, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    const half = halves[0].count <= halves[1].count ? halves[0] : halves[1];
    half.shelves.add(shelf);
    half.count += count;
  }
  return [halves[0].shelves, halves[1].shelves];
}

/** The files of some shelves of articles, and all that is needed to read them. */
export function filesForShelves(files: readonly ContentFile[], shelves: ReadonlySet<string>): ContentFile[] {
  return files.filter((file) => !isArticle(file) || shelves.has(shelfOf(file.name)));
}

function isArticle({ name }: ContentFile): boolean {
  return fileKinds.article.test(name);
}
