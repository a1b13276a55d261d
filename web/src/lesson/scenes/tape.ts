import type { Arrays, TapeCall, TapeNotes } from '../../engine/arrays.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { numberField, type Field } from '../fields.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { tupleText } from './block.ts';

export interface TapeParams {
  readonly seed: number;
  /** Calls of np.random, split by `;`: `rand(2); rand(3)`. */
  readonly calls: string;
  /** A second row of calls, from the same seed; may be empty. */
  readonly second: string;
}

/** RandomState takes 32 bits. */
export const mostSeed = 2 ** 32 - 1;

const rows: Readonly<Record<string, Partial<TapeParams>>> = {
  'two-calls': { calls: 'rand(2); rand(3)', second: 'rand(5)' },
  'other-order': { calls: 'rand(2); rand(3)', second: 'rand(3); rand(2)' },
  'shape-3-2': { calls: 'rand(3, 2)', second: '' },
  normal: { calls: 'randn(2); rand(3)', second: 'rand(5)' },
  choice: { calls: 'choice(10, 10)', second: '' },
  'choice-once': { calls: 'choice(10, 10, replace=False)', second: '' },
  permutation: { calls: 'permutation(10)', second: '' },
  'choice-60000': { calls: 'choice(60000, 10)', second: '' },
};

/** The generator as a tape, from which calls cut their numbers. */
export const tapeScene: Scene<TapeParams, Arrays> = {
  id: 'tape',
  module: 'arrays',
  fields: {
    seed: wholeNumber(0, mostSeed),
    calls: textField('rand(2); rand(3)', 120),
    second: textField('', 120),
  },
  trace: (arrays, { seed, calls, second }) => arrays.tape(seed, callsOf(calls), callsOf(second)),
  isStop: (step) => step.name === 'call',
  reach: (trace) => trace.steps.findIndex((step) => step.name === 'call'),
  veiled: true,
  // What is asked for is shown whole; the steps lead to it.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (_arrays, params, action) => {
    const seed = /^seed-(\d+)$/u.exec(action)?.[1];
    if (seed !== undefined) return { ...params, seed: Number(seed) };
    if (action === 'again') return { ...params, seed: (params.seed + 1) % (mostSeed + 1) };
    return Object.hasOwn(rows, action) ? { ...params, ...rows[action] } : undefined;
  },
  inputs: () => 'drawn',
  // A call is done: the number that it drew last.
  focus: (trace, step) => (trace.steps[step]?.name === 'call' ? drawnLast(trace, step) : undefined),
  slot: (trace, step, name) => (name === 'drawn' ? drawnLast(trace, step) : undefined),
  text: (trace, step, name) => {
    const { rows: made, seed } = trace.notes as TapeNotes & { seed: number };
    const call = callAt(trace, step);
    switch (name) {
      case 'seed':
        return String(seed);
      case 'distinct':
        return String(made[0]?.at(-1)?.distinct ?? 0);
      case 'call':
        return call?.call;
      case 'shape':
        return call && tupleText(call.shape);
      default:
        return undefined;
    }
  },
  numpy: {
    file: 'tape.py',
    lines: { u: 'return (high', drawn: 'return (high', call: 'np.random' },
  },
};

/** The number that was drawn last. */
export function drawnLast(trace: Trace, step: number): NodeId | undefined {
  return trace.steps.slice(0, step + 1).findLast(({ name }) => name === 'drawn')?.nodes[0];
}

/** The calls of a row. */
export function callsOf(text: string): string[] {
  return (
    text
      .split(/[;；]/u)
      // The field stands for np.random: what is typed as in NumPy means the same.
      .map((call) => call.trim().replace(/^np\.random\./u, ''))
      .filter((call) => call !== '')
  );
}

/** The call that a step belongs to; its index is [row, call] or begins so. */
export function callAt(trace: Trace, step: number): TapeCall | undefined {
  const { rows: made } = trace.notes as TapeNotes;
  const { index = [] } =
    trace.steps.slice(0, step + 1).findLast(({ name }) => name === 'drawn' || name === 'call') ??
    {};
  return made[index[0] ?? 0]?.[index[1] ?? 0];
}

function wholeNumber(fallback: number, most: number): Field<number> {
  const field = numberField(fallback, 0, most);
  return {
    ...field,
    read: (text) => {
      const value = field.read(text);
      return Number.isInteger(value) ? value : undefined;
    },
  };
}
