import type { NodeId, Trace } from '../../engine/trace.ts';
import { descendantsOf } from '../../lesson/scenes/network.ts';

/** What a number has to do with the others: which it went into, and which it was made of. */
export interface Cone {
  readonly of: NodeId;
  readonly after: ReadonlySet<NodeId>;
  readonly before: ReadonlySet<NodeId>;
  /** Whether the relatives may be seen, or the chosen number alone. */
  readonly shown: boolean;
}

/** Follows the tape both ways. */
export function coneOf(trace: Trace, of: NodeId, shown: boolean): Cone {
  const before = new Set<NodeId>(trace.operands(of));
  // A set hands out what is added while it is walked through.
  for (const id of before) for (const operand of trace.operands(id)) before.add(operand);
  return { of, after: descendantsOf(trace, of), before, shown };
}

/** How a number stands to the chosen one; `plain` where none is chosen, or the rest is not shown. */
export type Kinship = 'plain' | 'chosen' | 'after' | 'before' | 'apart';

export function kinship(cone: Cone | undefined, node: NodeId | undefined): Kinship {
  if (!cone) return 'plain';
  if (node === cone.of) return 'chosen';
  if (!cone.shown) return 'plain';
  if (node === undefined) return 'apart';
  if (cone.after.has(node)) return 'after';
  return cone.before.has(node) ? 'before' : 'apart';
}
