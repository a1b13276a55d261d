import { EngineError } from './errors.ts';

/** Starts a module of the core; what goes wrong without a code is EngineError "engine.unavailable". */
async function start<Core>(load: () => Promise<Core>): Promise<Core> {
  if (typeof WebAssembly === 'undefined') throw new EngineError('engine.unavailable');
  try {
    return await load();
  } catch (reason) {
    if (reason instanceof EngineError) throw reason;
    throw new EngineError('engine.unavailable', [String(reason)]);
  }
}

/** Loads a module once, however often it is asked for; after a failure the next call tries again. */
export function once<Core>(load: () => Promise<Core>): () => Promise<Core> {
  let loading: Promise<Core> | undefined;
  return () => {
    loading ??= start(load).catch((reason: unknown) => {
      loading = undefined;
      throw reason;
    });
    return loading;
  };
}
