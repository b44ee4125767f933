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

/** A node of a network, with a unique key. */
export interface NetworkNode {
  readonly key: string;
  /** The area of the node grows with it. */
  readonly size: number;
}

/** A link between two nodes; stronger links are shorter. */
export interface NetworkLink {
  readonly from: string;
  readonly to: string;
  readonly strength: number;
}

/** A network in the units of its view box. */
export interface NetworkChart<Node extends NetworkNode = NetworkNode> {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (Node & { readonly x: number; readonly y: number; readonly radius: number })[];
  readonly lines: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly width: number;
  }[];
}

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

const [width, height, marginX, marginY] = [1088, 800, 90, 40];

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
  const place = fitInto(bodies);
  const placed = new Map(bodies.map((body) => [body.key, place(body)]));
  const at = (key: string) => placed.get(key) ?? { x: 0, y: 0 };
  return {
    width,
    height,
    nodes: nodes.map((node, index) => ({ ...node, ...at(node.key), radius: bodies[index]?.radius ?? 0 })),
    lines: links.map(({ from, to, strength }) => {
      const [start, end] = [at(from), at(to)];
      return { x1: start.x, y1: start.y, x2: end.x, y2: end.y, width: round(Math.min(6, 0.75 + strength * 0.75)) };
    }),
  };
}

/** Moves and scales positions so that all of them are inside the margins. */
function fitInto(bodies: readonly Body[]): (body: Body) => { readonly x: number; readonly y: number } {
  const range = (values: readonly number[]) => ({ low: Math.min(...values, 0), high: Math.max(...values, 1) });
  const [x, y] = [range(bodies.map((body) => body.x ?? 0)), range(bodies.map((body) => body.y ?? 0))];
  const scale = (value: number, { low, high }: typeof x, size: number, margin: number) =>
    round(margin + ((value - low) / (high - low)) * (size - 2 * margin));
  return (body) => ({ x: scale(body.x ?? 0, x, width, marginX), y: scale(body.y ?? 0, y, height, marginY) });
}
