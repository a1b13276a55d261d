import type { ConsoleLine, Held } from '../../engine/arrays.ts';
import type { Point } from './array-layout.ts';
import { replacedIn, type Named } from './memory-rows.ts';

/** A pointer of a list, and the box it leads to; arrays have their block instead. */
export interface Pointer extends Point {
  readonly item: Held;
  readonly box: (Point & { readonly text: string; readonly width: number }) | undefined;
  readonly replaced: boolean;
}

/** Where a thread to a block ends; round the blocks between where it is far. */
export interface Anchor extends Point {
  readonly isFar: boolean;
}

export interface ListDrawing {
  readonly named: Named;
  readonly pointers: readonly Pointer[];
  readonly cell: { readonly width: number; readonly height: number };
  readonly height: number;
  /** Whether there are elements that are not drawn. */
  readonly isCut: boolean;
  /** Where it may be said that these are pointers; undefined without room. */
  readonly remark: Point | undefined;
}

const cellHeight = 24;
const boxDown = cellHeight + 20;
const boxHeight = 24;
const letter = 7.4;
const longestText = 16;
const remarkWidth = 150;

/** A list or tuple as a row of pointers, its plain values in boxes below; from its corner. */
export function listOf(named: Named, before: ConsoleLine | undefined, width: number): ListDrawing {
  const { items } = named.value;
  const texts = items.map(({ text }) => cut(text.split('\n')[0] ?? ''));
  const boxWidth = (text: string) => text.length * letter + 12;
  const hasBoxes = items.some(({ block }) => block < 0);
  const widest = Math.max(0, ...texts.filter((_, k) => (items[k]?.block ?? -1) < 0).map(boxWidth));
  const cell = { width: Math.max(32, widest + 6), height: cellHeight };
  const fits = Math.max(1, Math.floor((width - 14) / cell.width));
  const replaced = replacedIn(named, before);
  const pointers = items.slice(0, fits).map((item, k): Pointer => {
    const x = k * cell.width;
    const text = texts[k] ?? '';
    const wide = boxWidth(text);
    const box = {
      x: x + (cell.width - wide) / 2,
      y: boxDown,
      text,
      width: wide,
    };
    return { x, y: 0, item, box: item.block < 0 ? box : undefined, replaced: replaced.has(k) };
  });
  const end = pointers.length * cell.width + 12;
  return {
    named,
    pointers,
    cell,
    height: hasBoxes ? boxDown + boxHeight : cellHeight,
    isCut: items.length > fits,
    remark: end + remarkWidth <= width ? { x: end, y: cellHeight / 2 } : undefined,
  };
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
