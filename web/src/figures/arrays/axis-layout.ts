import type { Point } from './array-layout.ts';

/** Where the cells of a tray stand, and where its axes point. */
export interface Tray {
  readonly cell: { readonly width: number; readonly height: number };
  /** How far the next cell along an axis is. */
  readonly stride: (axis: number) => Point;
  /** The left upper corner of a cell; an index may lie beyond the tray. */
  readonly place: (index: readonly number[]) => Point;
}

export interface TraySize {
  readonly width: number;
  readonly height: number;
  /** Between two cells. */
  readonly gap: number;
  /** Between the tray and what is pressed out of it. */
  readonly press: number;
}

/**
 * The last axis runs to the right, the one before it downwards, the third to the right and a little
 * down, as slices stand behind each other; a fourth downwards. `beside` and `below` leave room at
 * each slice for the column or row that is pressed out of it.
 */
export function trayOf(
  shape: readonly number[],
  size: TraySize,
  room: { readonly beside: boolean; readonly below: boolean },
): Tray {
  const missing = Math.max(0, 4 - shape.length);
  const [, slices = 1, rows = 1, columns = 1] = [
    ...Array.from({ length: missing }, () => 1),
    ...shape,
  ];
  const dx = size.width + size.gap;
  const dy = size.height + size.gap;
  const across = columns * dx + (room.beside ? dx + size.press : 0) + 1.6 * size.press;
  const slice = { x: across, y: 0.6 * dy };
  const down = rows * dy + (room.below ? dy + size.press : 0) + 1.6 * size.press;
  const stack = down + (slices - 1) * slice.y;
  const strides: readonly Point[] = [{ x: 0, y: stack }, slice, { x: 0, y: dy }, { x: dx, y: 0 }];
  const stride = (axis: number): Point => strides[axis + missing] ?? { x: 0, y: 0 };
  return {
    cell: size,
    stride,
    place: (index) =>
      index.reduce(
        (at, k, axis) => ({ x: at.x + k * stride(axis).x, y: at.y + k * stride(axis).y }),
        { x: 0, y: 0 },
      ),
  };
}

/** The unit of the direction in which an axis runs: along the paper's edges, or slanted. */
export function direction(rank: number, axis: number): Point {
  const fromLast = rank - 1 - axis;
  if (fromLast === 0) return { x: 1, y: 0 };
  return fromLast === 2 ? { x: 1, y: 0.2 } : { x: 0, y: 1 };
}

/** All indices of a shape, in reading order. */
export function indicesOf(shape: readonly number[]): (readonly number[])[] {
  return shape.reduce<(readonly number[])[]>(
    (indices, length) =>
      indices.flatMap((index) => Array.from({ length }, (_, k) => [...index, k])),
    [[]],
  );
}

/** The index with a number put in before an axis. */
export function withAxis(index: readonly number[], axis: number, k: number): number[] {
  return [...index.slice(0, axis), k, ...index.slice(axis)];
}

export function sameIndex(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((k, axis) => k === b[axis]);
}
