import type { Neuron, Point } from '../../engine/engine.ts';
import type { Plane } from './plane.ts';

/** Room between the end of an arrow that is too long and the frame. */
const rim = 14;

export interface Arrow {
  readonly from: Point;
  /** The tip, or the place where the arrow leaves the window. */
  readonly to: Point;
  readonly outside: boolean;
  /** Degrees, as the drawing turns. */
  readonly angle: number;
}

/** The weights of a neuron as an arrow from the origin, in the units of the drawing. */
export function arrowOf(plane: Plane, { w1, w2 }: Pick<Neuron, 'w1' | 'w2'>): Arrow {
  const from = { x: plane.x(0), y: plane.y(0) };
  const dx = plane.x(w1) - from.x;
  const dy = plane.y(w2) - from.y;
  const room = (way: number, at: number) =>
    way > 0 ? (plane.size - rim - at) / way : way < 0 ? (rim - at) / way : Infinity;
  const share = Math.min(1, room(dx, from.x), room(dy, from.y));
  return {
    from,
    to: { x: from.x + share * dx, y: from.y + share * dy },
    outside: share < 1,
    angle: (Math.atan2(-w2, w1) * 180) / Math.PI,
  };
}

/** How far a name stands from its line; and from the end of it, in a large window and in a small. */
const aside = 12;
const inwards = (size: number) => Math.min(30, size / 12);

export interface NamePlace extends Point {
  readonly anchor: 'start' | 'end';
}

/**
 * Where the name of a line stands: on the side where the neuron is silent, near the end from which
 * there is room to that side.
 */
export function namePlace(
  plane: Plane,
  line: readonly Point[],
  { w1, w2 }: Pick<Neuron, 'w1' | 'w2'>,
): NamePlace | undefined {
  const [a, b] = line.map((point) => ({ x: plane.x(point.x), y: plane.y(point.y) }));
  if (!a || !b) return undefined;
  const [end, other] = a.x > b.x === w1 > 0 ? [a, b] : [b, a];
  const length = Math.hypot(other.x - end.x, other.y - end.y);
  const share = Math.min(0.5, inwards(plane.size) / length);
  const size = Math.hypot(w1, w2);
  const x = end.x + share * (other.x - end.x) - (aside * w1) / size;
  const y = end.y + share * (other.y - end.y) + (aside * w2) / size;
  return {
    x: Math.min(plane.size - 6, Math.max(6, x)),
    y: Math.min(plane.size - 6, Math.max(14, y + 4)),
    anchor: w1 > 0 ? 'end' : 'start',
  };
}

/** The point, or the nearest place in the window. */
export function intoWindow(plane: Plane, point: Point): Point & { readonly outside: boolean } {
  const { left, right, bottom, top } = plane.box;
  const x = Math.min(right, Math.max(left, point.x));
  const y = Math.min(top, Math.max(bottom, point.y));
  return { x, y, outside: x !== point.x || y !== point.y };
}
