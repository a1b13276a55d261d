import type { Point } from '../../engine/engine.ts';

/** The sheet that is drawn on: so many units wide and high, ten to a pixel of the network. */
export const sheet = 280;

/** The points of one movement of the pen. */
export type Stroke = readonly Point[];

/** A drawing as its text has it: `x,y x,y;x,y`. What is no point is left out. */
export function strokesOf(text: string): Stroke[] {
  return text
    .split(';')
    .map((stroke) => [...stroke.matchAll(/(\d+),(\d+)/gu)].map(pointOf))
    .filter((stroke) => stroke.length > 0);
}

const pointOf = ([, x, y]: RegExpExecArray): Point => ({ x: Number(x), y: Number(y) });

export function textOf(strokes: readonly Stroke[]): string {
  return strokes.map((stroke) => stroke.map(({ x, y }) => `${x},${y}`).join(' ')).join(';');
}

/** The line of a pen, for a path with round ends; one point is a dot. */
export function penPath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const line = rest.map(({ x, y }) => `L${x} ${y}`).join('');
  return `M${first.x} ${first.y}${line || 'h0'}`;
}

/** The nearest place on the sheet that a text can name. */
export function onSheet({ x, y }: Point): Point {
  const into = (value: number) => Math.min(sheet - 1, Math.max(0, Math.round(value)));
  return { x: into(x), y: into(y) };
}

/** Points that are nearer than this to the one before say nothing new. */
const nearest = 3;
/** How far a point may lie from the line between its neighbours to be left out, if that is short. */
const slack = 0.5;
const longest = 30;

/** The stroke with one point more; points that a straight line passes anyway are left out. */
export function extended(stroke: Stroke, place: Point): Stroke {
  const next = onSheet(place);
  const last = stroke.at(-1);
  if (!last) return [next];
  if (Math.hypot(next.x - last.x, next.y - last.y) < nearest) return stroke;
  const before = stroke.at(-2);
  const needless = before !== undefined && isBetween(before, last, next);
  return [...(needless ? stroke.slice(0, -1) : stroke), next];
}

function isBetween(from: Point, point: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0 || length > longest) return false;
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const aside = Math.abs((point.x - from.x) * dy - (point.y - from.y) * dx) / length;
  return along >= 0 && along <= length && aside <= slack;
}
