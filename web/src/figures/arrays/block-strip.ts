import type { Point } from './array-layout.ts';

/** How a stretch of memory lies on paper; it breaks where the paper ends. */
export interface Strip {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Where the first line of cells begins; the jumps are drawn above it. */
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly perLine: number;
  /** Every so many cells a byte is written below. */
  readonly marks: number;
  /** Below the cell's corner, where a thread to it may begin without crossing its byte. */
  readonly threadFrom: number;
  readonly cell: (place: number) => Point;
}

const widest = 60;
const narrowest = 20;
/** Above each line for the jumps, below for the bytes. */
const above = 36;
const below = 17;
const cellHeight = 30;
/** The byte of three digits, with air. */
const markWidth = 27;

export function stripOf(count: number, itemSize: number, width: number): Strip {
  const lines = width / Math.max(1, count) < narrowest ? 2 : 1;
  const perLine = Math.ceil(count / lines);
  const cellWidth = Math.min(widest, (width - 2) / Math.max(1, perLine));
  const every = [1, 2, 4, 8].find((marks) => marks * cellWidth >= markWidth) ?? 8;
  return {
    cellWidth,
    cellHeight,
    top: above,
    height: lines * (above + cellHeight + below),
    width: perLine * cellWidth + 2,
    perLine,
    threadFrom: cellWidth > 2 * markWidth - 18 ? cellHeight : cellHeight + below + 3,
    marks: count * itemSize < 100 ? 1 : every,
    cell: (place) => ({
      x: 1 + (place % perLine) * cellWidth,
      y: above + Math.floor(place / perLine) * (above + cellHeight + below),
    }),
  };
}
