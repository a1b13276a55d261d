import { describe, expect, it } from 'vitest';
import type { GateName, Network, Truth, Wiring } from '../../web/src/engine/engine.ts';
import { EngineError } from '../../web/src/engine/errors.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { core, engine } from './engine.ts';

const and = { w1: 0.5, w2: 0.5, b: -0.7 };
const nand = { w1: -0.5, w2: -0.5, b: 0.7 };
const or = { w1: 0.5, w2: 0.5, b: -0.2 };
const window = { left: -1, right: 2, bottom: -1, top: 2 };

/** All values that steps of this name have computed, one after the other. */
const valuesOf = (trace: Trace, name: string, filter = (_index: readonly number[]) => true) =>
  trace.steps
    .filter((step) => step.name === name && filter(step.index))
    .map((step) => trace.value(step.nodes[0] ?? -1));

/** What the gates answer, row by row, each gate once. */
const wires = (trace: Trace, gates: number) => {
  const all = valuesOf(trace, 'wire');
  return Array.from({ length: all.length / gates }, (_, row) =>
    all.slice(row * gates, (row + 1) * gates),
  );
};

function errorOf(call: () => unknown): EngineError {
  try {
    call();
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('it did not throw');
}

describe('gates', () => {
  const cases: [GateName, typeof and, Truth][] = [
    ['AND', and, [0, 0, 0, 1]],
    ['NAND', nand, [1, 1, 1, 0]],
    ['OR', or, [0, 1, 1, 1]],
  ];

  it.each(cases)(
    '[S1.08] [S1.09] %s has the values and the table of the notes',
    (name, neuron, table) => {
      expect(engine.gate(name)).toEqual(neuron);
      expect(engine.truth(name)).toEqual(table);
      expect(valuesOf(engine.truthTable(neuron, 'bias', 1), 'y')).toEqual(table);
      expect(valuesOf(engine.truthTable(neuron, 'threshold', 1), 'y')).toEqual(table);
    },
  );

  it('[S1.08] steps through AND row by row: 0·0.5 + 0·0.5 − 0.7 and so on', () => {
    const trace = engine.truthTable(and, 'bias', 1, [0, 0, 0, 1]);
    const totals = valuesOf(trace, 'sum', (index) => index.length === 0);
    const byHand = [-0.7, -0.2, -0.2, 0.3];
    totals.forEach((total, row) => expect(total).toBeCloseTo(byHand[row] ?? NaN, 12));
    expect(valuesOf(trace, 'right')).toEqual([1, 2, 3, 4]);
  });

  it('[S1.08] equality does not fire', () => {
    expect(valuesOf(engine.truthTable({ w1: 1, w2: 1, b: -1 }, 'bias', 1), 'y')).toEqual([
      0, 0, 0, 1,
    ]);
    expect(valuesOf(engine.truthTable({ w1: 1, w2: 1, b: -1 }, 'threshold', 1), 'y')).toEqual([
      0, 0, 0, 1,
    ]);
  });

  it('[S1.07] keeps its answers when all numbers grow tenfold, and when x2 comes in centimetres', () => {
    const ten = engine.scaled(and, 10);
    expect(ten).toEqual({ w1: 5, w2: 5, b: -7 });
    const inCm = engine.inUnit(and, 100);
    expect(inCm).toEqual({ w1: 0.5, w2: 0.005, b: -0.7 });
    for (const [neuron, unit] of [
      [ten, 1],
      [inCm, 100],
    ] as const) {
      expect(valuesOf(engine.truthTable(neuron, 'bias', unit), 'y')).toEqual([0, 0, 0, 1]);
    }
  });

  it('[S1.08] recognises mistakes, each with its row', () => {
    expect(engine.gradeGate([0, 0, 0, 1], and, 'bias')).toEqual({ code: 'right', row: -1 });
    expect(engine.gradeGate([0, 0, 0, 1], or, 'bias')).toEqual({ code: 'other-gate-or', row: 1 });
    expect(engine.gradeGate([0, 0, 0, 1], { ...and, b: 0.7 }, 'bias').code).toBe('bias-sign');
    // In the form with a threshold the third number is theta.
    expect(engine.gradeGate([0, 0, 0, 1], { ...and, b: 0.7 }, 'threshold').code).toBe('right');
  });

  it('[S1.08] advises the parameter that helps: OR becomes AND when b goes down', () => {
    expect(engine.advise([0, 0, 0, 1], or)).toEqual({ parameter: 'b', direction: -1 });
    expect(engine.advise([0, 0, 0, 1], and)).toEqual({ parameter: '', direction: 0 });
  });
});

describe('the plane', () => {
  it('[S1.07] draws the line x1 + x2 = 1.4 of AND from edge to edge', () => {
    const ends = engine.boundary(and, window);
    expect(ends).toHaveLength(2);
    for (const { x, y } of ends) expect(x + y).toBeCloseTo(1.4, 12);
    const onEdge = ({ x, y }: { x: number; y: number }) => [x, y].some((c) => c === -1 || c === 2);
    expect(ends.every(onEdge)).toBe(true);
    expect(engine.boundary({ w1: 0, w2: 0, b: 1 }, window)).toEqual([]);
  });

  it('[S1.07] finds the foot of (0, 0) on 3 x1 + 4 x2 = 5: (0.6, 0.8)', () => {
    const foot = engine.foot({ w1: 3, w2: 4, b: -5 }, { x: 0, y: 0 });
    expect(foot.x).toBeCloseTo(0.6, 12);
    expect(foot.y).toBeCloseTo(0.8, 12);
    expect(engine.through({ w1: 3, w2: 4, b: 0 }, { x: 1, y: 1 })).toEqual({ w1: 3, w2: 4, b: -7 });
  });

  it('[S1.07] fires in the corner beyond the line: a triangle for 0 < x1 + x2 - 3', () => {
    const region = engine.firingRegion({ w1: 1, w2: 1, b: -3 }, window);
    const corners = region.map(({ x, y }) => `${x},${y}`).sort();
    expect(corners).toEqual(['1,2', '2,1', '2,2']);
  });

  it('[S1.11] cuts the plane into three bands by the two lines of the XOR network', () => {
    const cells = engine.cells(engine.xorNetwork(), window);
    expect(cells.map(({ s, y }) => [...s, y].join('')).sort()).toEqual(['010', '100', '111']);
    const strip = cells.find(({ y }) => y === 1);
    for (const { x, y } of strip?.corners ?? []) {
      expect(x + y).toBeGreaterThan(0.4 - 1e-12);
      expect(x + y).toBeLessThan(1.4 + 1e-12);
    }
  });

  it('[S1.11] answers on a grid, the bottom row first', () => {
    const box = { left: 0, right: 1, bottom: 0, top: 1 };
    expect(engine.surface(engine.xorNetwork(), 0, box, 2)).toEqual([0, 1, 1, 0]);
    expect(engine.surface([or, or, or], 0, box, 2)).toEqual([0, 1, 1, 1]);
  });
});

describe('networks, the rule and circuits', () => {
  it('[S1.11] computes XOR as AND of NAND and OR, and the strip beyond the corners', () => {
    expect(engine.xorNetwork()).toEqual([nand, or, and]);
    const trace = engine.twoLayer(engine.xorNetwork(), 0, { x: 2.5, y: -1.5 });
    const answers = trace.steps
      .filter((step) => step.name === 'y' && trace.frames[step.frame]?.function === 'forward')
      .map((step) => trace.value(step.nodes[0] ?? -1));
    expect(answers).toEqual([0, 1, 1, 0, 1]);
    expect(valuesOf(trace, 's').slice(0, 8)).toEqual([1, 0, 1, 1, 1, 1, 0, 1]);
  });

  it.each<[string, Truth, number[], number[]]>([
    ['AND', [0, 0, 0, 1], [1, 3, 3, 2, 1, 0], [1, 2, -2]],
    ['NAND', [1, 1, 1, 0], [2, 3, 3, 2, 1, 0], [-1, -2, 3]],
    ['OR', [0, 1, 1, 1], [1, 2, 1, 0], [1, 1, 0]],
  ])('[S1.34] learns %s with so many mistakes a round', (_name, wanted, mistakes, numbers) => {
    const trace = engine.learning(wanted, 1, 100);
    expect(valuesOf(trace, 'mistakes', (index) => index.length === 1)).toEqual(mistakes);
    const last = (name: string, ...index: number[]) =>
      valuesOf(trace, name, (at) => String(at) === String(index)).at(-1);
    expect([last('w', 0), last('w', 1), last('b')]).toEqual(numbers);
  });

  it('[S1.34] never learns XOR: 2, 3, 4, 4, 4 … mistakes', () => {
    const trace = engine.learning([0, 1, 1, 0], 1, 30);
    const mistakes = valuesOf(trace, 'mistakes', (index) => index.length === 1);
    expect(mistakes).toEqual([2, 3, ...Array<number>(28).fill(4)]);
  });

  it('[S1.10] finds three rows of XOR at most, and four of AND', () => {
    expect(engine.search([0, 1, 1, 0], 1, 21, 0, 21 ** 3).right).toBe(3);
    expect(engine.search([0, 0, 0, 1], 1, 21, 0, 21 ** 3).right).toBe(4);
  });

  it('[S1.10] adds the demands in pairs: both sums are w1 + w2 + 2b', () => {
    const trace = engine.xorProof({ w1: 3, w2: 5, b: -2 });
    expect(valuesOf(trace, 'firing')).toEqual([4]);
    expect(valuesOf(trace, 'silent')).toEqual([4]);
  });

  const halfAdder: Wiring = {
    inputs: 2,
    gates: [
      { name: 'NAND', from: [0, 1] },
      { name: 'OR', from: [0, 1] },
      { name: 'AND', from: [2, 3] },
      { name: 'AND', from: [0, 1] },
    ],
  };

  it('[S1.12] adds two bits with four gates', () => {
    const rows = wires(engine.circuit(halfAdder), 4);
    expect(rows.map(([, , sum, carry]) => [sum, carry])).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    const table = [
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ];
    expect(engine.gradeCircuit(halfAdder, [4, 5], table)).toEqual({ code: 'right', row: -1 });
    expect(engine.gradeCircuit(halfAdder, [5, 4], table).code).toBe('outputs-swapped');
  });

  it('[S1.12] knows the circuits of the chapter: their tables are right', () => {
    const tables = {
      xor: [[0], [1], [1], [0]],
      'nand-xor': [[0], [1], [1], [0]],
      'half-adder': [
        [0, 0],
        [1, 0],
        [1, 0],
        [0, 1],
      ],
      'full-adder': [
        [0, 0],
        [1, 0],
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 1],
        [0, 1],
        [1, 1],
      ],
    } as const;
    for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
      const { wiring, outputs } = engine.knownCircuit(name);
      const ends = outputs.map(({ wire }) => wire);
      expect(engine.gradeCircuit(wiring, ends, tables[name]), name).toEqual({
        code: 'right',
        row: -1,
      });
    }
    const onlyNand = engine.knownCircuit('nand-xor').wiring.gates;
    expect(onlyNand.map(({ name }) => name)).toEqual(['NAND', 'NAND', 'NAND', 'NAND']);
  });
});

