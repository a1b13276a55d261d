import type { Label, NodeId, Trace } from '../engine/trace.ts';

/** The node of an input: `input(trace, 'w', 0)`. */
export function input(trace: Trace, name: string, ...index: number[]): NodeId | undefined {
  return trace.inputs.find((label) => isAt(label, name, index))?.nodes[0];
}

/** The node that the last step of this name, up to and with `step`, has computed. */
export function latest(
  trace: Trace,
  step: number,
  name: string,
  ...index: number[]
): NodeId | undefined {
  for (let at = Math.min(step, trace.steps.length - 1); at >= 0; at -= 1) {
    const label = trace.steps[at];
    if (label && isAt(label, name, index)) return label.nodes[0];
  }
  return undefined;
}

/** The nodes of a whole array by its name; none where the trace has no such array. */
export function nodesOf(trace: Trace, name: string): readonly NodeId[] {
  const whole = [...trace.inputs, ...trace.steps].find(
    (label) => label.name === name && label.shape.length > 0,
  );
  return whole?.nodes ?? [];
}

/** What a parameter is at a step: as it was last computed, or as it was given. */
export function current(
  trace: Trace,
  step: number,
  name: string,
  ...index: number[]
): NodeId | undefined {
  return latest(trace, step, name, ...index) ?? input(trace, name, ...index);
}

/** The row of the input table that is being worked on at a step; 0 before the first. */
export function rowAt(trace: Trace, step: number): number {
  for (let at = Math.min(step, trace.steps.length - 1); at >= 0; at -= 1) {
    const label = trace.steps[at];
    if (label?.name === 'x' && label.shape.length === 1) return label.index[0] ?? 0;
  }
  return 0;
}

/** The steps from the one that took up a row to the one before the next; of its first visit. */
export function rowSteps(trace: Trace, row: number): { first: number; last: number } | undefined {
  const first = trace.steps.findIndex(
    (step) => step.name === 'x' && step.shape.length === 1 && step.index[0] === row,
  );
  if (first < 0) return undefined;
  const next = trace.steps.findIndex(
    (step, at) => at > first && step.name === 'x' && step.shape.length === 1,
  );
  return { first, last: (next < 0 ? trace.steps.length : next) - 1 };
}

/**
 * The node of a row's quantity, as `rowNode(trace, 2, 'sum')`: the last of that name, since with a
 * threshold the running sum is all there is.
 */
export function rowNode(trace: Trace, row: number, name: string): NodeId | undefined {
  const range = rowSteps(trace, row);
  if (!range) return undefined;
  for (let at = range.last; at >= range.first; at -= 1) {
    const step = trace.steps[at];
    if (step?.name === name) return step.nodes[0];
  }
  return undefined;
}

function isAt(label: Label, name: string, index: readonly number[]): boolean {
  return (
    label.name === name &&
    label.shape.length === 0 &&
    label.index.length === index.length &&
    label.index.every((number, at) => number === index[at])
  );
}

/** Whether each row of a truth table fires; undefined where the trace does not say. */
export function firingRows(trace: Trace): (boolean | undefined)[] {
  return [0, 1, 2, 3].map((row) => {
    const answer = rowNode(trace, row, 'y');
    return answer === undefined ? undefined : trace.value(answer) === 1;
  });
}
