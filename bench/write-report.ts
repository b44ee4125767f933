import type { Machine } from "./machine.ts";
import { markdownTable } from "./markdown-table.ts";
import { type Measurement, median, type PageSet, pageSets, type Selection, select, steps } from "./measurements.ts";

/** A column of a table: a program and a build. */
interface Column {
  readonly heading: string;
  readonly selection: Pick<Measurement, "program" | "step">;
}

const tidemark: readonly Column[] = [
  { heading: `Tidemark, ${steps.first}`, selection: { program: "Tidemark", step: "first" } },
  { heading: steps.edit, selection: { program: "Tidemark", step: "edit" } },
  { heading: steps.again, selection: { program: "Tidemark", step: "again" } },
];

const peers: readonly Column[] = [
  { heading: "Hugo", selection: { program: "Hugo", step: "first" } },
  { heading: "Eleventy", selection: { program: "Eleventy", step: "first" } },
];

/** Formats measurements as a Markdown document; `day` is the day of the measurements, `runs` how often. */
export function writeReport(machine: Machine, day: string, runs: number, measurements: readonly Measurement[]): string {
  const sets = (Object.keys(pageSets) as PageSet[]).filter((set) => select(measurements, { set }).length > 0);
  return `${[
    "# How fast Tidemark is",
    "Written by `npm run bench`.",
    markdownTable(["", ""], describe(machine, day, runs)),
    ...sets.flatMap((set) => writeSet(set, select(measurements, { set }))),
    howItWasMeasured,
  ].join("\n\n")}\n`;
}

function describe(machine: Machine, day: string, runs: number): string[][] {
  return [
    ["day", day],
    ["processor", `${machine.cores} × ${machine.processor}`],
    ["memory", gigabytes(machine.memory)],
    ["system", machine.system],
    ["Node", machine.node],
    ["Eleventy", machine.eleventy],
    ["Hugo", machine.hugo ?? "not installed"],
    ["runs", String(runs)],
  ];
}

function writeSet(set: PageSet, measurements: readonly Measurement[]): string[] {
  const sizes = [...new Set(measurements.map(({ size }) => size))].sort((a, b) => a - b);
  const measured = ({ selection }: Column) => select(measurements, selection).length > 0;
  const [ours, rivals] = [tidemark.filter(measured), peers.filter(measured)];
  const columns = [...ours, ...rivals];
  const rows = (cellOf: (column: Column, size: number) => string) =>
    sizes.map((size) => [count(size), ...columns.map((column) => cellOf(column, size))]);
  const headings = ["articles", ...columns.map(({ heading }) => heading)];
  const parts = [
    `## ${pageSets[set].title}`,
    pageSets[set].contents,
    "Seconds, the median of all runs; the quickest and the slowest in brackets.",
    markdownTable(
      headings,
      rows(({ selection }, size) => writeSeconds(secondsOf(measurements, { ...selection, size }))),
    ),
  ];
  if (ours.length > 0 && rivals.length > 0) {
    parts.push("Tidemark's seconds divided by those of the others.", writeRatios(measurements, sizes, ours, rivals));
  }
  if (sizes.length > 1) {
    parts.push(
      "Growth: seconds divided by those for the next smaller archive; the first column has the same of the articles.",
      writeGrowth(measurements, sizes, columns),
    );
  }
  parts.push(
    "Memory of the largest process at its peak, the median of all runs.",
    markdownTable(
      headings,
      rows(({ selection }, size) => writeMemory(select(measurements, { ...selection, size }))),
    ),
    "Files in the finished site.",
    markdownTable(
      headings,
      rows(({ selection }, size) => writeFiles(select(measurements, { ...selection, size }))),
    ),
  );
  return parts;
}

