import { parentPort, workerData } from "node:worker_threads";
import type { CalendarDay } from "../calendar/day.ts";
import { parseContent } from "../content/parse-content.ts";
import { writeOutputs } from "../eleventy/write-outputs.ts";
import { loadDesign } from "./design.ts";
import { loadSite } from "./load-site.ts";
import { planOutputs } from "./plan-outputs.ts";
import { filesForShelves, type ReadAnswer, type ThreadStart, type ThreadTask } from "./second-thread.ts";
import { openTextStore, shelfOf, writeShelves } from "./text-store.ts";

const { input, folder } = workerData as ThreadStart;

parentPort?.on("message", async (task: ThreadTask) => {
  parentPort?.postMessage(task.task === "read" ? read(task) : await write(task));
});

/** Reads the texts of some shelves and keeps them; what is wrong with them the first thread will find again. */
function read({ shelves }: ThreadTask & { task: "read" }): ReadAnswer {
  const own = new Set(shelves);
  const { kept } = parseContent(filesForShelves(folder.files, own));
  const texts = new Map([...kept.texts].filter(([name]) => own.has(shelfOf(name))));
  return { shelves: writeShelves(input.contentFolder, { ...kept, texts }), words: [...kept.words] };
}

/** Renders and writes some outputs of the site, which has been read and found right. */
async function write({ paths, staging, day }: ThreadTask & { task: "write" }): Promise<null> {
  const options = { sharePictures: input.shareImages, pictureSizes: true, search: input.search };
  const before = openTextStore(input.contentFolder).kept();
  const loaded = loadSite({ ...input, buildDay: day as CalendarDay }, options, { folder, before });
  if ("problems" in loaded) throw new Error("the second thread reads the content otherwise than the first");
  const { design } = loadDesign(loaded.site.context.addresses);
  const outputs = await planOutputs({ site: loaded.site, design, searchable: input.search });
  const own = new Set(paths);
  await writeOutputs(
    outputs.filter(({ path }) => own.has(path)),
    staging,
  );
  return null;
}