describe('what the core refuses', () => {
  const loop: Wiring = {
    inputs: 2,
    gates: [
      { name: 'AND', from: [0, 3] },
      { name: 'OR', from: [2, 1] },
    ],
  };
  const one = (from: [number, number], name = 'AND'): Wiring => ({
    inputs: 2,
    gates: [{ name: name as GateName, from }],
  });

  it.each<[string, string[], () => unknown]>([
    ['gate.unknown', ['XOR'], () => engine.gate('XOR' as GateName)],
    ['gate.unknown', ['XNOR'], () => engine.circuit(one([0, 1], 'XNOR'))],
    ['model.unknown', ['astrology'], () => engine.model('astrology', [])],
    ['model.arguments', ['stays-put', '2', '3'], () => engine.model('stays-put', [1, 2, 3])],
    ['circuit.cycle', ['0', '1'], () => engine.circuit(loop)],
    ['circuit.missing-wire', ['0', '1'], () => engine.circuit(one([0, -1]))],
    ['circuit.unknown-wire', ['0', '7'], () => engine.circuit(one([0, 7]))],
    [
      'circuit.missing-output',
      ['0'],
      () => engine.gradeCircuit(one([0, 1]), [-1], [[0], [0], [0], [1]]),
    ],
    ['page.length', ['4', '3'], () => engine.gradeCircuit(one([0, 1]), [2], [[0], [0], [1]])],
    ['page.length', ['4', '2'], () => engine.advise([0, 1] as unknown as Truth, and)],
    [
      'page.length',
      ['9', '6'],
      () => engine.twoLayer([and, or] as unknown as Network, 0, { x: 0, y: 0 }),
    ],
    ['circuit.too-many-inputs', ['40', '10'], () => engine.circuit({ inputs: 40, gates: [] })],
  ])('is an EngineError %s with %j', (code, details, call) => {
    const error = errorOf(call);
    expect(error.code).toBe(code);
    // A cycle may be told from any of its gates.
    expect([...error.details].sort()).toEqual([...details].sort());
  });

  it('leaves the core fit to work', () => {
    for (let time = 0; time < 100; time += 1) errorOf(() => engine.circuit(loop));
    expect(valuesOf(engine.truthTable(and, 'bias', 1), 'y')).toEqual([0, 0, 0, 1]);
  });

  it('takes what is no number without a crash: the sums are nan, and nothing fires', () => {
    const trace = engine.truthTable({ w1: NaN, w2: 1, b: 0 }, 'bias', 1);
    expect(valuesOf(trace, 'sum').every(Number.isNaN)).toBe(true);
    expect(valuesOf(trace, 'y')).toEqual([0, 0, 0, 0]);
    expect(engine.gradeGate([0, 0, 0, 1], { w1: Infinity, w2: 1, b: 0 }, 'bias').code).toBe(
      'not-finite',
    );
  });
});

