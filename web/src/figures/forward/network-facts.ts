import type { LayerNotes, NetworkNotes } from '../../engine/networks.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';

/** A number that is computed: its node, and the step from which on it is there. */
export interface Made {
  readonly node: NodeId;
  readonly step: number;
}

/** A sum or an activation of a unit: its name, and how it came about. */
export interface Quantity {
  /** What the steps that make it are called: `a1`, `outputs`. */
  readonly step: string;
  /** As the page names it: `a1[2]`. */
  readonly name: string;
  /** Its running sums and, last, what it is. */
  readonly made: readonly Made[];
}

export interface Layer {
  readonly notes: LayerNotes;
  /** W[i][j] leads from unit i to unit j. */
  readonly weights: readonly (readonly NodeId[])[];
  readonly biases: readonly NodeId[];
  readonly a: readonly Quantity[];
  readonly z: readonly Quantity[];
}

/** A network of the stage, as its trace holds it. */
export interface NetworkFacts {
  readonly sizes: readonly number[];
  readonly x: readonly NodeId[];
  readonly layers: readonly Layer[];
}

export function factsOf(trace: Trace): NetworkFacts {
  const { sizes, layers } = trace.notes as NetworkNotes;
  const given = givenBy(trace);
  const made = madeBy(trace);
  const quantities = (name: string, letter: string, count: number): Quantity[] =>
    range(count).map((unit) => ({
      step: name,
      name: `${letter}[${unit}]`,
      made: made.get(`${name} ${unit}`) ?? [],
    }));
  return {
    sizes,
    x: range(sizes[0] ?? 0).map((i) => given(`inputs ${i}`)),
    layers: layers.map((notes) => ({
      notes,
      weights: range(notes.inputs).map((i) =>
        range(notes.outputs).map((j) => given(`${notes.weights} ${i},${j}`)),
      ),
      biases: range(notes.outputs).map((j) => given(`${notes.biases} ${j}`)),
      a: quantities(notes.a, notes.a, notes.outputs),
      z: quantities(notes.z, notes.z === 'outputs' ? 'y' : notes.z, notes.outputs),
    })),
  };
}

/** What is known of a number at a step, running sums too. */
export const upTo = ({ made }: Quantity, step: number): NodeId | undefined =>
  made.findLast((each) => each.step <= step)?.node;

/** Whether it is finished at a step. */
export const isFinished = ({ made }: Quantity, step: number): boolean =>
  (made.at(-1)?.step ?? Infinity) <= step;

/** What it is in the end. */
export const finalOf = ({ made }: Quantity): NodeId | undefined => made.at(-1)?.node;

/** Whether a step makes it, or a part of it; the functions call what they return y. */
export function isMadeAt({ step: own, made }: Quantity, step: Step | undefined): boolean {
  const mine = step?.name === own || (step?.name === 'y' && !own.startsWith('a'));
  return mine && made.some(({ node }) => step.nodes.includes(node));
}

/** The names of the units that feed a layer: x[0], z1[2]. */
export const sourceNames = ({ layers, sizes }: NetworkFacts, layer: number): string[] =>
  range(sizes[layer] ?? 0).map((i) => `${layers[layer - 1]?.notes.z ?? 'x'}[${i}]`);

/** The name of a weight: `W1[0, 2]`. */
export const weightName = ({ weights }: LayerNotes, i: number, j: number): string =>
  `${weights}[${i}, ${j}]`;

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function givenBy(trace: Trace): (key: string) => NodeId {
  const nodes = new Map<string, NodeId>();
  for (const { name, index, nodes: all } of trace.inputs) {
    const [node] = all;
    if (node !== undefined && all.length === 1) nodes.set(`${name} ${index.join()}`, node);
  }
  return (key) => nodes.get(key) ?? -1;
}

function madeBy(trace: Trace): Map<string, Made[]> {
  const made = new Map<string, Made[]>();
  trace.steps.forEach(({ name, index, nodes }, step) => {
    const [node] = nodes;
    if (node === undefined || index.length === 0) return;
    const key = `${name} ${index[0]}`;
    const all = made.get(key);
    if (all) all.push({ node, step });
    else made.set(key, [{ node, step }]);
  });
  return made;
}
