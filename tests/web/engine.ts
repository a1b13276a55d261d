import makeCore from '#wasm-node';
import { Engine } from '../../web/src/engine/engine.ts';

/** The real core, in Node. */
export const core = await makeCore();

export const engine = new Engine(core);