describe('memory', () => {
  /** The size of the module's memory, seen through a view into it. */
  function heapSize(): number {
    const blocks = core.traceXor(and);
    const size = blocks.values().buffer.byteLength;
    blocks.delete();
    return size;
  }

  it('is given back: 10 000 traces and 1 000 errors do not make it grow', () => {
    for (let time = 0; time < 100; time += 1) engine.xorProof(and);
    const before = heapSize();
    let steps = 0;
    for (let time = 0; time < 10_000; time += 1) steps += engine.xorProof(and).steps.length;
    for (let time = 0; time < 1_000; time += 1) errorOf(() => engine.model('astrology', []));
    expect(steps).toBeGreaterThan(10_000 * 20);
    expect(heapSize()).toBe(before);
  }, 60_000);

  it('is never shared: a trace stays as it is whatever comes after', () => {
    const trace = engine.truthTable(nand, 'bias', 1, [1, 1, 1, 0]);
    const then = structuredClone({
      values: trace.values,
      inputs: trace.inputs,
      steps: trace.steps,
      frames: trace.frames,
    });
    const origins = Array.from(trace.values, (_, id) => [trace.operation(id), trace.operands(id)]);
    expect(trace.values.buffer.byteLength).toBe(8 * trace.size);
    engine.learning([0, 1, 1, 0], 1, 200);
    engine.truthTable(and, 'threshold', 100);
    expect(trace.values).toEqual(then.values);
    expect(trace.inputs).toEqual(then.inputs);
    expect(trace.steps).toEqual(then.steps);
    expect(trace.frames).toEqual(then.frames);
    expect(Array.from(trace.values, (_, id) => [trace.operation(id), trace.operands(id)])).toEqual(
      origins,
    );
  });
});
