import { randomFrom } from "./random";

export type Stroke = { d: string; weight: number; opacity: number };
export type River = { ground: Ground; strokes: Stroke[] };
export type Ground = "paper" | "soft" | "deep";

export type RiverFrame = {
  width: number;
  height: number;
  /** A head or a band always parts towards its end. */
  flow?: "delta";
};

type Point = readonly [along: number, across: number];
type Random = () => number;

/** How far the lines have left the trunk for their channels, from 0 to 1, along the way. */
const courses = {
  delta: (t: number, at: number) => ease((t - at) / 0.6),
  braid: (t: number, at: number) => ease((t - at + 0.22) / 0.34) * (1 - ease((t - at - 0.3) / 0.3)),
  confluence: (t: number, at: number) => 1 - ease((t - at + 0.2) / 0.6),
} as const;

const grounds: readonly Ground[] = ["paper", "soft", "soft", "deep"];

/**
 * A river for a title: the same title always gives the same one. Thin lines run as one and part
 * into channels; where, how many and which way comes from the title's hash.
 */
export function drawRiver(title: string, { width, height, flow }: RiverFrame): River {
  const random = randomFrom(title);
  const ground = pick(grounds, random);
  const course = flow ? courses[flow] : pick(Object.values(courses), random);
  const downwards = !flow && random() < (width > height * 1.2 ? 0.15 : width < height ? 0.9 : 0.5);
  const [length, breadth] = downwards ? [height, width] : [width, height];
  const lines = layLines(random, length, breadth, course);
  const turn = ([along, across]: Point): Point => (downwards ? [across, along] : [along, across]);
  return { ground, strokes: lines.map((line) => ({ ...line, d: curve(line.points.map(turn)) })) };
}

type Line = { points: Point[]; weight: number; opacity: number };
type Course = (t: number, at: number) => number;

const steps = 11;

function layLines(random: Random, length: number, breadth: number, course: Course): Line[] {
  const channels = 2 + Math.floor(random() * 3);
  const perChannel = [7, 5, 4][channels - 2] ?? 4;
  const count = channels * perChannel;
  const parting = 0.2 + random() * 0.3;
  const narrow = (breadth * (0.16 + random() * 0.1)) / count;
  const wide = (breadth * (0.2 + random() * 0.2)) / count;
  const reach = breadth * (0.46 + random() * 0.2);
  const scale = Math.min(breadth, length * 0.7);
  const bend = meander(random, scale * (0.09 + random() * 0.07));
  const sways = Array.from({ length: channels }, () => meander(random, scale * 0.035));
  const middle = breadth * (0.45 + random() * 0.1);
  const places = spread(channels, random);
  const main = Math.floor(random() * count);

  return Array.from({ length: count }, (_, index) => {
    const channel = Math.floor(index / perChannel);
    const within = (index % perChannel) - (perChannel - 1) / 2;
    const centre = (t: number) => {
      const apart = course(t, parting);
      const away = ((places[channel] ?? 0.5) - 0.5) * reach + (sways[channel]?.(t) ?? 0);
      return middle + bend(t) * (1 - apart * 0.4) + away * apart;
    };
    const points = Array.from({ length: steps }, (_, step): Point => {
      const t = -0.1 + (step / (steps - 1)) * 1.2;
      const apart = course(t, parting);
      const offset = (index - (count - 1) / 2) * narrow * (1 - apart) + within * wide * apart;
      return beside(centre, t, length, offset);
    });
    const edge = Math.abs(within) / ((perChannel - 1) / 2);
    const look =
      index === main ? { weight: 3, opacity: 1 } : { weight: 1.25, opacity: 0.85 - edge * 0.4 };
    return { points, ...look };
  });
}

/** A point at a distance from the middle of the stream, square to its run, so that no bend pinches. */
function beside(centre: (t: number) => number, t: number, length: number, offset: number): Point {
  const slope = (centre(t + 0.01) - centre(t - 0.01)) / (0.02 * length);
  const stretch = Math.hypot(1, slope);
  return [t * length - (offset * slope) / stretch, centre(t) + offset / stretch];
}

/** Where the channels end, from 0 to 1: in order, never evenly. */
function spread(channels: number, random: Random): number[] {
  return Array.from({ length: channels }, (_, at) => {
    const even = at / (channels - 1);
    return even + (random() - 0.5) * (0.36 / channels);
  });
}

function meander(random: Random, size: number) {
  const [first, second] = [random() * Math.PI * 2, random() * Math.PI * 2];
  const turns = 0.7 + random() * 0.6;
  return (t: number) =>
    size * (Math.sin(t * Math.PI * 2 * turns + first) + 0.16 * Math.sin(t * Math.PI * 4 + second));
}

/** A smooth path through the points (Catmull-Rom, written as cubic Béziers with S). */
function curve(points: readonly Point[]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] as Point;
  return points
    .map(([x, y], index) => {
      const [[x0, y0], [x2, y2]] = [at(index - 1), at(index + 1)];
      const handle = [x - (x2 - x0) / 6, y - (y2 - y0) / 6] as const;
      if (index === 0) return `M${round(x)} ${round(y)}`;
      const [ax, ay] = at(0);
      const [bx, by] = at(1);
      const start =
        index === 1 ? `C${round(ax + (bx - ax) / 6)} ${round(ay + (by - ay) / 6)} ` : "S";
      return `${start}${round(handle[0])} ${round(handle[1])} ${round(x)} ${round(y)}`;
    })
    .join("");
}

function ease(t: number) {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}

function round(value: number) {
  return Math.round(value * 10) / 10;
}

function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T;
}
