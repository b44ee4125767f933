import { Fragment } from "preact";
import type { SparklineChart } from "../../src/charts/bars.ts";
import type { CalendarCell, CalendarChart } from "../../src/charts/calendar.ts";
import { dotSize } from "../../src/charts/dots.ts";
import type { NetworkChart, NetworkNode } from "../../src/charts/network.ts";
import type { Link } from "../../src/site/page.ts";
import type { StoryBars, StoryDots, StoryPlot } from "../../src/site/story-plot.ts";
import { Count } from "./links.tsx";
import { NameLink } from "./name.tsx";
import { useWords } from "./words.ts";

interface PlotProps {
  readonly title: string;
  readonly plot: StoryPlot;
  /** Whether to say what the marks stand for, where they are of more than one kind. */
  readonly withLegend?: boolean;
}

/** Stories over time, with their numbers as a table. */
export function Plot({ title, plot, withLegend = true }: PlotProps) {
  const { plot: words } = useWords();
  return (
    <figure class="plot story-plot">
      {plot.kind === "dots" ? <Dots plot={plot} withLegend={withLegend} /> : <Bars title={title} plot={plot} />}
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
            {plot.rows.map(({ label, count, url }) => (
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

/** A mark for each story on an axis of months: a link with the headline as its title. */
function Dots({
  plot: { chart, months, ends, legend },
  withLegend,
}: {
  readonly plot: StoryDots;
  readonly withLegend: boolean;
}) {
  const { plot: words } = useWords();
  const { base, height } = chart;
  // The style sheet knows no more.
  const lower = Math.min(9, chart.lower);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset; the group names what its links belong to. */}
      <svg
        class={lower > 0 ? `dots lower-${lower}` : "dots"}
        height={height}
        role="group"
        aria-label={words.dots(...ends)}
      >
        <defs>
          {legend.map(({ mark }) => (
            <g key={mark.key} id={`sign-${mark.key}`} {...(mark.hue && { class: `hue-${mark.hue}` })}>
              <circle class="sign-edge" r={dotSize / 2} />
              <path class={mark.open ? "sign sign-open" : "sign"} d={mark.path} />
            </g>
          ))}
        </defs>
        {months.map(({ x, name, year }) => (
          <Fragment key={x}>
            <line x1={`${x}%`} x2={`${x}%`} y1={name || year ? dotSize * lower : base} y2={base + 5} />
            {name && (
              <text x={`${x}%`} y={base + 18}>
                {name}
              </text>
            )}
            {year && (
              <text x={`${x}%`} y={base + (name ? 34 : 18)}>
                {year}
              </text>
            )}
          </Fragment>
        ))}
        <line class="plot-base" x2="100%" y1={base} y2={base} />
        {chart.dots.map(({ item: { url, text, mark }, x, y, wideY }) => (
          <a key={url} href={url}>
            <title>{text}</title>
            <use href={`#sign-${mark.key}`} x={`${x}%`} y={y} {...(y !== wideY && { class: "narrow" })} />
            {y !== wideY && <use href={`#sign-${mark.key}`} x={`${x}%`} y={wideY} class="wide" />}
          </a>
        ))}
      </svg>
      {withLegend && <Legend entries={legend} />}
    </>
  );
}

/** What each mark stands for. */
function Legend({ entries }: { readonly entries: StoryDots["legend"] }) {
  return (
    <ul class="legend">
      {entries.map(({ mark, url, text, count }) => (
        <li key={mark.key}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <use href={`#sign-${mark.key}`} />
          </svg>
          <NameLink link={{ text, url }} /> <Count count={count} />
        </li>
      ))}
    </ul>
  );
}

/** A bar for each week or month; the line above them is the height of the highest. */
function Bars({ title, plot: { chart } }: { readonly title: string; readonly plot: StoryBars }) {
  const { plot: words, stories } = useWords();
  const [first, last] = chart.ends ?? [];
  const description = words.description(first?.label ?? "", last?.label ?? "", chart.most);
  return (
    <>
      <p class="plot-most note" aria-hidden="true">
        {stories(chart.most)}
      </p>
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
    </>
  );
}

/** A sparkline: counts over time at the size of a word; the number beside it is the sum. */
export function Sparkline({ width, height, path }: SparklineChart) {
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

/**
 * A network as a picture; every node is a link. While a node is pointed at or has the focus, only it and its neighbours
 * stay lit: it holds a copy of them for that, so that no script is needed.
 */
export function Network({ chart: { width, height, lines, nodes } }: NetworkProps) {
  const { plot, map } = useWords();
  const numbered = nodes.filter(({ number }) => number !== undefined);
  return (
    <figure class="plot">
      <div class="network">
        <div>
          <span />
          {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset; the group names what its links belong to. */}
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label={map.picture}>
            {lines.map(({ x1, y1, x2, y2, width }) => (
              <line key={`${x1} ${y1} ${x2} ${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} stroke-width={width} />
            ))}
            {nodes.map(({ node, x, y, radius, label, number, neighbours }, index) => (
              <a key={node.key} href={node.url} aria-label={plot.counted(node.text, node.count)}>
                {number && <title>{node.text}</title>}
                <g class="lit">
                  <path d={neighbours.map((other) => `M${x} ${y}L${nodes[other]?.x} ${nodes[other]?.y}`).join("")} />
                  {neighbours.map((other) => (
                    <use key={other} href={`#node-${other}`} />
                  ))}
                </g>
                <g class="own">
                  <circle class="target" cx={x} cy={y} r={Math.max(dotSize / 2, radius)} />
                  <g id={`node-${index}`}>
                    <circle class="node" cx={x} cy={y} r={radius} />
                    {label ? (
                      <text class="node-name" x={label.x} y={label.y} text-anchor={label.anchor}>
                        {node.text}
                      </text>
                    ) : (
                      <text class="node-number" x={x} y={y + 4} text-anchor="middle">
                        {number}
                      </text>
                    )}
                  </g>
                </g>
              </a>
            ))}
          </svg>
        </div>
      </div>
      {numbered.length > 0 && (
        <figcaption class="note">
          {map.numbers}
          <ol class="counted">
            {numbered.map(({ node, number }) => (
              <li key={node.key}>
                {number} <NameLink link={node} />
              </li>
            ))}
          </ol>
        </figcaption>
      )}
    </figure>
  );
}
