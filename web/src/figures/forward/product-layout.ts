import type { ProductNotes } from '../../engine/arrays.ts';

/** How many rows and columns a matrix is drawn with. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Where a matrix stands, and how large its cells are. */
export interface MatrixPlace extends Extent {
  readonly x: number;
  readonly y: number;
  readonly cell: { readonly width: number; readonly height: number };
}

export interface ProductLayout {
  readonly width: number;
  readonly height: number;
  readonly a: MatrixPlace;
  readonly b: MatrixPlace;
  readonly c: MatrixPlace;
}

/** Of a factor: a single axis of A is a row; of B, a column where the matrix product takes it so. */
export function extentOf({ a, b, op }: ProductNotes, factor: 'A' | 'B'): Extent {
  const shape = factor === 'A' ? a : b;
  const [first = 1, second] = shape;
  if (second !== undefined) return { rows: first, columns: second };
  return factor === 'B' && op === 'dot' ? { rows: first, columns: 1 } : { rows: 1, columns: first };
}

/** Of the product; nothing where there is none. */
export function productExtent(notes: ProductNotes): Extent {
  if (!notes.shape) return { rows: 0, columns: 0 };
  const [a, b] = [extentOf(notes, 'A'), extentOf(notes, 'B')];
  if (notes.op === 'dot') return { rows: a.rows, columns: b.columns };
  return { rows: Math.max(a.rows, b.rows), columns: Math.max(a.columns, b.columns) };
}

const gap = 16;
const title = 20;
const letter = 7.9;
const cellHeight = 36;
const least = 36;
const most = 60;

/** How wide a cell must be for a number of so many letters. */
export const wideFor = (letters: number): number => Math.max(least, letters * letter + 16);

/** A at the left, B above, the product where they cross. Wider than there is room for, if need be. */
export function layoutOf(
  [a, b, c]: readonly [Extent, Extent, Extent],
  [left, right]: readonly [number, number],
  room: number,
): ProductLayout {
  const beside = Math.max(b.columns, c.columns);
  const spare = (room - 4 - gap - a.columns * left - beside * right) / (a.columns + beside);
  const grown = (width: number) => Math.min(Math.max(width, most), width + Math.max(0, spare));
  const [first, second] = [grown(left), grown(right)];
  const crossing = { x: 2 + a.columns * first + gap, y: title + b.rows * cellHeight + gap };
  const place = (x: number, y: number, extent: Extent, width: number): MatrixPlace => ({
    x,
    y,
    ...extent,
    cell: { width, height: cellHeight },
  });
  const below = crossing.y + title;
  return {
    width: crossing.x + beside * second + 2,
    height: below + Math.max(a.rows, c.rows) * cellHeight + 2,
    a: place(2, below, a, first),
    b: place(crossing.x, title, b, second),
    c: place(crossing.x, below, c, second),
  };
}

/** The name of a cell of the product, with the axes that it has. */
export function cellName({ shape, a }: ProductNotes, i: number, j: number): string {
  if (shape?.length === 2) return `C[${i}, ${j}]`;
  if (shape?.length !== 1) return 'C';
  return `C[${a.length === 2 && j === 0 ? i : j}]`;
}

/** The middle of a cell. */
export function middle(place: MatrixPlace, row: number, column: number): { x: number; y: number } {
  return {
    x: place.x + (column + 0.5) * place.cell.width,
    y: place.y + (row + 0.5) * place.cell.height,
  };
}
