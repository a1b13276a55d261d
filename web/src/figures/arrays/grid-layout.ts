import type { Sheet } from './broadcast-facts.ts';

/** Where a grid of cells stands in the drawing, and how large its cells are. */
export interface GridPlace {
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly sheet: Sheet;
  /** Whether the cells have room for their numbers, and how large these are. */
  readonly written: boolean;
  readonly font: number;
}

export interface Layout {
  readonly kind: 'row' | 'wrapped' | 'stacked' | 'table';
  readonly height: number;
  readonly a: GridPlace;
  readonly b: GridPlace;
  readonly c: GridPlace;
}

/** How many letters the longest number of each grid has. */
export interface Letters {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Room for a grid's heading, and between grids for a sign. */
export const heading = 22;
const between = 30;
export const sliceGap = 8;
const letter = 7.6;
const tallest = 330;
const font = 12.5;
const least = { width: 30, height: 18 };
const most = { width: 58, height: 28 };

const wide = (letters: number) => Math.max(least.width, Math.ceil(letters * letter) + 10);
const size = (sheet: Sheet, height: number) =>
  sheet.slices * sheet.rows * height + (sheet.slices - 1) * sliceGap;

/** As tall as there is room for. */
function rowHeight(rows: number): number {
  return Math.max(least.height, Math.min(most.height, Math.floor(208 / Math.max(rows, 1))));
}

/** Three grids beside each other; where they do not fit, as a table, wrapped, or without numbers. */
export function layoutOf(width: number, sheet: Sheet, letters: Letters, outer: boolean): Layout {
  const cellHeight = rowHeight(sheet.slices * sheet.rows);
  const place = (x: number, y: number, cellWidth: number, written = true): GridPlace => ({
    x,
    y,
    cellWidth,
    cellHeight,
    sheet,
    written,
    font,
  });
  const columns = Math.max(sheet.columns, 1);
  const height = size(sheet, cellHeight);
  const natural = [wide(letters.a), wide(letters.b), wide(letters.c)] as const;
  const room = width - 2 * between;

  const whole = (natural[0] + natural[1] + natural[2]) * columns;
  if (whole <= room && height <= tallest) {
    const spare = (room - whole) / (3 * columns);
    const [a, b, c] = natural.map((each) => Math.min(each + spare, Math.max(each, most.width)));
    return inRow(width, columns, height, place, [a ?? 0, b ?? 0, c ?? 0], true);
  }
  if (outer) {
    const side = Math.max(natural[0], natural[1]);
    const cell = Math.min(most.width, (width - side - 12) / columns);
    if (cell >= letters.c * 6.4 + 3) {
      const across = { slices: 1, rows: 1, columns };
      const down = { slices: 1, rows: sheet.rows, columns: 1 };
      const left = (width - side - 12 - columns * cell) / 2;
      const top = heading + cellHeight + 8;
      return {
        kind: 'table',
        height: top + height,
        a: { ...place(left + side + 12, heading, cell), sheet: across },
        b: { ...place(left, top, side), sheet: down },
        c: { ...place(left + side + 12, top, cell), font: cell < natural[2] ? 11 : font },
      };
    }
  }
  const rows = Math.max(sheet.slices * sheet.rows, 1);
  /** The same, in several lines: their cells are as low as they may be. */
  const inLines = (lines: number) => {
    const low = Math.max(least.height, Math.min(24, Math.floor(260 / (lines * rows))));
    const step = heading + size(sheet, low) + 10;
    const lined = (x: number, line: number, cellWidth: number): GridPlace => ({
      ...place(x, heading + line * step, cellWidth),
      cellHeight: low,
    });
    return { lined, height: lines * step - 10 };
  };
  const pair = (natural[0] + natural[1]) * columns + between;
  const two = inLines(2);
  if (pair <= width && natural[2] * columns <= width && two.height <= tallest) {
    const left = (width - pair) / 2;
    return {
      kind: 'wrapped',
      height: two.height,
      a: two.lined(left, 0, natural[0]),
      b: two.lined(left + natural[0] * columns + between, 0, natural[1]),
      c: two.lined((width - natural[2] * columns) / 2, 1, natural[2]),
    };
  }
  const three = inLines(3);
  const widest = Math.max(...natural);
  if (widest * columns <= width && three.height <= tallest) {
    const left = (width - widest * columns) / 2;
    return {
      kind: 'stacked',
      height: three.height,
      a: three.lined(left, 0, widest),
      b: three.lined(left, 1, widest),
      c: three.lined(left, 2, widest),
    };
  }
  const tiny = Math.max(1, Math.min(14, room / (3 * columns)));
  const short = Math.max(4, Math.min(14, tiny * 1.3, 300 / (sheet.slices * sheet.rows)));
  const small = (x: number, y: number, cellWidth: number): GridPlace => ({
    ...place(x, y, cellWidth, false),
    cellHeight: short,
  });
  return inRow(width, columns, size(sheet, short), small, [tiny, tiny, tiny], false);
}

function inRow(
  width: number,
  columns: number,
  height: number,
  place: (x: number, y: number, cellWidth: number, written?: boolean) => GridPlace,
  [a, b, c]: readonly [number, number, number],
  written: boolean,
): Layout {
  const left = (width - (a + b + c) * columns - 2 * between) / 2;
  const second = left + a * columns + between;
  return {
    kind: 'row',
    height: heading + height,
    a: place(left, heading, a, written),
    b: place(second, heading, b, written),
    c: place(second + b * columns + between, heading, c, written),
  };
}

/** The corner of a cell, by its position in row-major order. */
export function corner(grid: GridPlace, position: number): { x: number; y: number } {
  const { rows, columns } = grid.sheet;
  const column = position % columns;
  const row = Math.floor(position / columns);
  return {
    x: grid.x + column * grid.cellWidth,
    y: grid.y + row * grid.cellHeight + Math.floor(row / rows) * sliceGap,
  };
}

/** Two arrays that do not meet, each as it is. */
export function apart(
  width: number,
  [one, other]: readonly [Sheet, Sheet],
  letters: Letters,
): { a: GridPlace; b: GridPlace; height: number } | undefined {
  const rows = Math.max(one.slices * one.rows, other.slices * other.rows);
  const cellHeight = rowHeight(rows);
  const room = width - between;
  const across = one.columns + other.columns;
  const [a, b] = [wide(letters.a), wide(letters.b)].map((each) =>
    Math.max(each, Math.min(44, room / across)),
  ) as [number, number];
  const whole = a * one.columns + b * other.columns + between;
  const height = Math.max(size(one, cellHeight), size(other, cellHeight));
  if (whole > width || height > tallest) return undefined;
  const left = (width - whole) / 2;
  const place = (x: number, cellWidth: number, sheet: Sheet): GridPlace => ({
    x,
    y: heading,
    cellWidth,
    cellHeight,
    sheet,
    written: true,
    font,
  });
  return {
    a: place(left, a, one),
    b: place(left + a * one.columns + between, b, other),
    height: heading + height,
  };
}
