import { EngineError } from './errors.ts';
import { keepForOffline } from './keep-offline.ts';
import { fetchWhole, patience } from './patient-fetch.ts';
import { once } from './start.ts';

/**
 * Loads the module on digits with the weights of the course once, on the page or in a worker. Rejects
 * with EngineError "engine.unavailable" or "data.network".
 */
export const loadDigits = once(async () => {
  const [{ Digits }, { readNpz }, { default: make }, { default: module }, { default: weights }] =
    await Promise.all([
      import('./digits.ts'),
      import('./npz.ts'),
      import('#wasm-digits'),
      import('../../../build/wasm/web/digits.wasm?url'),
      import('#content/09-reading-digits/weights.npz?url'),
    ]);
  const [core, file] = await Promise.all([make({ locateFile: () => module }), fetched(weights)]);
  const digits = new Digits(core);
  digits.useWeights(await readNpz(file));
  if (typeof document !== 'undefined') void keepForOffline();
  return digits;
});

async function fetched(address: string): Promise<Uint8Array> {
  try {
    return await fetchWhole((options) => fetch(address, options), patience);
  } catch (reason) {
    throw new EngineError('data.network', ['weights.npz', String(reason)]);
  }
}