function writeRatios(
  measurements: readonly Measurement[],
  sizes: readonly number[],
  ours: readonly Column[],
  rivals: readonly Column[],
): string {
  const pairs = rivals.flatMap((rival) =>
    ours.map(({ selection }) => ({
      heading: `${steps[selection.step]} ÷ ${rival.heading}`,
      dividend: selection,
      divisor: rival.selection,
    })),
  );
  return markdownTable(
    ["articles", ...pairs.map(({ heading }) => heading)],
    sizes.map((size) => [
      count(size),
      ...pairs.map(({ dividend, divisor }) => writeRatio(measurements, { ...dividend, size }, { ...divisor, size })),
    ]),
  );
}

function writeGrowth(
  measurements: readonly Measurement[],
  sizes: readonly number[],
  columns: readonly Column[],
): string {
  const rows = sizes.slice(1).map((size, index) => {
    const smaller = sizes[index] ?? size;
    return [
      `${count(smaller)} to ${count(size)}: ${(size / smaller).toFixed(2)}`,
      ...columns.map(({ selection }) =>
        writeRatio(measurements, { ...selection, size }, { ...selection, size: smaller }),
      ),
    ];
  });
  return markdownTable(["articles", ...columns.map(({ heading }) => heading)], rows);
}

function writeRatio(measurements: readonly Measurement[], above: Selection, below: Selection): string {
  const [dividend, divisor] = [median(secondsOf(measurements, above)), median(secondsOf(measurements, below))];
  return dividend === undefined || divisor === undefined ? nothing : (dividend / divisor).toFixed(2);
}

function secondsOf(measurements: readonly Measurement[], selection: Selection): number[] {
  return select(measurements, selection).map(({ seconds }) => seconds);
}

function writeSeconds(seconds: readonly number[]): string {
  const middle = median(seconds);
  if (middle === undefined) return nothing;
  const range = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
  return seconds.length > 1 ? `${middle.toFixed(2)} (${range})` : middle.toFixed(2);
}

function writeMemory(measurements: readonly Measurement[]): string {
  const middle = median(measurements.flatMap(({ memory }) => memory ?? []));
  return middle === undefined ? nothing : `${count(Math.round(middle / 2 ** 20))} MiB`;
}

function writeFiles(measurements: readonly Measurement[]): string {
  const files = median(measurements.map((measurement) => measurement.files));
  return files === undefined ? nothing : count(files);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}

/** Shown for missing measurements. */
const nothing = "–";

const howItWasMeasured = `## How it was measured

- \`bench/make-archive.ts\` makes the archives from a fixed seed: about 600 words an article, one to three companies, up to
  two people, one topic, over ten years at the most. Everybody builds the same articles and entries.
- Every build is the real command in a process of its own, from its start to its end. Tidemark's is what
  \`npm run build\` runs, without npm's own start, with \`--no-search --no-share-images\`; Hugo and Eleventy make neither.
  Its pages only are made by \`bench/build-pages.ts\`, the same build with fewer outputs.
- *First build*: no \`.cache/\` and no output folder. *One edit*: one word of one article in the middle of the archive was
  changed since, another article each time. *Nothing changed*: the same command once more. Hugo and Eleventy begin
  afresh each time, so only their first build is measured, and all ratios are to it.
- The programs take turns in each run, so that whatever else the machine does meets all alike. One build before the
  first run is not counted: it leaves the programs in the system's memory, as they are after any earlier command.
- Before each build the system writes to the disk what the one before has left in memory (\`sync\`): else the next
  program would wait for it.
- Hugo's site is \`bench/hugo\`: pages of the same kinds that say the same and have as many bytes, but without links at
  the first mention of a name, and with the newest articles of the first company as the related ones. Hugo's own
  \`.Related\` would come nearer, but takes longer than all the rest.
- Eleventy's site is \`bench/eleventy\`: its usual form, with a Markdown template for each article, Nunjucks layouts and
  collections. Its pages have less on them: no related articles and no plots besides.
- The memory of Node's processes is what they note at their end (\`maxRSS\`), that of Hugo what \`/proc\` tells.`;
