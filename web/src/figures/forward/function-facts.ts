import type { Bend, CurvesNotes } from '../../engine/networks.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { seen, shownOf } from '../../lesson/scenes/curves.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import { isLit } from './lit.ts';

/** A function at x: the nodes of its value and slope, for the drawing, and those that may be read. */
export interface ShownFunction {
  readonly name: Bend;
  readonly value: NodeId;
  readonly slope: NodeId;
  readonly known: { readonly value: NodeId | undefined; readonly slope: NodeId | undefined };
}

export function functionsOf(trace: Trace, reach: number): ShownFunction[] {
  return shownOf(trace).map(({ name, value, slope }) => ({
    name,
    value,
    slope,
    known: { value: seen(trace, value, reach), slope: seen(trace, slope, reach) },
  }));
}

/** The function whose value or slope is pointed at. */
export function functionLit(session: LessonSession, shown: readonly ShownFunction[]): Bend | null {
  return (
    shown.find(({ value, slope }) => isLit(session, value) || isLit(session, slope))?.name ?? null
  );
}

/** The function that a step works on. */
export function functionAt(trace: Trace, step: number): Bend | null {
  const node = trace.steps[step]?.nodes[0];
  const { shown } = trace.notes as CurvesNotes;
  return shown.find(({ value, slope }) => node === value || node === slope)?.name ?? null;
}
