import { EngineError } from './errors.ts';
import type { Arrays } from './arrays.ts';
import type { Engine } from './engine.ts';
import type { Networks } from './networks.ts';

let neurons: Promise<Engine> | undefined;
let arrays: Promise<Arrays> | undefined;
let networks: Promise<Networks> | undefined;

/** Loads the module on neurons once, on the page or in a worker. Rejects with EngineError "engine.unavailable". */
export function loadEngine(): Promise<Engine> {
  neurons ??= start(async () => {
    const [{ Engine }, { default: make }, { default: url }] = await Promise.all([
      import('./engine.ts'),
      import('#wasm'),
      import('../../../build/wasm/web/gradus.wasm?url'),
    ]);
    return new Engine(await make({ locateFile: () => url }));
  });
  return neurons;
}

/** Loads the module on arrays, in the same way. */
export function loadArrays(): Promise<Arrays> {
  arrays ??= start(async () => {
    const [{ Arrays }, { default: make }, { default: url }] = await Promise.all([
      import('./arrays.ts'),
      import('#wasm-arrays'),
      import('../../../build/wasm/web/arrays.wasm?url'),
    ]);
    return new Arrays(await make({ locateFile: () => url }));
  });
  return arrays;
}

/** Loads the module on networks, in the same way. */
export function loadNetworks(): Promise<Networks> {
  networks ??= start(async () => {
    const [{ Networks }, { default: make }, { default: url }] = await Promise.all([
      import('./networks.ts'),
      import('#wasm-networks'),
      import('../../../build/wasm/web/networks.wasm?url'),
    ]);
    return new Networks(await make({ locateFile: () => url }));
  });
  return networks;
}

async function start<Core>(load: () => Promise<Core>): Promise<Core> {
  if (typeof WebAssembly === 'undefined') throw new EngineError('engine.unavailable');
  try {
    return await load();
  } catch (reason) {
    throw new EngineError('engine.unavailable', [String(reason)]);
  }
}
