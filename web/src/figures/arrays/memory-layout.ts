import type { ConsoleLine, Held } from '../../engine/arrays.ts';
import type { Trace } from '../../engine/trace.ts';
import type { Point } from './array-layout.ts';
import { listOf, type ListDrawing } from './memory-list.ts';
import { rowsOf, type MemoryRow, type Named } from './memory-rows.ts';
import { stripOf, type StripDrawing } from './memory-strip.ts';

/** A name with its thread. */
export interface Tag extends Point {
  readonly named: Named;
  /** The name, cut where it is long. */
  readonly text: string;
  /** Where its thread is tied to. */
  readonly end: Point;
}

type Placed<T> = T & { readonly at: Point };

/** The memory on paper: names on the left, what they stand for on the right. */
export interface MemoryDrawing {
  readonly height: number;
  readonly tags: readonly Tag[];
  readonly strips: readonly Placed<StripDrawing>[];
  readonly lists: readonly Placed<ListDrawing>[];
  readonly boxes: readonly Placed<{ readonly text: string }>[];
}

export const detailHeight = 13.5;
export const tagHeight = 20;
/** The width of a letter of a name. */
const nameLetter = 8.4;
const rowGap = 14;

/** How wide the tag of a name is. */
export const tagWidth = (text: string) => text.length * nameLetter + 22;

/** Where the blocks begin; the names stand left of it. */
export const stripLeft = (width: number) => (width < 440 ? 116 : 150);

/** How high a name stands with its details. */
const tagSpace = (value: Held) => tagHeight + (value.kind === 'array' ? 3 : 1) * detailHeight + 8;

/** The memory after a line, in a width; `before` is the line before it. */
export function memoryOf(
  trace: Trace,
  line: ConsoleLine,
  before: ConsoleLine | undefined,
  width: number,
): MemoryDrawing {
  const left = stripLeft(width);
  const parts: MemoryDrawing[] = [];
  let y = 0;
  for (const row of rowsOf(line)) {
    const part = drawn(row, { trace, before, left, y, width });
    parts.push(part);
    y += part.height + rowGap;
  }
  return {
    height: Math.max(0, y - rowGap) + 4,
    tags: parts.flatMap(({ tags }) => tags),
    strips: parts.flatMap(({ strips }) => strips),
    lists: parts.flatMap(({ lists }) => lists),
    boxes: parts.flatMap(({ boxes }) => boxes),
  };
}

interface Frame {
  readonly trace: Trace;
  readonly before: ConsoleLine | undefined;
  readonly left: number;
  readonly y: number;
  readonly width: number;
}

const nothing = { tags: [], strips: [], lists: [], boxes: [] } as const;

function drawn(row: MemoryRow, frame: Frame): MemoryDrawing {
  const { before, left, y, width } = frame;
  if (row.kind === 'block') return blockRow(row, frame);
  const { named } = row;
  const at = { x: left, y };
  const tag = { named, text: nameOn(named, left), x: 0, y, end: { x: left, y: y + tagHeight / 2 } };
  if (row.kind === 'list') {
    const list = listOf(named, before, width - left);
    const height = Math.max(tagSpace(named.value), list.height);
    return { ...nothing, height, tags: [tag], lists: [{ ...list, at }] };
  }
  const text = named.value.text.split('\n')[0] ?? '';
  return { ...nothing, height: tagHeight + 6, tags: [tag], boxes: [{ text, at }] };
}

/** All names of a block beside it, and the block in the middle of them. */
function blockRow(row: MemoryRow & { kind: 'block' }, frame: Frame): MemoryDrawing {
  const { trace, before, left, y, width } = frame;
  const strip = stripOf(trace, row.block, row.names, width - left - 2, before);
  const spaces = row.names.map(({ value }) => tagSpace(value));
  const above = (at: number) => spaces.slice(0, at).reduce((sum, space) => sum + space, 0);
  const names = above(spaces.length);
  // A single name's thread runs straight.
  const down = Math.max(tagHeight / 2 - 3, (names - strip.height) / 2 - 8);
  const at = { x: left, y: y + down };
  const tags = row.names.map((named, level) => {
    const end = strip.braces[level]?.end ?? { x: 0, y: 0 };
    const text = nameOn(named, left);
    return { named, text, x: 0, y: y + above(level), end: { x: at.x + end.x, y: at.y + end.y } };
  });
  const height = Math.max(names, down + strip.height);
  return { ...nothing, height, tags, strips: [{ ...strip, at }] };
}

function nameOn({ name }: Named, left: number): string {
  const most = Math.floor((left - 36) / nameLetter);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
