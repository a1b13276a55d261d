/** What the tests of the module on arrays share. */
import { EngineError } from '../../web/src/engine/errors.ts';
import type { NodeId, Trace } from '../../web/src/engine/trace.ts';

export const valuesOf = (trace: Trace, nodes: readonly NodeId[]): number[] =>
  nodes.map((node) => trace.value(node));

/** The last numbers of a step's name, by the step's index. */
export function lastOf(trace: Trace, name: string, rank: number): number[] {
  const cells = new Map<string, number>();
  for (const { name: each, index, nodes } of trace.steps) {
    if (each === name) cells.set(String(index.slice(0, rank)), trace.value(nodes[0] ?? -1));
  }
  return [...cells.values()];
}

export function refusal(call: () => unknown): EngineError {
  try {
    call();
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
