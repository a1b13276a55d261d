import makeCore from '#wasm';
import wasmUrl from '../../../build/wasm/web/gradus.wasm?url';
import { Engine } from './engine.ts';
import { EngineError } from './errors.ts';

let loading: Promise<Engine> | undefined;

/** Loads the core once, on the page or in a worker. Rejects with EngineError "engine.unavailable". */
export function loadEngine(): Promise<Engine> {
  loading ??= start();
  return loading;
}

async function start(): Promise<Engine> {
  if (typeof WebAssembly === 'undefined') throw new EngineError('engine.unavailable');
  try {
    return new Engine(await makeCore({ locateFile: () => wasmUrl }));
  } catch (reason) {
    throw new EngineError('engine.unavailable', [String(reason)]);
  }
}
