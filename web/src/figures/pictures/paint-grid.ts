import type { Box, Point } from '../../engine/engine.ts';
import type { Plane } from './plane.ts';

/** Cells in a row and in a column; cell 0 is at the bottom left, and rows follow one another. */
export const cellsAcross = 21;

/** The centres of the outermost cells; whole and half numbers in between are centres too. */
export const centres: Box = { left: -2, right: 3, bottom: -2, top: 3 };

const side = (centres.right - centres.left) / (cellsAcross - 1);

/** The window that the cells fill. */
export const paintBox: Box = {
  left: centres.left - side / 2,
  right: centres.right + side / 2,
  bottom: centres.bottom - side / 2,
  top: centres.top + side / 2,
};

export const cellOf = (column: number, row: number): number => row * cellsAcross + column;
export const columnOf = (cell: number): number => cell % cellsAcross;
export const rowOf = (cell: number): number => Math.floor(cell / cellsAcross);

/** The cell that holds a point; a point outside the window counts for the nearest cell. */
export function cellAt(point: Point): number {
  const along = (value: number, from: number) =>
    Math.min(cellsAcross - 1, Math.max(0, Math.floor((value - from) / side)));
  return cellOf(along(point.x, paintBox.left), along(point.y, paintBox.bottom));
}

export function centreOf(cell: number): Point {
  return { x: centres.left + columnOf(cell) * side, y: centres.bottom + rowOf(cell) * side };
}

/** The cells under a round brush on its way from one cell to another. */
export function stroke(from: number, to: number, reach: number): number[] {
  const steps = Math.max(
    Math.abs(columnOf(to) - columnOf(from)),
    Math.abs(rowOf(to) - rowOf(from)),
    1,
  );
  const cells = new Set<number>();
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    const column = Math.round(columnOf(from) + share * (columnOf(to) - columnOf(from)));
    const row = Math.round(rowOf(from) + share * (rowOf(to) - rowOf(from)));
    for (const cell of under(column, row, reach)) cells.add(cell);
  }
  return [...cells];
}

function under(column: number, row: number, reach: number): number[] {
  const cells: number[] = [];
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const inside = (at: number) => at >= 0 && at < cellsAcross;
      const round = dx * dx + dy * dy <= (reach + 0.5) ** 2;
      if (round && inside(column + dx) && inside(row + dy)) {
        cells.push(cellOf(column + dx, row + dy));
      }
    }
  }
  return cells;
}

/** Where a painting and the network's answers at the centres of the cells part. */
export function gap(
  painted: readonly number[],
  answers: readonly number[],
): { readonly tooMuch: number[]; readonly missing: number[] } {
  const mine = new Set(painted);
  const cells = answers.map((_, cell) => cell);
  return {
    tooMuch: cells.filter((cell) => mine.has(cell) && answers[cell] !== 1),
    missing: cells.filter((cell) => !mine.has(cell) && answers[cell] === 1),
  };
}

/** The squares of some cells, as one path. */
export function cellsPath(plane: Plane, cells: readonly number[]): string {
  const width = digits(plane.x(side) - plane.x(0));
  return cells
    .map((cell) => {
      const { x, y } = topLeft(plane, cell);
      return `M${x} ${y}h${width}v${width}h${-width}Z`;
    })
    .join('');
}

/** The edges between painted cells and others. */
export function outlinePath(plane: Plane, cells: readonly number[]): string {
  const width = digits(plane.x(side) - plane.x(0));
  const painted = new Set(cells);
  const has = (column: number, row: number) =>
    column >= 0 &&
    column < cellsAcross &&
    row >= 0 &&
    row < cellsAcross &&
    painted.has(cellOf(column, row));
  return cells
    .map((cell) => {
      const { x, y } = topLeft(plane, cell);
      const [column, row] = [columnOf(cell), rowOf(cell)];
      return [
        has(column, row + 1) ? '' : `M${x} ${y}h${width}`,
        has(column, row - 1) ? '' : `M${x} ${digits(y + width)}h${width}`,
        has(column - 1, row) ? '' : `M${x} ${y}v${width}`,
        has(column + 1, row) ? '' : `M${digits(x + width)} ${y}v${width}`,
      ].join('');
    })
    .join('');
}

function topLeft(plane: Plane, cell: number): { x: number; y: number } {
  const { x, y } = centreOf(cell);
  return { x: digits(plane.x(x - side / 2)), y: digits(plane.y(y + side / 2)) };
}

const digits = (value: number): number => Number(value.toFixed(2));
