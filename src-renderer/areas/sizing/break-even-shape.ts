import type { BreakEvenView } from '../../../shared/fleet-view.ts';
import { axisTicks } from './axis-ticks.ts';

/** The curve of rooms against ports, for drawing only: positions are numbers, amounts stay text. */
export interface BreakEvenShape {
  /** Parties at the right end, and cost at the top. */
  readonly across: number;
  readonly up: number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** Corners of the stepped line of rooms and of the line of ports, within the picture. */
  readonly rooms: readonly (readonly [x: number, y: number])[];
  readonly ports: readonly (readonly [x: number, y: number])[];
  /** Today's dot on the cheaper of the two; left out where the mean meeting has no point. */
  readonly today: { readonly x: number; readonly y: number; readonly cheaper: 'room' | 'ports' | 'equal' } | undefined;
}

/** Fewest parties that are shown, so that the first rooms can be told apart. */
const LEAST_ACROSS = 20;
/** How much of the picture's height the dearest room takes. */
const ROOM_SHARE = 0.7;
const STEPS_ACROSS = 10;
const STEPS_UP = 5;

/** What to show: so many parties that today's dot and the first crossings lie well inside. */
function reach({ points, from, today }: BreakEvenView): number {
  const crossings = from.flatMap(({ parties }) => parties ?? []);
  const wanted = Math.max(LEAST_ACROSS, today.parties * 2, ...crossings.slice(0, 2).map((parties) => parties * 2));
  const sizes = from.map(({ size }) => size).filter((size) => size >= wanted);
  return Math.min(points.length, sizes[0] ?? points.length);
}

/** Positions of the curve of rooms against ports. */
export function breakEvenShape(view: BreakEvenView): BreakEvenShape {
  const xTicks = axisTicks(reach(view), STEPS_ACROSS, true);
  const across = xTicks.at(-1) ?? 1;
  const shown = view.points.filter(({ parties }) => parties <= across);
  const rooms = shown.map(({ parties, room }) => [parties, Number(room)] as const);
  const ports = shown.map((point) => [point.parties, Number(point.ports)] as const);
  const dearestRoom = Math.max(0, ...rooms.map(([, cost]) => cost));
  const dearest = Math.max(dearestRoom, ...ports.map(([, cost]) => cost));
  const yTicks = axisTicks(Math.min(dearest, dearestRoom / ROOM_SHARE), STEPS_UP);
  const up = yTicks.at(-1) ?? 1;
  const now = shown.find(({ parties }) => parties === view.today.parties);
  return {
    ...{ across, up, xTicks, yTicks },
    rooms: stepped(rooms),
    ports: cut(ports, up),
    today: now && { x: now.parties, y: Math.min(Number(now.room), Number(now.ports)), cheaper: now.cheaper },
  };
}

/** A corner before every change of height: a room of a size costs the same for all parties that it holds. */
function stepped(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return points.flatMap(([x, y], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) return [[x - 1, y] as const, ...(after?.[1] === y ? [] : [[x, y] as const])];
    const corner = before[1] === y ? [] : [[x - 1, y] as const];
    return after?.[1] === y ? corner : [...corner, [x, y] as const];
  });
}

/** The line up to where it leaves the picture at its top. */
function cut(points: readonly (readonly [number, number])[], up: number): (readonly [number, number])[] {
  const inside = points.filter(([, y]) => y <= up);
  const last = inside.at(-1);
  const next = points[inside.length];
  if (last === undefined || next === undefined || next[1] === last[1]) return inside;
  const share = (up - last[1]) / (next[1] - last[1]);
  return [...inside, [last[0] + share * (next[0] - last[0]), up] as const];
}
