import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import exercises from '../../web/content/05-xor-and-circuits/exercises.json';
import type { CircuitName } from '../../web/src/engine/engine.ts';
import {
  emptyBoard,
  isFree,
  knownBoard,
  mostGates,
  sourceAt,
  withGate,
  withMoved,
  withoutGate,
  withWire,
  type Board,
} from '../../web/src/lesson/board.ts';
import { boardField, readBoard, writeBoard } from '../../web/src/lesson/board-field.ts';
import {
  circuitOf,
  hasLoop,
  judgeCircuit,
  makesLoop,
  wiredGates,
  wireNumber,
  wiringOf,
  type WrittenCircuit,
} from '../../web/src/lesson/circuit.ts';
import type { CircuitExercise } from '../../web/src/lesson/lesson.ts';
import {
  boardScene,
  gateNeuron,
  gateSum,
  lastOfRow,
  sourceNode,
  type BoardParams,
} from '../../web/src/lesson/scenes/board.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { rowAt } from '../../web/src/lesson/find.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { engine } from './engine.ts';

const names: readonly CircuitName[] = ['xor', 'nand-xor', 'half-adder', 'full-adder'];
const circuits = exercises.exercises.filter(
  ({ kind }) => kind === 'circuit',
) as unknown as CircuitExercise[];
const start = fallbacks(boardScene.fields);

function solutionOf(id: string): { goal: CircuitExercise['goal']; solution: WrittenCircuit } {
  const exercise = circuits.find((each) => each.id === id);
  if (!exercise) throw new Error(id);
  return { goal: exercise.goal, solution: exercise.solution as WrittenCircuit };
}

describe('circuits of exercises.json', () => {
  it('are numbered as the core numbers wires: inputs first, open ends -1', () => {
    const { goal, solution } = solutionOf('half-adder');
    expect(wiringOf(circuitOf(goal, solution))).toEqual({
      wiring: {
        inputs: 2,
        gates: [
          { name: 'NAND', from: [0, 1] },
          { name: 'OR', from: [0, 1] },
          { name: 'AND', from: [2, 3] },
          { name: 'AND', from: [0, 1] },
        ],
      },
      outputs: [4, 5],
    });
    const open = circuitOf(goal, {
      gates: [{ id: 'g1', gate: 'OR', from: ['a', null] }],
      outputs: { carry: 'g1' },
    });
    expect(wiringOf(open)).toEqual({
      wiring: { inputs: 2, gates: [{ name: 'OR', from: [0, -1] }] },
      outputs: [-1, 2],
    });
    expect(wireNumber(open, 'nobody')).toBe(3);
  });

  it.each(circuits)(
    '$id: its solution is right, its examples are the mistakes they show',
    (each) => {
      const judge = (written: unknown) =>
        judgeCircuit(engine, each.goal, circuitOf(each.goal, written as WrittenCircuit)).code;
      expect(judge(each.solution)).toBe('right');
      for (const mistake of each.mistakes ?? []) expect(judge(mistake.example)).toBe(mistake.code);
    },
  );

  it('says that a kind of gate is not allowed only of what would be right otherwise', () => {
    const { goal } = solutionOf('xor-from-nand');
    const wrong: WrittenCircuit = {
      gates: [{ id: 'g1', gate: 'AND', from: ['a', 'b'] }],
      outputs: { y: 'g1' },
    };
    expect(judgeCircuit(engine, goal, circuitOf(goal, wrong))).toEqual({
      code: 'wrong-row',
      row: 1,
    });
  });
});

describe('loops', () => {
  const board = knownBoard(engine, 'nand-xor');

  it('are seen before the wire is there', () => {
    expect(makesLoop(board, 'g4', { gate: 'g1', pin: 0 })).toBe(true);
    expect(makesLoop(board, 'g1', { gate: 'g1', pin: 1 })).toBe(true);
    expect(makesLoop(board, 'g2', { gate: 'g3', pin: 0 })).toBe(false);
    expect(makesLoop(board, 'a', { gate: 'g1', pin: 0 })).toBe(false);
    expect(makesLoop(board, 'g4', { output: 'y' })).toBe(false);
  });

  it('are what the core calls a cycle', () => {
    for (const { id } of board.gates) {
      for (const source of [...board.inputs, ...board.gates.map((gate) => gate.id)]) {
        const target = { gate: id, pin: 0 } as const;
        const joined = withWire(board, target, source);
        const goal = { inputs: ['a', 'b'], outputs: ['y'], table: [[0], [1], [1], [0]] };
        const cycle = judgeCircuit(engine, goal, joined).code === 'cycle';
        expect(makesLoop(board, source, target)).toBe(cycle);
        expect(hasLoop(joined)).toBe(cycle);
      }
    }
  });
});

