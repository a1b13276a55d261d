import type { AxisNotes } from '../../engine/arrays.ts';
import type { Point } from './array-layout.ts';
import { direction, indicesOf, trayOf, withAxis, type Tray, type TraySize } from './axis-layout.ts';

/** The whole drawing of a tray and of what comes out of it. */
export interface Drawing {
  readonly tray: Tray;
  readonly width: number;
  readonly height: number;
  /** Where the tray's first cell stands. */
  readonly left: number;
  readonly top: number;
  /** A frame around each slice. */
  readonly frames: readonly (Point & { readonly width: number; readonly height: number })[];
  readonly resultCell: { readonly width: number; readonly height: number };
  readonly resultPlace: (index: readonly number[]) => Point;
}

export interface Arrow {
  readonly axis: number;
  readonly from: Point;
  readonly to: Point;
  readonly label: Point;
}

const widest = 56;
const narrowest = 22;
/** Around the cells of a slice. */
const framing = 6;

/** The drawing in a width; whichever axis is pressed, its cells keep their size. */
export function sceneOf(notes: AxisNotes, grows: boolean, pixels: number): Drawing {
  const { shape, axis } = notes;
  const narrow = pixels < 440;
  const left = shape.length > 1 ? (narrow ? 58 : 70) : framing + 2;
  const base = {
    height: narrow ? 30 : shape.length > 2 ? 34 : 38,
    gap: narrow ? 3 : 4,
    press: narrow ? 10 : 14,
  };
  const room = pixels - left - framing - 2;
  const cases = grows ? [axis] : [null, ...shape.keys()];
  const widths = cases.map((each) => {
    const at0 = drawn({ ...notes, axis: each }, grows, { ...base, width: 0 });
    const at1 = drawn({ ...notes, axis: each }, grows, { ...base, width: 1 });
    return (room - at0.extent.x) / Math.max(1, at1.extent.x - at0.extent.x);
  });
  const width = Math.max(narrowest, Math.min(widest, ...widths));
  const { tray, resultPlace, resultCell, extent } = drawn(notes, grows, { ...base, width });
  const top = 46;
  return {
    tray,
    left,
    top,
    resultPlace,
    resultCell,
    frames: framesOf(shape, tray, resultPlace, grows && axis !== null ? axis : undefined),
    width: Math.max(pixels, left + extent.x + framing + 2),
    height: top + extent.y + framing + 2,
  };
}

function drawn(notes: AxisNotes, grows: boolean, size: TraySize) {
  const { shape, axis } = notes;
  const rank = shape.length;
  const grown = grows && axis !== null ? shape.map((n, k) => (k === axis ? 2 * n : n)) : shape;
  const tray = trayOf(grown, size, {
    beside: !grows && rank > 2 && axis === rank - 1,
    below: !grows && rank > 3 && axis === rank - 2,
  });
  const seam = size.press;
  const end = (along: number): Point => {
    const at = tray.stride(along);
    const length = shape[along] ?? 0;
    const unit = direction(rank, along);
    const isSlice = rank - 1 - along === 2;
    return {
      x: length * at.x + (isSlice ? 0 : seam * unit.x),
      y: length * at.y + (isSlice ? 0 : seam * unit.y),
    };
  };
  const resultPlace = (index: readonly number[]): Point => {
    if (grows && axis === null) return { x: (index[0] ?? 0) * (size.width / 2 + 2), y: end(0).y };
    if (grows && axis !== null) {
      const at = tray.place(index);
      const unit = direction(rank, axis);
      const isSecond = (index[axis] ?? 0) >= (shape[axis] ?? 0);
      return isSecond ? { x: at.x + seam * unit.x, y: at.y + seam * unit.y } : at;
    }
    if (axis !== null) {
      const at = tray.place(withAxis(index, axis, 0));
      const by = end(axis);
      return { x: at.x + by.x, y: at.y + by.y };
    }
    if (rank === 0) return { x: size.width + seam, y: 0 };
    const last = end(rank - 1);
    if (rank === 1) return last;
    return rank === 2 ? { x: last.x, y: end(0).y } : end(rank - 3);
  };
  const resultCell = grows && axis === null ? { width: size.width / 2, height: size.height } : size;
  const pressedShape = axis === null ? [] : shape.filter((_, k) => k !== axis);
  const flat = [2 * shape.reduce((count, n) => count * n, 1)];
  const results = grows ? (axis === null ? flat : grown) : pressedShape;
  const corners = [...indicesOf(shape).map(tray.place), ...indicesOf(results).map(resultPlace)];
  // A row below and a column beside the tray are kept free, so that pressing does not move it.
  const kept = rank === 2 && !grows ? { x: end(1).x, y: end(0).y } : { x: 0, y: 0 };
  return {
    tray,
    resultPlace,
    resultCell,
    extent: {
      x: Math.max(kept.x, ...corners.map(({ x }) => x)) + size.width,
      y: Math.max(kept.y, ...corners.map(({ y }) => y)) + size.height,
    },
  };
}

/** Around each slice; around those of the second array too, where one is joined along an axis. */
function framesOf(
  shape: readonly number[],
  tray: Tray,
  resultPlace: (index: readonly number[]) => Point,
  joined: number | undefined,
) {
  const inner = shape.slice(-2);
  const last = tray.place([...shape.slice(0, -2).map(() => 0), ...inner.map((n) => n - 1)]);
  const frame = (at: Point) => ({
    x: at.x - framing,
    y: at.y - framing,
    width: last.x + tray.cell.width + 2 * framing,
    height: last.y + tray.cell.height + 2 * framing,
  });
  return indicesOf(shape.slice(0, -2)).flatMap((outer) => {
    const corner = [...outer, ...inner.map(() => 0)];
    if (joined === undefined) return [frame(tray.place(corner))];
    const second = corner.map((k, axis) => (axis === joined ? k + (shape[axis] ?? 0) : k));
    return [frame(tray.place(corner)), frame(resultPlace(second))];
  });
}

/** An arrow along each of the first three axes, beside the first slice. */
export function arrowsOf(shape: readonly number[], { tray, left }: Drawing): Arrow[] {
  const rank = shape.length;
  const away = 26;
  const reach = (axis: number) => ({
    x: (shape[axis] ?? 0) * tray.stride(axis).x,
    y: (shape[axis] ?? 0) * tray.stride(axis).y,
  });
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  return Array.from({ length: Math.min(rank, 3) }, (_, axis) => {
    const fromLast = rank - 1 - axis;
    const { x, y } = reach(axis);
    if (fromLast === 0) {
      const from = { x: -4, y: -away };
      const to = { x: Math.max(x, 84), y: -away };
      return { axis, from, to, label: middle(from, to) };
    }
    if (fromLast === 1) {
      const from = { x: -left / 2 - 2, y: -4 };
      const to = { x: -left / 2 - 2, y: Math.max(y, 64) };
      return { axis, from, to, label: middle(from, to) };
    }
    const columns = (shape.at(-1) ?? 1) * tray.stride(rank - 1).x;
    const slope = tray.stride(axis).y / Math.max(1, tray.stride(axis).x);
    const startX = Math.max(columns, 84) + 26;
    const endX = Math.max(startX + 90, x - 6);
    const at = (place: number): Point => ({ x: place, y: place * slope - away - 8 });
    return { axis, from: at(startX), to: at(endX), label: middle(at(startX), at(endX)) };
  });
}
