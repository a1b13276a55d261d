import type { Label, NodeId, Operation, Trace } from '../engine/trace.ts';

/** A formula as the tape tells it: numbers, and the operations that joined them. */
export type Term =
  | { readonly kind: 'number'; readonly node: NodeId }
  | {
      readonly kind: 'operation';
      readonly node: NodeId;
      readonly operation: Operation;
      readonly parts: readonly Term[];
    };

/** Of a longer sum a formula opens so many numbers from the end; it begins with what there was before. */
const longest = 5;

/**
 * How a number was made, opened up to the numbers that have names of their own. A running sum opens
 * to what was added (`sum[1]` of `sum[0]`); an updated parameter does not (`w[0]` of the old `w[0]`),
 * and neither does a factor (`W[1]` of `W[0]`).
 */
export function expression(trace: Trace, node: NodeId, length = 0): Term {
  const compares = trace.operation(node) === 'greater';
  const parts = trace.operands(node).map((part) => (compares ? chosen(trace, part) : part));
  if (parts.length === 0) return { kind: 'number', node };
  return simplified(trace, {
    kind: 'operation',
    node,
    operation: trace.operation(node),
    parts: parts.map((part, at) => {
      const goesOn = at === 0 && trace.operation(part) === trace.operation(node);
      const isFactor = trace.label(part) !== undefined && trace.operation(node) === 'multiply';
      const open =
        !isFactor &&
        opens(trace.labels(node)[0], trace.labels(part)[0]) &&
        trace.operation(part) !== 'input' &&
        !(goesOn && length >= longest);
      if (!open) return { kind: 'number', node: part };
      return withoutZero(trace, expression(trace, part, goesOn ? length + 1 : 0));
    }),
  });
}

/** What is compared is a number, not the choice that it came out of: the largest so far, not why. */
function chosen(trace: Trace, part: NodeId): NodeId {
  const [, taken] = trace.operands(part);
  const isChoice = trace.operation(part) === 'where' && trace.label(part) === undefined;
  return isChoice && taken !== undefined ? chosen(trace, taken) : part;
}

/** Whether a part shows what it was made of, inside the formula of the whole. */
function opens(whole: Label | undefined, part: Label | undefined): boolean {
  if (part === undefined) return true;
  return (
    whole !== undefined && whole.name === part.name && String(whole.index) !== String(part.index)
  );
}

/** Inside a formula, a sum that has just begun is its first number: `0 + x` is x. */
function withoutZero(trace: Trace, term: Term): Term {
  if (term.kind === 'number') return term;
  const [, second] = term.parts;
  return startsAtZero(trace, term) && second?.kind === 'number' ? second : term;
}

/** A sum that starts at 0 is written without the 0. */
function simplified(trace: Trace, term: Term & { kind: 'operation' }): Term {
  const [, second] = term.parts;
  return startsAtZero(trace, term) && second?.kind === 'operation'
    ? { ...second, node: term.node }
    : term;
}

function startsAtZero(trace: Trace, term: Term & { kind: 'operation' }): boolean {
  const [first] = term.parts;
  return (
    term.operation === 'add' &&
    first?.kind === 'number' &&
    trace.operation(first.node) === 'constant' &&
    trace.value(first.node) === 0
  );
}
