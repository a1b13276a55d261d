import type { NodeId, Trace } from '../../engine/trace.ts';
import type { NetworkParams } from '../../lesson/scenes/network.ts';
import { kinship, type Cone } from './cone.ts';
import { finalOf, weightName, type Layer, type NetworkFacts } from './network-facts.ts';
import { wireWidth, type NetworkLayout, type Spot } from './network-layout.ts';

export interface Wire {
  readonly key: string;
  readonly node: NodeId;
  readonly from: Spot;
  readonly to: Spot;
  readonly value: number;
  readonly width: number;
  readonly look: 'plain' | 'lit' | 'carries' | 'apart';
  /** What stands on it: the name that is asked about, or its own where it is lit. */
  readonly tag: string | undefined;
}

/** The two weights that the name w₁₂ may mean, by the place in W1. */
export const namesakes = { ours: '0 0 1', book: '0 1 0' } as const;

/** What is to be seen on the wires besides their weights. */
export interface WireLight {
  readonly cone: Cone | undefined;
  /** By whose name w₁₂ is asked for: that wire is lit, its namesake beside it. */
  readonly named: NetworkParams['names'];
  /** The running sum of the present step: layer, from, to. */
  readonly present: string | undefined;
}

/** All weights as lines of the drawing. */
export function wiresOf(
  trace: Trace,
  facts: NetworkFacts,
  layout: NetworkLayout,
  light: WireLight,
): Wire[] {
  const all = facts.layers.flatMap(({ weights }) => weights.flat());
  const largest = Math.max(0, ...all.map((node) => Math.abs(trace.value(node))));
  return facts.layers.flatMap((layer, at) => {
    const sources = at === 0 ? layout.x : (layout.layers[at - 1]?.z ?? []);
    const targets = layout.layers[at]?.a ?? [];
    return layer.weights.flatMap((row, i) =>
      row.map((node, j): Wire => {
        const key = `${at} ${i} ${j}`;
        const value = trace.value(node);
        const look = lookOf(light, key, node, sourceOf(facts, at, i), layer, j);
        return {
          key,
          node,
          from: { x: (sources[i]?.x ?? 0) + layout.shape.width / 2, y: sources[i]?.y ?? 0 },
          to: { x: (targets[j]?.x ?? 0) - layout.shape.width / 2, y: targets[j]?.y ?? 0 },
          value,
          width: wireWidth(value, largest),
          look,
          tag: tagOf(light, key, look, weightName(layer.notes, i, j)),
        };
      }),
    );
  });
}

const isNamesake = (key: string): boolean => key === namesakes.ours || key === namesakes.book;

function tagOf(
  { named }: WireLight,
  key: string,
  look: Wire['look'],
  name: string,
): string | undefined {
  if (named !== 'none') return isNamesake(key) ? 'w₁₂' : undefined;
  return look === 'lit' ? name : undefined;
}

/** The number that a wire takes along. */
function sourceOf({ x, layers }: NetworkFacts, layer: number, i: number): NodeId | undefined {
  if (layer === 0) return x[i];
  const unit = layers[layer - 1]?.z[i];
  return unit && finalOf(unit);
}

function lookOf(
  { cone, named, present }: WireLight,
  key: string,
  node: NodeId,
  source: NodeId | undefined,
  { a }: Layer,
  j: number,
): Wire['look'] {
  if (named !== 'none') {
    if (key === namesakes[named]) return 'lit';
    return isNamesake(key) ? 'carries' : 'apart';
  }
  if (!cone) return key === present ? 'lit' : 'plain';
  const own = kinship(cone, node);
  if (own === 'chosen') return 'lit';
  if (own === 'before' || own === 'plain') return own === 'plain' ? 'plain' : 'carries';
  const [from, to] = [kinship(cone, source), kinship(cone, a[j] && finalOf(a[j]))];
  return to === 'after' && (from === 'chosen' || from === 'after') ? 'carries' : 'apart';
}
