import type { Cell, Digits } from '../../engine/digits.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { latest, nodesOf } from '../../lesson/find.ts';
import { short } from '../../lesson/format.ts';

/** A number by its name, as it was computed last. */
export function latestOf(trace: Trace, name: string, ...index: number[]): NodeId | undefined {
  return latest(trace, trace.steps.length - 1, name, ...index);
}

/** The hundred counts of a confusion matrix; none before anything was counted. */
export function countsOf(trace: Trace): readonly NodeId[] {
  const counts = nodesOf(trace, 'counts');
  return counts.length === 100 ? counts : [];
}

/** The cell of a link, `3-8`: label 3, answer 8; null for none. */
export function cellOf(text: string): Cell | null {
  const [, label, answer] = /^(\d)-(\d)$/u.exec(text) ?? [];
  return label === undefined ? null : { label: Number(label), answer: Number(answer) };
}

/** A share that the kernels computed in float, with the seven digits that a float has. */
export function sureText(sureness: number): string {
  return short(Number(sureness.toPrecision(7)));
}

const accuracies = new WeakMap<readonly number[], number>();

/** The accuracy of a count beside the one on the stage, as the core computes it. */
export function accuracyOf(digits: Digits, confusion: readonly number[]): number {
  const known = accuracies.get(confusion);
  if (known !== undefined) return known;
  const trace = digits.counts(confusion);
  const node = latestOf(trace, 'accuracy');
  const value = node === undefined ? Number.NaN : trace.value(node);
  accuracies.set(confusion, value);
  return value;
}
