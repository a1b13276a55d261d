import makeArrays from '#wasm-arrays-node';
import makeNetworks from '#wasm-networks-node';
import makeCore from '#wasm-node';
import { Arrays } from '../../web/src/engine/arrays.ts';
import { Engine } from '../../web/src/engine/engine.ts';
import { Networks } from '../../web/src/engine/networks.ts';
import { Cores } from '../../web/src/lesson/cores.ts';
import { digits } from './digits.ts';

/** The real core, in Node. */
export const core = await makeCore();

export const engine = new Engine(core);

export const arrays = new Arrays(await makeArrays());

export const networks = new Networks(await makeNetworks());

/** All modules, as a chapter that needs all would have them. */
export const cores = new Cores(engine, arrays, networks, digits);
