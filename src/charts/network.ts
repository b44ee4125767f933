import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { round } from "./bars.ts";
import { type Label, numberRadius, placeLabels } from "./labels.ts";

/** A node of a network, with a unique key and a name. */
export interface NetworkNode {
  readonly key: string;
  readonly text: string;
  /** The area of the node grows with it. */
  readonly size: number;
}

/** A link between two nodes; stronger links are shorter. */
export interface NetworkLink {
  readonly from: string;
  readonly to: string;
  readonly strength: number;
}

/** A network in the units of its view box, which are CSS pixels where it is not made smaller. */
export interface NetworkChart<Node extends NetworkNode = NetworkNode> {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode<Node>[];
  readonly lines: readonly (Ends & { readonly width: number })[];
}

/** A node in its place. */
interface PlacedNode<Node extends NetworkNode = NetworkNode> {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its name stands; undefined if there is no room for it. */
  readonly label: Label | undefined;
  /** What stands inside the circle if there is no room for the name: 1, 2, 3 … */
  readonly number: number | undefined;
  /** The nodes that it has a link to, by their positions in the list of nodes. */
  readonly neighbours: readonly number[];
}

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The least and the largest size of the picture; the largest is as wide as a page. */
const [widths, heights] = [
  [480, 1088],
  [240, 800],
] as const;

/** How far the nodes are moved apart, compared to the forces, where there is room: names need more of it than circles. */
const widest = 1.4;

/** The room for the names of nodes at the edges. */
const [marginX, marginY] = [90, 40];

/** Nodes are this far apart at least: so far that each can be pressed (WCAG 2.2, 2.5.8), and a number fits into each. */
const apart = 26;

/** After that many, d3-force's usual decay has cooled the simulation: it stands still. */
const steps = 300;

/**
 * Lays out a network by force simulation (d3-force): nodes repel each other, links pull them together. It is
 * deterministic: the simulation starts from a spiral, and d3-force's random generator has a fixed seed.
 */
export function layOutNetwork<Node extends NetworkNode>(
  nodes: readonly Node[],
  links: readonly NetworkLink[],
): NetworkChart<Node> {
  const bodies = simulate(nodes, links);
  const { width, height, points } = fitInto(bodies);
  const places = spread(points, bodies, { width, height });
  const position = new Map(nodes.map(({ key }, index) => [key, index]));
  const at = (key: string) => places[position.get(key) ?? -1] ?? { x: 0, y: 0 };
  const lines = links.map(({ from, to, strength }) => {
    const [start, end] = [at(from), at(to)];
    return { x1: start.x, y1: start.y, x2: end.x, y2: end.y, width: round(Math.min(6, 0.75 + strength * 0.75)) };
  });
  const circles = nodes.map(({ key, text }, index) => ({ text, ...at(key), radius: bodies[index]?.radius ?? 0 }));
  const labels = placeLabels(circles, lines, { width, height });
  let numbers = 0;
  return {
    width,
    height,
    lines,
    nodes: nodes.map((node, index) => {
      const { x = 0, y = 0, radius = 0 } = circles[index] ?? {};
      const label = labels[index];
      const number = label ? undefined : ++numbers;
      return {
        node,
        x,
        y,
        radius: number ? Math.max(radius, numberRadius) : radius,
        label,
        number,
        neighbours: links.flatMap(({ from, to }) => {
          const other = from === node.key ? to : to === node.key ? from : undefined;
          return position.get(other ?? "") ?? [];
        }),
      };
    }),
  };
}

function simulate(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Body[] {
  const bodies: Body[] = nodes.map(({ key, size }) => ({ key, radius: round(3 + 2.6 * Math.sqrt(size)) }));
  const strongest = Math.max(1, ...links.map(({ strength }) => strength));
  forceSimulation(bodies)
    .force("charge", forceManyBody().strength(-260))
    .force(
      "links",
      forceLink<Body, { source: string; target: string; strength: number }>(
        links.map(({ from, to, strength }) => ({ source: from, target: to, strength })),
      )
        .id(({ key }) => key)
        .distance(({ strength }) => 96 - 36 * (strength / strongest))
        .strength(({ strength }) => 0.2 + 0.5 * (strength / strongest)),
    )
    .force("x", forceX(0).strength(0.045))
    .force("y", forceY(0).strength(0.07))
    .force(
      "collide",
      forceCollide<Body>(({ radius }) => radius + 14),
    )
    .stop()
    .tick(steps);
  return bodies;
}

/**
 * Moves and scales positions so that all of them are inside the margins of a picture that is as large as they need: the
 * forces leave a few nodes at readable distances, which stretching to a large picture would only tear apart.
 */
function fitInto(bodies: readonly Body[]): Size & { readonly points: Point[] } {
  const along = (values: readonly number[], [least, most]: readonly [number, number], margin: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const scale = Math.min(widest, (most - 2 * margin) / Math.max(1, high - low));
    const size = Math.max(least, Math.ceil((high - low) * scale) + 2 * margin);
    return { size, place: (value: number) => size / 2 + (value - (low + high) / 2) * scale };
  };
  if (bodies.length === 0) return { width: widths[0], height: heights[0], points: [] };
  const x = along(
    bodies.map((body) => body.x ?? 0),
    widths,
    marginX,
  );
  const y = along(
    bodies.map((body) => body.y ?? 0),
    heights,
    marginY,
  );
  const points = bodies.map((body) => ({ x: x.place(body.x ?? 0), y: y.place(body.y ?? 0) }));
  return { width: x.size, height: y.size, points };
}

/** How often nodes that are too near to each other are pushed apart; two dozen suffice for hundreds of nodes. */
const rounds = 60;

/** Pushes apart what the scaling has brought too near to each other. */
function spread(points: readonly Point[], bodies: readonly Body[], { width, height }: Size): Point[] {
  const moved = points.map(({ x, y }, index) => ({ x, y, radius: bodies[index]?.radius ?? 0 }));
  const inside = (value: number, size: number, margin: number) => Math.min(size - margin, Math.max(margin, value));
  for (let time = 0; time < rounds; time++) {
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.sqrt(dx * dx + dy * dy);
        const wanted = Math.max(apart, a.radius + b.radius + 4);
        if (distance >= wanted) continue;
        // Two nodes at one place have no direction to leave it: to the right is as good as any.
        const [unitX, unitY] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
        const push = (wanted - distance) / 2;
        a.x = inside(a.x - unitX * push, width, marginX);
        a.y = inside(a.y - unitY * push, height, marginY);
        b.x = inside(b.x + unitX * push, width, marginX);
        b.y = inside(b.y + unitY * push, height, marginY);
      }
    }
  }
  return moved.map(({ x, y }) => ({ x: round(x), y: round(y) }));
}
