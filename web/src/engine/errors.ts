/** What the core could not do: a code with its arguments. The page words it (figures/words.ts). */
export class EngineError extends Error {
  readonly code: string;
  readonly details: readonly string[];

  constructor(code: string, details: readonly string[] = []) {
    super([code, ...details].join(' '));
    this.name = 'EngineError';
    this.code = code;
    this.details = details;
  }
}

/** Runs a call into the module; what it throws becomes an EngineError. */
export function guarded<R>(call: () => R): R {
  try {
    return call();
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const [code = 'core.failed', ...details] = message.split('\n');
    throw new EngineError(/^[a-z-]+\.[a-z-]+$/.test(code) ? code : 'core.failed', details);
  }
}

/** What a call into the core gives; undefined where the core refuses. */
export function unlessRefused<R>(call: () => R): R | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}
