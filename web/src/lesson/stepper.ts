import type { Trace } from '../engine/trace.ts';
import type { AnyScene } from './scene.ts';

/** By ideas, where the author stops, or by lines, where the code does. */
export type Gear = 'ideas' | 'lines';

/** The steps at which the transport stops. */
export function stopsOf(scene: AnyScene, trace: Trace, gear: Gear): number[] {
  const all = trace.steps.map((_, at) => at);
  if (gear === 'lines') return all;
  const stops = all.filter((at) => {
    const step = trace.steps[at];
    return step !== undefined && scene.isStop(step, trace);
  });
  return stops.length > 0 ? stops : all;
}

/** The stop that a step belongs to: the first that is not before it, else the last. */
export function stopAt(stops: readonly number[], step: number): number {
  const at = stops.findIndex((stop) => stop >= step);
  return at < 0 ? Math.max(0, stops.length - 1) : at;
}

/** The step after the present one, or undefined at the end. */
export function nextStep(stops: readonly number[], step: number): number | undefined {
  return stops.find((stop) => stop > step);
}

/** The step before the present one, or undefined at the beginning. */
export function previousStep(stops: readonly number[], step: number): number | undefined {
  return stops.findLast((stop) => stop < step);
}
