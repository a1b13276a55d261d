import { once } from './start.ts';

/** Loads the module on neurons once, on the page or in a worker. Rejects with EngineError "engine.unavailable". */
export const loadEngine = once(async () => {
  const [{ Engine }, { default: make }, { default: url }] = await Promise.all([
    import('./engine.ts'),
    import('#wasm'),
    import('../../../build/wasm/web/gradus.wasm?url'),
  ]);
  return new Engine(await make({ locateFile: () => url }));
});

/** Loads the module on arrays, in the same way. */
export const loadArrays = once(async () => {
  const [{ Arrays }, { default: make }, { default: url }] = await Promise.all([
    import('./arrays.ts'),
    import('#wasm-arrays'),
    import('../../../build/wasm/web/arrays.wasm?url'),
  ]);
  return new Arrays(await make({ locateFile: () => url }));
});

/** Loads the module on networks, in the same way. */
export const loadNetworks = once(async () => {
  const [{ Networks }, { default: make }, { default: url }] = await Promise.all([
    import('./networks.ts'),
    import('#wasm-networks'),
    import('../../../build/wasm/web/networks.wasm?url'),
  ]);
  return new Networks(await make({ locateFile: () => url }));
});

/** Loads the module on digits with the weights of the course; rejects also with "data.network". */
export const loadDigits = once(async () => {
  const { loadDigits } = await import('./load-digits.ts');
  return loadDigits();
});
