import type { BarChart, Datum } from "../../src/charts/bars.ts";
import type { CalendarCell, CalendarChart } from "../../src/charts/calendar.ts";
import type { NetworkChart, NetworkNode } from "../../src/charts/network.ts";
import type { Link } from "../../src/site/page.ts";
import { useWords } from "./words.ts";

interface BarPlotProps {
  readonly title: string;
  readonly chart: BarChart<Datum & { readonly url: Link["url"] | undefined }>;
}

/** A bar chart of articles over time, with the same numbers as a table. */
export function BarPlot({ title, chart }: BarPlotProps) {
  const { plot: words } = useWords();
  const [first, last] = chart.ends ?? [];
  const description = words.description(first?.label ?? "", last?.label ?? "", chart.most);
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${chart.width} ${chart.height + 1}`} role="img" aria-label={`${title}. ${description}`}>
        <title>{title}</title>
        <desc>{description}</desc>
        <path class="plot-base" d={`M0 ${chart.height + 0.5}h${chart.width}`} />
        <path
          class="plot-bars"
          d={chart.bars.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`).join("")}
        />
      </svg>
      <p class="plot-ends note">
        <span>{first?.label}</span>
        <span>{last?.label}</span>
      </p>
      <details>
        <summary>{words.table(title)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.stories}</th>
            </tr>
          </thead>
          <tbody>
            {chart.bars.map(({ datum: { label, count, url } }) => (
              <tr key={label}>
                <th scope="row">{url ? <a href={url}>{label}</a> : label}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** A sparkline: counts over time at the size of a word; the number beside it is the sum. */
export function Sparkline({
  width,
  height,
  path,
}: {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}) {
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

interface CalendarProps {
  readonly chart: CalendarChart<CalendarCell & { readonly name: string; readonly url: Link["url"] | undefined }>;
}

/** All weeks as one picture: a row for each year, a cell for each week, the darker the more stories. */
export function Calendar({ chart }: CalendarProps) {
  const { plot, weekIndex } = useWords();
  return (
    <figure class="plot calendar">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset; the group names what its links belong to. */}
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="group" aria-label={weekIndex.calendar}>
        {chart.rows.map(({ year, y }) => (
          <text key={year} x="0" y={y + chart.size - 4}>
            {year}
          </text>
        ))}
        {chart.cells.map(({ x, y, shade, name, count, url }) => {
          const cell = <rect x={x} y={y} width={chart.size} height={chart.size} rx="2" class={`shade-${shade}`} />;
          if (!url) return cell;
          const label = plot.counted(name, count);
          return (
            <a key={name} href={url} aria-label={label}>
              <title>{label}</title>
              {cell}
            </a>
          );
        })}
      </svg>
    </figure>
  );
}

interface NetworkProps {
  readonly chart: NetworkChart<NetworkNode & Link & { readonly count: number }>;
}

/** A network as a picture; every node is a link. */
export function Network({ chart }: NetworkProps) {
  const { plot, map } = useWords();
  return (
    <figure class="plot network">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset; the group names what its links belong to. */}
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="group" aria-label={map.picture}>
        {chart.lines.map(({ x1, y1, x2, y2, width }) => (
          <line key={`${x1} ${y1} ${x2} ${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} stroke-width={width} />
        ))}
        {chart.nodes.map(({ key, x, y, radius, text, url, count }) => (
          <a key={key} href={url} aria-label={plot.counted(text, count)}>
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y - radius - 4} text-anchor="middle">
              {text}
            </text>
          </a>
        ))}
      </svg>
    </figure>
  );
}
