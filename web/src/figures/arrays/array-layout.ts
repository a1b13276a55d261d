/** A place in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One pair of brackets: an array, or one of the arrays in it. */
export interface Brackets extends Point {
  readonly width: number;
  readonly height: number;
}

/** How an array stands on paper. */
export interface ArrayLayout {
  readonly width: number;
  readonly height: number;
  /** The left upper corner of each element's cell, in reading order. */
  readonly cells: readonly Point[];
  readonly brackets: readonly Brackets[];
}

/** The size of a cell, and the width that its brackets and gaps take. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
}

/** The room that one bracket takes at either side. */
export const bracketRoom = 8;
/** Between two rows, and between two slices. */
const rowGap = 5;
const sliceGap = 14;

/**
 * The last axis runs to the right, the one before it downwards, the next one to the right again:
 * slices stand side by side, and stacks of slices below each other.
 */
export function layoutOf(shape: readonly number[], cell: CellSize): ArrayLayout {
  const [length, ...rest] = shape;
  if (length === undefined)
    return { width: cell.width, height: cell.height, cells: [{ x: 0, y: 0 }], brackets: [] };
  const part = layoutOf(rest, cell);
  const across = rest.length % 2 === 0;
  const gap = [0, rowGap][rest.length] ?? sliceGap;
  /** Each bracket is a little higher than those inside it. */
  const lift = rest.length === 0 ? 0 : 3;
  const stride = (across ? part.width : part.height) + gap;
  const corner = (k: number): Point => ({
    x: bracketRoom + (across ? k * stride : 0),
    y: lift + (across ? 0 : k * stride),
  });
  const corners = Array.from({ length }, (_, k) => corner(k));
  const run = Math.max(0, length * stride - gap);
  const width = (across ? run : part.width) + 2 * bracketRoom;
  const height = (across ? part.height : run) + 2 * lift;
  const moved = <P extends Point>(points: readonly P[]): P[] =>
    corners.flatMap((by) => points.map((at) => ({ ...at, x: at.x + by.x, y: at.y + by.y })));
  return {
    width,
    height,
    cells: moved(part.cells),
    brackets: [{ x: 0, y: 0, width, height }, ...moved(part.brackets)],
  };
}

/** How many cells stand beside each other at the widest place. */
export function cellsAcross(shape: readonly number[]): number {
  return shape.reduce(
    (count, length, axis) => ((shape.length - 1 - axis) % 2 === 0 ? count * length : count),
    1,
  );
}

/** The same below each other. */
export function cellsDown(shape: readonly number[]): number {
  return shape.reduce(
    (count, length, axis) => ((shape.length - 1 - axis) % 2 === 1 ? count * length : count),
    1,
  );
}

/** The widest cells with which an array fits a width. */
export function widthThatFits(shape: readonly number[], width: number): number {
  const fixed = layoutOf(shape, { width: 0, height: 0 }).width;
  return (width - fixed) / Math.max(1, cellsAcross(shape));
}

/** The two strokes of a pair of brackets. */
export function bracketPath({ x, y, width, height }: Brackets): string {
  const arm = 4;
  const inset = 1.5;
  const right = x + width - inset;
  const left = x + inset;
  return (
    `M${left + arm} ${y}H${left}V${y + height}h${arm}` +
    `M${right - arm} ${y}H${right}V${y + height}h${-arm}`
  );
}
