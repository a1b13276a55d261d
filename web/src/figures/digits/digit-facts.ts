import type { DigitNotes, StageName } from '../../engine/digits.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import type { Unit } from '../../lesson/scenes/unit.ts';
import { side } from './grey.ts';

/** An array that a step has made. */
export interface Made {
  readonly name: string;
  readonly nodes: readonly NodeId[];
  readonly shape: readonly number[];
  /** The step from which on it is there. */
  readonly step: number;
}

export const notesOf = (trace: Trace): DigitNotes => trace.notes as DigitNotes;

/** An array by its name, if it may be seen: its step is not beyond `reach`. */
export function madeOf(trace: Trace, name: string, reach: number): Made | undefined {
  const step = trace.steps.findIndex((each) => each.name === name && isWhole(each));
  const made = trace.steps[step];
  return made && step <= reach ? { name, nodes: made.nodes, shape: made.shape, step } : undefined;
}

const isWhole = ({ shape }: Step) => shape.length > 0;

/** An image on the way to the network. */
export interface Stage extends Made {
  readonly name: StageName;
}

/** The images that there are up to a step, the one that enters the network last. */
export function stagesOf(trace: Trace, reach: number): Stage[] {
  return notesOf(trace).stages.flatMap((name) => {
    const made = madeOf(trace, name, reach);
    return made ? { ...made, name } : [];
  });
}

/** A number that a step alone has made, such as the answer. */
export function numberOf(trace: Trace, name: string, reach: number): NodeId | undefined {
  const step = trace.steps.findLastIndex((each) => each.name === name && each.nodes.length === 1);
  return step >= 0 && step <= reach ? trace.steps[step]?.nodes[0] : undefined;
}

/** An image as bytes, to be painted. */
export function bytesOf(trace: Trace, nodes: readonly NodeId[]): Uint8Array {
  return Uint8Array.from(nodes, (node) => trace.value(node));
}

/** The flattened image, once it is. */
export const flatOf = (trace: Trace, reach: number): Made | undefined =>
  madeOf(trace, 'inputs', reach);

/** The weights that lead into a unit, and its bias, where the trace holds them. */
export function weightsInto(
  trace: Trace,
  { layer, at }: Unit,
): { weights: readonly NodeId[]; bias: NodeId | undefined } {
  const weights: NodeId[] = [];
  let bias: NodeId | undefined;
  for (const { name, index, shape, nodes } of trace.inputs) {
    if (name === `b${layer}` && (index[0] ?? at) === at) bias = nodes[shape.length > 0 ? at : 0];
    if (name !== `W${layer}`) continue;
    if (shape.length > 0) weights.push(...nodes);
    else if (index[1] === at && index[0] !== undefined && nodes[0] !== undefined) {
      weights[index[0]] = nodes[0];
    }
  }
  return { weights, bias };
}

/** A pixel by its row and column, and where it stands in the flattened image. */
export interface Pixel {
  readonly row: number;
  readonly column: number;
}

export const placeOf = ({ row, column }: Pixel): number => row * side + column;
export const pixelAt = (place: number): Pixel => ({
  row: Math.floor(place / side),
  column: place % side,
});
