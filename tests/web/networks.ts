/** What the tests of the scenes on networks share. */
import type { Trace } from '../../web/src/engine/trace.ts';
import type { AnyScene } from '../../web/src/lesson/scene.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { networks } from './engine.ts';

export const end = Infinity;

/** The value of a node that has to be there. */
export function value(trace: Trace, node: number | undefined): number {
  if (node === undefined) throw new Error('no such number');
  return trace.value(node);
}

/** A button after another, from the scene's own parameters. */
export function after<P>(scene: AnyScene, start: P, ...actions: string[]): P {
  return actions.reduce<P>((params, action) => {
    const changed = scene.act(networks, params, action) as P | undefined;
    if (changed === undefined) throw new Error(`no button ${action}`);
    return changed;
  }, start);
}

export const slotOf = (scene: AnyScene, trace: Trace, name: string, params: unknown = {}) =>
  value(trace, scene.slot(trace, trace.steps.length - 1, name, params));

export const namesOfStops = (scene: AnyScene, trace: Trace) =>
  stopsOf(scene, trace, 'ideas').map((stop) => trace.steps[stop]?.name);