describe('the board', () => {
  it('begins with the XOR of the core', () => {
    expect(boardField.fallback).toEqual(knownBoard(engine, 'xor'));
  });

  it.each(names)('%s: every gate has a place of its own, and the core finds it right', (name) => {
    const board = knownBoard(engine, name);
    for (const { id, x, y } of board.gates) expect(isFree(board, x, y, id)).toBe(true);
    expect(hasLoop(board)).toBe(false);
    expect(wiredGates(board)).toHaveLength(board.gates.length);
    const golden = JSON.parse(readFileSync('tests/golden/adders.json', 'utf8')) as {
      half: number[][];
      full: number[][];
    };
    const tables: Record<CircuitName, number[][]> = {
      xor: [[0], [1], [1], [0]],
      'nand-xor': [[0], [1], [1], [0]],
      'half-adder': golden.half.map((row) => row.slice(2)),
      'full-adder': golden.full.map((row) => row.slice(3)),
    };
    const { wiring, outputs } = wiringOf(board);
    expect(engine.gradeCircuit(wiring, outputs, tables[name])).toEqual({ code: 'right', row: -1 });
  });

  it('gives a new gate a free place, up to the most it holds', () => {
    let board: Board | undefined = emptyBoard(['a', 'b'], ['y']);
    for (let count = 1; count <= mostGates; count += 1) {
      board = withGate(board, 'OR', 6);
      if (!board) throw new Error(`no place for gate ${count}`);
      const last = board.gates.at(-1);
      expect(last?.id).toBe(`g${count}`);
      expect(isFree(board, last?.x ?? 0, last?.y ?? 0, last?.id)).toBe(true);
    }
    expect(withGate(board, 'OR', 6)).toBeUndefined();
  });

  it('takes a gate away with its wires, and keeps the others', () => {
    const board = withoutGate(knownBoard(engine, 'nand-xor'), 'g2');
    expect(board.gates.map(({ id, from }) => [id, ...from])).toEqual([
      ['g1', 'a', 'b'],
      ['g2', 'g1', 'b'],
      ['g3', null, 'g2'],
    ]);
    expect(sourceAt(board, { output: 'y' })).toBe('g3');
    expect(wiredGates(board).map(({ id }) => id)).toEqual(['g1', 'g2']);
    expect(sourceAt(withoutGate(board, 'g3'), { output: 'y' })).toBeNull();
  });

  it('does not put a gate on another, or off the board', () => {
    const board = knownBoard(engine, 'xor');
    expect(withMoved(board, 'g1', 0, 1)).toBeUndefined();
    expect(withMoved(board, 'g1', -1, 0)).toBeUndefined();
    expect(withMoved(board, 'g1', 0, 11)).toBeUndefined();
    expect(withMoved(board, 'g1', 0, 5)?.gates[0]).toMatchObject({ x: 0, y: 5 });
  });
});

describe('a board in a link', () => {
  it.each(names)('%s comes back as it was', (name) => {
    const board = knownBoard(engine, name);
    expect(readBoard(writeBoard(board))).toEqual(board);
  });

  it('is short, and needs no escaping', () => {
    const text = writeBoard(knownBoard(engine, 'full-adder'));
    expect(text).toMatch(/^[\w.]+$/u);
    expect(text.length).toBeLessThan(130);
  });

  it('may hold open ends and no gates at all', () => {
    const text = '3_N0.1.0.x_A2.1.3.x_sum.x_carry.4';
    expect(writeBoard(readBoard(text) ?? start.board)).toBe(text);
    expect(readBoard('2_y.x')).toEqual(emptyBoard(['a', 'b'], ['y']));
  });

  it.each([
    '',
    'banana',
    '1_y.0',
    '4_y.0',
    '2',
    '2_N0.0.0.1',
    '2_X0.0.0.1_y.2',
    '2_N0.0.0.3_y.2',
    '2_N0.0.0.1_y.3',
    '2_N0.0.0.2_y.2',
    '2_N0.0.0.3_N2.0.2.1_y.2',
    '2_N0.0.0.1_N1.1.0.1_y.2',
    '2_N0.99.0.1_y.2',
    '2_N0.0.0_y.2',
    '2_N0.0.0.1.1_y.2',
    '2_y.0_y.1',
    '2_z.0',
    '2_y.0_N0.0.0.1',
    '2_N0.0.0.1_y.2_',
    `2_${Array.from({ length: 25 }, (_, at) => `N${2 * (at % 6)}.${2 * Math.floor(at / 6)}.0.1`).join('_')}_y.2`,
  ])('is refused when it does not hold together: %s', (text) => {
    expect(readBoard(text)).toBeUndefined();
  });
});

