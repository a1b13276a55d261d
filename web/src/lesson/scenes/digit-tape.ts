import type { NodeId, Trace } from '../../engine/trace.ts';
import { nodesOf } from '../find.ts';

/** The nodes of an array that a step knows, of 28 x 28 or a layer's units; else none. */
export function pixelsAt(trace: Trace, step: number, name: string): readonly NodeId[] {
  const at = trace.steps.findIndex((each) => each.name === name && each.shape.length > 0);
  return at >= 0 && at <= step ? nodesOf(trace, name) : [];
}

/** A unit's number (`a1`, `z1`, …, `outputs`) once its layer is finished at a step. */
export function unitOf(
  trace: Trace,
  step: number,
  layer: string,
  unit: number,
): NodeId | undefined {
  return pixelsAt(trace, step, layer)[unit];
}

/** A single number that a step knows: `answer`, `top`. */
export function oneOf(trace: Trace, step: number, name: string): NodeId | undefined {
  const last = Math.min(step, trace.steps.length - 1);
  return trace.steps.slice(0, last + 1).findLast((each) => each.name === name)?.nodes[0];
}
