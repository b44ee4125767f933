/** How long a file has to stay unchanged, in milliseconds: text editors save in several steps. */
const settling = 60;

/**
 * Watches folders, and calls back once for changes that happen together.
 *
 * @param update called with the changed files, never while it is still running.
 * @returns a function that stops watching.
 */
export async function watchFolders(
  folders: readonly string[],
  update: (changed: readonly string[]) => Promise<void>,
): Promise<() => Promise<void>> {
  // Imported lazily, since no other command needs it.
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
