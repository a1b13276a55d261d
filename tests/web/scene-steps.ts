/** What the tests of the scenes on digits ask of them. */
import type { Trace } from '../../web/src/engine/trace.ts';
import type { AnyScene } from '../../web/src/lesson/scene.ts';
import { digits } from './digits.ts';

export { namesOfStops as stopNames, value } from './networks.ts';

/** A button after another. */
export function after<P>(scene: AnyScene, start: P, ...actions: string[]): P {
  return actions.reduce<P>((params, action) => {
    const changed = scene.act(digits, params, action) as P | undefined;
    if (changed === undefined) throw new Error(`no button ${action}`);
    return changed;
  }, start);
}

export const lastStep = (trace: Trace) => trace.steps.length - 1;
