import type { StackNotes } from '../../engine/networks.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { input, latest } from '../../lesson/find.ts';
import { outputOf } from '../../lesson/scenes/stack.ts';

/** What the picture of a stack shows at a step, and how much of it may be seen. */
export interface StackFacts {
  /** How many layers may be seen. */
  readonly layers: number;
  /** How many there are. */
  readonly all: number;
  readonly places: readonly number[];
  /** The output after each layer, at each place. */
  readonly curves: readonly (readonly number[])[];
  readonly x: NodeId | undefined;
  /** The output of the last layer that may be seen. */
  readonly y: NodeId | undefined;
  /** The layers taken together so far, as one product and one sum. */
  readonly whole: Whole | undefined;
  /** The ends of their line; null where layers bend. */
  readonly line: readonly [number, number] | null;
  /** W x + B. */
  readonly direct: NodeId | undefined;
}

export interface Whole {
  /** How many layers are in it. */
  readonly layers: number;
  readonly w: NodeId;
  readonly b: NodeId;
}

export function stackFacts(trace: Trace, step: number, reach: number): StackFacts {
  const notes = trace.notes as StackNotes;
  const reached = notes.curves.findIndex((_, layer) => outputOf(trace, layer, reach) === undefined);
  const layers = reached < 0 ? notes.layers : Math.max(1, reached);
  return {
    layers,
    all: notes.layers,
    places: notes.places,
    curves: notes.curves.slice(0, layers),
    x: input(trace, 'x'),
    y: outputOf(trace, layers - 1, reach),
    whole: wholeAt(trace, step, notes.layers),
    line: notes.whole,
    direct: latest(trace, step, 'direct'),
  };
}

function wholeAt(trace: Trace, step: number, layers: number): Whole | undefined {
  for (let layer = layers - 1; layer >= 0; layer -= 1) {
    const w = latest(trace, step, 'whole_w', layer);
    const b = latest(trace, step, 'whole_b', layer);
    if (w !== undefined && b !== undefined) return { layers: layer + 1, w, b };
  }
  return undefined;
}
