import type { Arrays, SampleNotes } from '../../engine/arrays.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { choiceField, numberField } from '../fields.ts';
import { count } from '../format.ts';
import type { Scene } from '../scene.ts';
import { mostSeed } from './tape.ts';

export interface SampleParams {
  readonly what: 'rand' | 'randn';
  readonly n: '20' | '100' | '1000' | '10000' | '100000';
  readonly seed: number;
}

export const sizes = ['20', '100', '1000', '10000', '100000'] as const;

/** A histogram while it fills. */
export const sampleScene: Scene<SampleParams, Arrays> = {
  id: 'sample',
  module: 'arrays',
  fields: {
    what: choiceField('rand', ['rand', 'randn']),
    n: choiceField('20', sizes),
    seed: numberField(0, 0, mostSeed),
  },
  trace: (arrays, { what, n, seed }) => arrays.sample(what, Number(n), Math.floor(seed)),
  isStop: (step) => step.name === 'counts',
  reach: (trace) => trace.steps.findIndex((step) => step.name === 'counts'),
  veiled: true,
  pace: 0.15,
  rewinds: true,
  plays: true,
  inputs: () => 'counted',
  act: (_arrays, params, action) => {
    if (action === 'rand' || action === 'randn') return { ...params, what: action };
    if (action === 'again') return { ...params, seed: (params.seed + 1) % (mostSeed + 1) };
    const n = sizes.find((size) => action === `n-${size}`);
    return n && { ...params, n };
  },
  slot: (trace, step, name) => {
    const nodes = [...countsAt(trace, step)].sort((a, b) => trace.value(a) - trace.value(b));
    if (name === 'least') return nodes[0];
    return name === 'most' ? nodes.at(-1) : undefined;
  },
  text: (trace, step, name) => (name === 'n' ? count(drawnAt(trace, step)) : undefined),
  numpy: { file: 'sample.py', lines: { counts: 'counts' } },
};

/** The counts of the bins at a step. */
export function countsAt(trace: Trace, step: number): readonly NodeId[] {
  return trace.steps[Math.min(step, trace.steps.length - 1)]?.nodes ?? [];
}

/** How many draws there have been at a step. */
export function drawnAt(trace: Trace, step: number): number {
  const { drawn } = trace.notes as SampleNotes;
  return drawn[Math.min(step, drawn.length - 1)] ?? 0;
}