describe('the scene', () => {
  const load = (action: string, params: BoardParams = start) =>
    boardScene.act(engine, params, action) ?? params;

  it('stops at each answer of each gate, row by row', () => {
    const trace = boardScene.trace(engine, load('load-half-adder'));
    const stops = stopsOf(boardScene, trace, 'ideas');
    expect(stops).toHaveLength(16);
    expect(stops.map((at) => rowAt(trace, at))).toEqual([
      0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3,
    ]);
  });

  it('knows of a wire only what has been computed by a step', () => {
    const { board } = load('load-xor');
    const trace = boardScene.trace(engine, start);
    const [first = 0] = stopsOf(boardScene, trace, 'ideas');
    expect(sourceNode(trace, board, 'g1', 0, first)).toBeDefined();
    expect(sourceNode(trace, board, 'g3', 0, first)).toBeUndefined();
    expect(sourceNode(trace, board, 'a', 0, first)).toBeDefined();
    expect(sourceNode(trace, board, 'g3', 0)).toBeDefined();
  });

  it('speaks of inputs and outputs in the row of the step', () => {
    const params = load('load-full-adder');
    const trace = boardScene.trace(engine, params);
    for (let row = 0; row < 8; row += 1) {
      const step = lastOfRow(trace, row);
      expect(rowAt(trace, step)).toBe(row);
      const slot = (name: string) => {
        const node = boardScene.slot(trace, step, name, params);
        return node === undefined ? NaN : trace.value(node);
      };
      expect(slot('a') + slot('b') + slot('c')).toBe(slot('sum') + 2 * slot('carry'));
      expect(boardScene.slot(trace, step, 'y', params)).toBeUndefined();
    }
  });

  it('stays in its row when the circuit changes', () => {
    const before = boardScene.trace(engine, start);
    const after = boardScene.trace(engine, load('load-half-adder'));
    const step = boardScene.resume?.(before, lastOfRow(before, 3), after) ?? 0;
    expect(rowAt(after, step)).toBe(3);
  });

  it('computes what is wired and leaves out the rest', () => {
    const board = withWire(start.board, { gate: 'g2', pin: 1 }, null);
    const params = { ...start, board };
    const trace = boardScene.trace(engine, params);
    expect(stopsOf(boardScene, trace, 'ideas')).toHaveLength(4);
    expect(sourceNode(trace, board, 'g1', 3)).toBeDefined();
    expect(sourceNode(trace, board, 'g3', 3)).toBeUndefined();
    expect(boardScene.slot(trace, 0, 'y', params)).toBeUndefined();
  });

  it('clears the gates and keeps the ends; an empty board still has rows', () => {
    const params = load('clear', load('load-full-adder'));
    expect(writeBoard(params.board)).toBe('3_sum.x_carry.x');
    const trace = boardScene.trace(engine, params);
    expect(stopsOf(boardScene, trace, 'ideas')).toHaveLength(8);
    expect(boardScene.act(engine, params, 'fold')).toBeUndefined();
  });

  it('finds the numbers of a gate on the tape', () => {
    const trace = boardScene.trace(engine, start);
    const neuron = gateNeuron(trace, 2);
    const values = neuron && [neuron.w1, neuron.w2, neuron.b].map((node) => trace.value(node));
    expect(values).toEqual([0.5, 0.5, -0.7]);
    expect(gateNeuron(trace, 3)).toBeUndefined();
    const sum = gateSum(trace, 3, 0);
    expect(sum === undefined ? NaN : trace.value(sum)).toBeCloseTo(-0.3, 12);
  });
});
