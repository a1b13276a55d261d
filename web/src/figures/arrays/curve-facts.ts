import type { NodeId, Trace } from '../../engine/trace.ts';

/** A point of both curves, and the numbers on the tape that it is made of. */
export interface CurvePoint {
  readonly x: number;
  readonly sin: number;
  readonly cos: number;
  readonly nodes: { readonly x: NodeId; readonly sin: NodeId; readonly cos: NodeId };
  /** The step that made its sine. */
  readonly step: number;
}

export function pointsOf(trace: Trace): CurvePoint[] {
  const cosines = new Map<number, NodeId>();
  for (const { name, index, nodes } of trace.steps) {
    if (name === 'cosine') cosines.set(index[0] ?? -1, nodes[0] ?? -1);
  }
  return trace.steps.flatMap(({ name, index, nodes: [sin] }, step) => {
    const cos = cosines.get(index[0] ?? -1);
    if (name !== 'sine' || sin === undefined || cos === undefined) return [];
    // Each is a function of its one operand, x[i].
    const x = trace.operands(sin)[0] ?? sin;
    const value = (node: NodeId) => trace.value(node);
    return [{ x: value(x), sin: value(sin), cos: value(cos), nodes: { x, sin, cos }, step }];
  });
}
