import { startThread } from "../eleventy/thread.ts";
import { type FileState, filesOfFolder } from "./folder-files.ts";
import type { SentListing } from "./listing-thread.ts";

/** The files of a folder while they are being listed. */
export interface Listing {
  readonly files: () => Promise<Map<string, FileState>>;
  /** Stops what nobody waits for. */
  readonly end: () => Promise<void>;
}

/**
 * Begins to list every file of a folder in a thread, since that takes as long as to read the content of a large
 * archive, which can be done meanwhile.
 */
export async function startListing(folder: string): Promise<Listing> {
  const thread = await startThread<string, SentListing>("src/publish/listing-thread.ts");
  const listed = thread.ask(folder).catch(() => undefined);
  return {
    files: async () => {
      const sent = await listed;
      // What the thread has met is met here again, as the error that it is.
      if (!sent) return filesOfFolder(folder);
      const { paths, sizes, modified } = sent;
      return new Map(paths.map((path, at) => [path, { size: sizes[at] ?? 0, modified: modified[at] ?? 0 }]));
    },
    end: thread.end,
  };
}
