import type { ConsoleLine, MemoryBlock } from '../../engine/arrays.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { brief } from '../pictures/brief.ts';
import type { Point } from './array-layout.ts';
import { writtenIn, type Named } from './memory-rows.ts';

/** Above the cells that an array looks at. */
export interface Brace {
  readonly name: string;
  readonly path: string;
  readonly owner: boolean;
  /** Where the thread of the name is tied to. */
  readonly end: Point;
}

/** A block as a strip of cells; its places are relative to the row's corner. */
export interface StripDrawing {
  readonly block: MemoryBlock;
  readonly cell: { readonly width: number; readonly height: number };
  readonly cells: readonly (Point & { readonly node: NodeId; readonly place: number })[];
  /** Every so many cells a byte is written below. */
  readonly marks: number;
  readonly braces: readonly Brace[];
  readonly written: ReadonlySet<NodeId>;
  /** How many cells are not drawn, and where that is said. */
  readonly more: Point & { readonly count: number };
  readonly height: number;
}

/** The paper ruled for a strip: how many lines, how high, how many cells in each. */
interface Ruling {
  readonly cell: { readonly width: number; readonly height: number };
  readonly perLine: number;
  readonly drawn: number;
  /** Above each line of cells for the braces. */
  readonly lead: number;
  readonly lineHeight: number;
}

const cellHeight = 28;
/** Cells are so wide where there are few. */
const roomy = 38;
const narrowest = 26;
const letter = 7.6;
const markRoom = 17;
const markWidth = 27;
const braceStep = 11;
const mostLines = 3;
const mostCells = 24;
/** For “… 76 more”. */
const moreRoom = 84;

export function stripOf(
  trace: Trace,
  block: MemoryBlock,
  names: readonly Named[],
  width: number,
  before: ConsoleLine | undefined,
): StripDrawing {
  const ruling = ruled(trace, block, names.length, width);
  const { cell, drawn, perLine, lineHeight } = ruling;
  const last = cornerOf(ruling, Math.max(0, drawn - 1));
  return {
    block,
    cell,
    cells: block.nodes
      .slice(0, drawn)
      .map((node, place) => ({ ...cornerOf(ruling, place), node, place })),
    marks: [1, 2, 4, 8].find((step) => step * cell.width >= markWidth) ?? 8,
    braces: names.map((named, level) => braceOf(ruling, named, level)),
    written: writtenIn(block, before),
    more: {
      x: drawn > 0 ? last.x + cell.width + 8 : 0,
      y: last.y + cellHeight / 2,
      count: block.size - drawn,
    },
    height: Math.max(1, Math.ceil(drawn / perLine)) * lineHeight,
  };
}

/** As many cells as the paper takes, all as wide as the longest number. */
function ruled(trace: Trace, block: MemoryBlock, levels: number, width: number): Ruling {
  const longest = Math.max(1, ...block.nodes.map((node) => brief(trace.value(node)).length));
  const needed = Math.max(narrowest, longest * letter + 10);
  const share = width / Math.max(1, block.size);
  const cell = { width: Math.max(needed, Math.min(roomy, share)), height: cellHeight };
  const perLine = Math.max(1, Math.floor(width / cell.width));
  const room = perLine * mostLines;
  const most = Math.min(block.nodes.length, mostCells, room);
  const besideMore = Math.max(1, room - Math.ceil(moreRoom / cell.width));
  const lead = levels * braceStep + 2;
  return {
    cell,
    perLine,
    drawn: block.size > most ? Math.min(most, besideMore) : most,
    lead,
    lineHeight: lead + cellHeight + markRoom,
  };
}

function cornerOf({ cell, perLine, lead, lineHeight }: Ruling, place: number): Point {
  return {
    x: (place % perLine) * cell.width,
    y: lead + Math.floor(place / perLine) * lineHeight,
  };
}

/** A brace over a stretch of cells; where it leaves some out, a tooth for each that it means. */
function braceOf(ruling: Ruling, named: Named, level: number): Brace {
  const { cell, perLine, lead, drawn } = ruling;
  const places = named.value.places.filter((place) => place < drawn);
  const lines = linesOf(places, perLine);
  const inset = 2 + 2 * level;
  const drawnLines = lines.map((stretch) => {
    const first = cornerOf(ruling, stretch[0] ?? 0);
    const last = cornerOf(ruling, stretch.at(-1) ?? 0);
    const top = first.y - lead + level * braceStep + 3;
    const foot = first.y - 2;
    const isWhole = (stretch.at(-1) ?? 0) - (stretch[0] ?? 0) === stretch.length - 1;
    if (isWhole) {
      const from = first.x + inset;
      const path = `M${from} ${foot}V${top}H${last.x + cell.width - inset}V${foot}`;
      return { path, end: { x: from, y: top } };
    }
    const teeth = stretch.map((place) => cornerOf(ruling, place).x + cell.width / 2);
    return {
      path: `M${teeth[0]} ${top}H${teeth.at(-1)}${teeth.map((x) => `M${x} ${top}V${foot}`).join('')}`,
      end: { x: teeth[0] ?? 0, y: top },
    };
  });
  return {
    name: named.name,
    owner: named.value.owner,
    path: drawnLines.map(({ path }) => path).join(''),
    end: drawnLines[0]?.end ?? { x: 0, y: lead + cellHeight / 2 },
  };
}

/** The places of each line that has some. */
function linesOf(places: readonly number[], perLine: number): (readonly number[])[] {
  const lines = new Set(places.map((place) => Math.floor(place / perLine)));
  return [...lines].map((line) => places.filter((place) => Math.floor(place / perLine) === line));
}
