import { EngineError } from './errors.ts';

/**
 * What went wrong without a code of its own: digits.memory, or what is said otherwise (reason):
 * digits.worker where the worker could not be had, digits.failed where it broke at its work.
 */
export function troubleOf(
  reason: unknown,
  otherwise: 'digits.worker' | 'digits.failed',
): EngineError {
  if (reason instanceof EngineError) return reason;
  const words = String(reason);
  const isMemory = /memory|alloc/i.test(words);
  return new EngineError(isMemory ? 'digits.memory' : otherwise, [words]);
}
