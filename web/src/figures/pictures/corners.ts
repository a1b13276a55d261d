import type { GateName, Neuron, Point } from '../../engine/engine.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import { say } from '../words.ts';

/** The four corners, in the order of the traces' rows. */
export const corners: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
];

/** The gates of the notes' XOR network: the first layer, then the output. */
const gates: readonly GateName[] = ['NAND', 'OR', 'AND'];

/** The gate that a neuron of the network is, in words; '' once its numbers are not the notes'. */
export function gateName(session: LessonSession, neuron: Neuron, at: number): string {
  const gate = gates[at] ?? 'AND';
  const notes = session.engine.gate(gate);
  const same = notes.w1 === neuron.w1 && notes.w2 === neuron.w2 && notes.b === neuron.b;
  return same ? say(session.language, `gate${gate}`) : '';
}

/** What a hidden neuron is called: its gate or, failing that, its answer. */
export function hiddenName(session: LessonSession, neuron: Neuron, at: 0 | 1): string {
  return gateName(session, neuron, at) || (at === 0 ? 's₁' : 's₂');
}
