import type { MainModule, Blocks, Box, Neuron } from '#wasm';
import { guarded } from './errors.ts';
import { takeTrace, type Trace } from './trace.ts';

export type { Box, Neuron } from '#wasm';

/** The answers of a gate for (0,0), (1,0), (0,1), (1,1). */
export type Truth = readonly [number, number, number, number];

export type GateName = 'AND' | 'NAND' | 'OR';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two hidden neurons and the output neuron. */
export type Network = readonly [Neuron, Neuron, Neuron];

/** A piece of the plane in which no hidden neuron changes its answer. */
export interface Cell {
  readonly y: number;
  readonly s: readonly [number, number];
  readonly corners: readonly Point[];
}

/** Gates and their wires: wire numbers count the inputs first, then the gates. */
export interface Wiring {
  readonly inputs: number;
  readonly gates: readonly { readonly name: GateName; readonly from: readonly [number, number] }[];
}

/** The circuits that the course shows (cpp/gradus/known_circuits.hpp). */
export type CircuitName = 'xor' | 'nand-xor' | 'half-adder' | 'full-adder';

/** A circuit of the course, and the wires of its outputs. */
export interface KnownCircuit {
  readonly wiring: Wiring;
  readonly outputs: readonly { readonly name: string; readonly wire: number }[];
}

/** A code of cpp/gradus/grading.hpp or circuit_grading.hpp, and the first wrong row or -1. */
export interface Verdict {
  readonly code: string;
  readonly row: number;
}

/** Which parameter to turn, and which way (1 up, -1 down); '' where no one turn helps. */
export interface Advice {
  readonly parameter: 'w1' | 'w2' | 'b' | '';
  readonly direction: number;
}

/** The best neuron among those tried, and how many rows it has right. */
export interface Found {
  readonly right: number;
  readonly neuron: Neuron;
}

/**
 * The C++ core, as the page sees it. All wasm memory is owned here: what goes out is plain data.
 * Every method may throw an EngineError.
 */
export class Engine {
  readonly #core: MainModule;

  constructor(core: MainModule) {
    this.#core = core;
  }

