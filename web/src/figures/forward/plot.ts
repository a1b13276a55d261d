import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export type Span = readonly [from: number, to: number];

/** The inside of a drawing's frame, in its user units. */
export interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A window onto numbers: x across, y up. */
export interface Plot extends Window {
  readonly spans: { readonly x: Span; readonly y: Span };
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly invertX: (place: number) => number;
  readonly invertY: (place: number) => number;
}

export function plotOf(window: Window, spans: Plot['spans']): Plot {
  const x = scaleLinear(spans.x, [window.left, window.right]);
  const y = scaleLinear(spans.y, [window.bottom, window.top]);
  return { ...window, spans, x, y, invertX: (at) => x.invert(at), invertY: (at) => y.invert(at) };
}

/** How many windows above or below its own a line is still drawn: the clip hides it, not the pen. */
const beyond = 4;

/** The line through the points, in gaps where there is no number. */
export function pathOf(plot: Plot, xs: readonly number[], ys: readonly number[]): string {
  const room = beyond * (plot.bottom - plot.top);
  const draw = line<number>(
    (_, at) => plot.x(xs[at] ?? 0),
    (value) => Math.min(plot.bottom + room, Math.max(plot.top - room, plot.y(value))),
  )
    .defined((value) => !Number.isNaN(value))
    .digits(1);
  return draw([...ys]) ?? '';
}

/** The number, or the nearest end of the span. */
export function into([from, to]: Span, value: number): number {
  return Math.min(to, Math.max(from, value));
}

const nice = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The end of the longest scale: twice as long would be no number any more. */
const farthest = 1e300;

/** The next round number that is no smaller in size, for the end of a scale; 1 for 0. */
export function roundUp(value: number): number {
  const size = Math.min(Math.abs(value), farthest);
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const step = nice.find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}

/** A mark of a scale, without the dust of binary fractions. */
export function plain(value: number): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e5)
      ? value.toExponential().replace('e+', 'e')
      : String(Number(value.toPrecision(6)));
  return text.replaceAll('-', '−');
}
