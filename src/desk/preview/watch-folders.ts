/** How many milliseconds a file has to keep still: editors save in several steps. */
const settling = 60;

/**
 * Calls back after changes in folders, once for changes that come together.
 *
 * @param update is told the files that have changed; it is never called while it is still running.
 * @returns a function that ends the watching.
 */
export async function watchFolders(
  folders: readonly string[],
  update: (changed: readonly string[]) => Promise<void>,
): Promise<() => Promise<void>> {
  // Imported late, since no other command needs it.
  const { watch } = await import("chokidar");
  const watcher = watch([...folders], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let changed: string[] = [];
  let running: Promise<void> = Promise.resolve();
  watcher.on("all", (_event, path) => {
    changed.push(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = changed;
      changed = [];
      running = running.then(() => update(files));
    }, settling);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