  /** The truth table of a neuron; with a threshold theta = -b, or a bias. */
  truthTable(neuron: Neuron, form: 'bias' | 'threshold', unit: number, wanted?: Truth): Trace {
    return this.#trace((core) =>
      core.traceTruthTable(neuron, form === 'threshold', unit, [...(wanted ?? [])]),
    );
  }

  /** The truth table against XOR, then the two pairs of sums. */
  xorProof(neuron: Neuron): Trace {
    return this.#trace((core) => core.traceXor(neuron));
  }

  /** The perceptron rule from zero, at most so many rounds. */
  learning(wanted: Truth, learningRate: number, mostRounds: number): Trace {
    return this.#trace((core) => core.traceLearning([...wanted], learningRate, mostRounds));
  }

  /** Two hidden neurons and an output on the four corners and the probe; gain 0 is the step function. */
  twoLayer(network: Network, gain: number, probe: Point): Trace {
    return this.#trace((core) => core.traceTwoLayer(flat(network), gain, probe.x, probe.y));
  }

  /** A circuit on all its inputs. */
  circuit(wiring: Wiring): Trace {
    return this.#trace((core) =>
      core.traceCircuit(wiring.inputs, gateNames(wiring), gateWires(wiring)),
    );
  }

  /** The line w1 x1 + w2 x2 + b = 0 in the box: two points or none. */
  boundary(neuron: Neuron, box: Box): Point[] {
    return points(guarded(() => this.#core.boundary(neuron, box)));
  }

  /** The corners of the part of the box in which the neuron fires. */
  firingRegion(neuron: Neuron, box: Box): Point[] {
    return points(guarded(() => this.#core.firingRegion(neuron, box)));
  }

  /** The point of the line nearest to the one given. */
  foot(neuron: Neuron, from: Point): Point {
    return points(guarded(() => this.#core.foot(neuron, from.x, from.y)))[0] ?? from;
  }

  /** All three numbers times k. */
  scaled(neuron: Neuron, k: number): Neuron {
    return guarded(() => this.#core.scaled(neuron, k));
  }

  /** The neuron that does the same when x2 is counted in a unit k times as small. */
  inUnit(neuron: Neuron, k: number): Neuron {
    return guarded(() => this.#core.inUnit(neuron, k));
  }

  /** The neuron with the same weights whose line goes through the point. */
  through(neuron: Neuron, point: Point): Neuron {
    return guarded(() => this.#core.through(neuron, point.x, point.y));
  }

  /** The box in pieces in which no hidden neuron changes its answer. */
  cells(network: Network, box: Box): Cell[] {
    const numbers = guarded(() => this.#core.cells(flat(network), box));
    const found: Cell[] = [];
    for (let at = 0; at < numbers.length;) {
      const [y = 0, s1 = 0, s2 = 0, corners = 0] = numbers.slice(at, at + 4);
      at += 4;
      found.push({ y, s: [s1, s2], corners: points(numbers.slice(at, at + 2 * corners)) });
      at += 2 * corners;
    }
    return found;
  }

  /**
   * The network's answers on n × n points of the box, its edges included, the bottom row first;
   * gain 0 is the step function.
   */
  surface(network: Network, gain: number, box: Box, n: number): number[] {
    return guarded(() => this.#core.surface(flat(network), gain, box, n));
  }

  /** XOR = AND(NAND, OR) with the notes' values. */
  xorNetwork(): Network {
    const n = guarded(() => this.#core.xorNetwork());
    const neuron = (at: number): Neuron => ({
      w1: n[at] ?? 0,
      w2: n[at + 1] ?? 0,
      b: n[at + 2] ?? 0,
    });
    return [neuron(0), neuron(3), neuron(6)];
  }

  /** The notes' values of a gate. */
  gate(name: GateName): Neuron {
    return guarded(() => this.#core.gateNeuron(name));
  }

  /** What a gate answers. */
  truth(name: GateName): Truth {
    const [a = 0, b = 0, c = 0, d = 0] = guarded(() => this.#core.gateTruth(name));
    return [a, b, c, d];
  }

  /** Judges a neuron; in the form with a threshold, `b` holds theta. */
  gradeGate(wanted: Truth, neuron: Neuron, form: 'bias' | 'threshold'): Verdict {
    const grade = guarded(() => this.#core.gradeGate([...wanted], neuron, form === 'threshold'));
    return { code: String(grade.code), row: grade.row };
  }

  /** A circuit of the course. */
  knownCircuit(name: CircuitName): KnownCircuit {
    const { inputs, names, from, outputs, wires } = guarded(() => this.#core.knownCircuit(name));
    return {
      wiring: {
        inputs,
        gates: names.map((gate, at) => ({
          name: gate as GateName,
          from: [from[2 * at] ?? -1, from[2 * at + 1] ?? -1],
        })),
      },
      outputs: outputs.map((output, at) => ({ name: output, wire: wires[at] ?? -1 })),
    };
  }

  /** Judges a circuit; `wanted` holds a row of outputs for each row of inputs. */
  gradeCircuit(
    wiring: Wiring,
    outputs: readonly number[],
    wanted: readonly (readonly number[])[],
  ): Verdict {
    const grade = guarded(() =>
      this.#core.gradeCircuit(
        wiring.inputs,
        gateNames(wiring),
        gateWires(wiring),
        [...outputs],
        wanted.flat(),
      ),
    );
    return { code: String(grade.code), row: grade.row };
  }

  advise(wanted: Truth, neuron: Neuron): Advice {
    const advice = guarded(() => this.#core.advise([...wanted], neuron));
    return {
      parameter: String(advice.parameter) as Advice['parameter'],
      direction: advice.direction,
    };
  }

  /** Tries the neurons from … from + count - 1 of a grid of steps³ in [-reach, reach]³. */
  search(wanted: Truth, reach: number, steps: number, from: number, count: number): Found {
    return guarded(() => this.#core.searchGate([...wanted], reach, steps, from, count));
  }

  /** Asks a model of a claim by name (cpp/gradus/models.hpp). */
  model(name: string, args: readonly number[]): number[] {
    return guarded(() => this.#core.askModel(name, [...args]));
  }

  #trace(record: (core: MainModule) => Blocks): Trace {
    return takeTrace(() => record(this.#core));
  }
}

function flat(network: Network): number[] {
  return network.flatMap(({ w1, w2, b }) => [w1, w2, b]);
}

function gateNames(wiring: Wiring): string[] {
  return wiring.gates.map((gate) => gate.name);
}

function gateWires(wiring: Wiring): number[] {
  return wiring.gates.flatMap((gate) => [...gate.from]);
}

function points(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}
