import type { Engine, GateName, Verdict, Wiring } from '../engine/engine.ts';
import { EngineError } from '../engine/errors.ts';
import type { CircuitExercise } from './lesson.ts';

/** What a wire comes from: an input or a gate, by name; null where nothing is connected yet. */
export type Source = string | null;

export interface Gate {
  readonly id: string;
  readonly gate: GateName;
  readonly from: readonly [Source, Source];
}

export interface Output {
  readonly name: string;
  readonly from: Source;
}

/** Gates, wired or not: plain JSON. */
export interface Circuit {
  readonly inputs: readonly string[];
  readonly gates: readonly Gate[];
  readonly outputs: readonly Output[];
}

/** Where a wire ends: at one of a gate's two inputs, or at an output of the circuit. */
export type Target = { readonly gate: string; readonly pin: 0 | 1 } | { readonly output: string };

export const gateNames = ['NAND', 'AND', 'OR'] as const satisfies readonly GateName[];

/** The number that the core gives a wire: the inputs first, then the gates; -1 for none. */
export function wireNumber(circuit: Circuit, source: Source): number {
  if (source === null) return -1;
  const input = circuit.inputs.indexOf(source);
  if (input >= 0) return input;
  const gate = circuit.gates.findIndex(({ id }) => id === source);
  // A name that nothing has is not an open end: the core refuses the wire.
  return circuit.inputs.length + (gate < 0 ? circuit.gates.length : gate);
}

/** A circuit as the core takes it; open ends are -1. */
export function wiringOf(circuit: Circuit): { wiring: Wiring; outputs: number[] } {
  return {
    wiring: {
      inputs: circuit.inputs.length,
      gates: circuit.gates.map(({ gate, from }) => ({
        name: gate,
        from: [wireNumber(circuit, from[0]), wireNumber(circuit, from[1])],
      })),
    },
    outputs: circuit.outputs.map(({ from }) => wireNumber(circuit, from)),
  };
}

/** The gates that can be computed: both inputs lead back to inputs of the circuit. */
export function wiredGates(circuit: Circuit): Gate[] {
  const known = new Set(circuit.inputs);
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const { id, from } of circuit.gates) {
      if (from.every((source) => source !== null && known.has(source))) known.add(id);
    }
  }
  return circuit.gates.filter(({ id }) => known.has(id));
}

/** Whether a gate listens to a source, itself or through others. */
export function listensTo(circuit: Circuit, gate: string, source: string): boolean {
  const seen = new Set<string>();
  const search = (id: string): boolean => {
    if (id === source) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    const from = circuit.gates.find((each) => each.id === id)?.from ?? [];
    return from.some((each) => each !== null && search(each));
  };
  return search(gate);
}

/** Whether a wire from the source to the target would make signals run in a loop. */
export function makesLoop(circuit: Circuit, source: string, target: Target): boolean {
  return 'gate' in target && listensTo(circuit, source, target.gate);
}

export function hasLoop(circuit: Circuit): boolean {
  return circuit.gates.some(({ id, from }) =>
    from.some((source) => source !== null && listensTo(circuit, source, id)),
  );
}

/** A solution or an example of exercises.json. */
export interface WrittenCircuit {
  readonly gates: readonly Gate[];
  readonly outputs: Readonly<Record<string, Source>>;
}

/** A written circuit, with the inputs and the order of the outputs that its exercise says. */
export function circuitOf(goal: CircuitExercise['goal'], written: WrittenCircuit): Circuit {
  return {
    inputs: goal.inputs,
    gates: written.gates,
    outputs: goal.outputs.map((name) => ({ name, from: written.outputs[name] ?? null })),
  };
}

/**
 * What the core says to a circuit; besides its own codes `missing-wire`, `cycle`, and
 * `gate-not-allowed` for a circuit that does the right thing with parts it may not have.
 */
export function judgeCircuit(
  engine: Engine,
  goal: CircuitExercise['goal'],
  circuit: Circuit,
): Verdict {
  const { wiring, outputs } = wiringOf(circuit);
  try {
    const verdict = engine.gradeCircuit(wiring, outputs, goal.table);
    const allowed = circuit.gates.every(({ gate }) => goal.allowed?.includes(gate) ?? true);
    return verdict.code === 'right' && !allowed ? { code: 'gate-not-allowed', row: -1 } : verdict;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const code = refusals[error.code];
    if (code === undefined) throw error;
    return { code, row: -1 };
  }
}

const refusals: Readonly<Record<string, string>> = {
  'circuit.missing-wire': 'missing-wire',
  'circuit.missing-output': 'missing-wire',
  'circuit.cycle': 'cycle',
};
