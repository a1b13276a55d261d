import makeArrays from '#wasm-arrays-node';
import makeCore from '#wasm-node';
import { Arrays } from '../../web/src/engine/arrays.ts';
import { Engine } from '../../web/src/engine/engine.ts';
import { Cores } from '../../web/src/lesson/cores.ts';

/** The real core, in Node. */
export const core = await makeCore();

export const engine = new Engine(core);

export const arrays = new Arrays(await makeArrays());

/** Both modules, as a chapter that needs both would have them. */
export const cores = new Cores(engine, arrays);
