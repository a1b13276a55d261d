/** What the module on arrays says in chapters 01 to 03 when nobody would type it: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import makeArrays from '#wasm-arrays-node';
import { Arrays, type AxisNotes } from '../../web/src/engine/arrays.ts';
import { EngineError } from '../../web/src/engine/errors.ts';
import type { NodeId } from '../../web/src/engine/trace.ts';
import { resultsOf } from '../../web/src/lesson/scenes/axis.ts';
import { callsOf } from '../../web/src/lesson/scenes/tape.ts';
import { walks } from './course.ts';

describe('what no one would type, and somebody does', () => {
  const texts = [
    '',
    ' ',
    '5',
    '()',
    '[]',
    '[[]]',
    '(0,)',
    '(0, 3)',
    '-1',
    'nan',
    'np.nan',
    'np.zeros(0)',
    'np.zeros((1, 1, 1, 1, 1))',
    'np.zeros(10**9)',
    '['.repeat(200),
    '(1, 2',
    '１，２',
    '"text"',
    'True',
    'None',
    '1/0',
    '(9999999999, 9)',
    '(1e3, 2)',
    '2**63',
    '\u0000',
    'rand(10**9)',
    'choice(0)',
    'shuffle(3)',
    'seed(5)',
    '🙂',
  ];
  const scenes: Readonly<Record<string, (core: Arrays, text: string) => unknown>> = {
    block: (core, text) => core.block(6, text, true),
    axis: (core, text) => core.axis(text, 'sum', 0, false),
    'all axes': (core, text) => core.axis(text, 'argmax', -1, true),
    concatenate: (core, text) => core.axis(text, 'concatenate', 0, false),
    console: (core, text) => core.console(text),
    'broadcast, first': (core, text) =>
      core.broadcast({
        a: text,
        b: '(3,)',
        operator: 'divide',
        then: 'mean-square',
        nudge: 1,
        at: 7,
        back: true,
      }),
    'broadcast, second': (core, text) =>
      core.broadcast({
        a: '(4, 3)',
        b: text,
        operator: 'add',
        then: 'sum',
        nudge: 0.1,
        at: 2,
        back: true,
      }),
    tape: (core, text) => core.tape(0, callsOf(text), callsOf(text)),
    numbers: (core, text) => core.numbers(text),
    completion: (core, text) => core.complete(text, text),
    expression: (core, text) =>
      core.gradeExpression({ setup: 'a = 1', again: 'a = 2', want: 'a' }, text, [text, '']),
  };

  it.each(Object.entries(scenes))('%s: is computed, or refused with a code', async (_, ask) => {
    // Whoever breaks the module breaks their own.
    const core = new Arrays(await makeArrays());
    for (const text of texts) {
      try {
        ask(core, text);
      } catch (error) {
        expect((error as EngineError).code, JSON.stringify(text)).toMatch(
          /^(numpy|python|lesson|array|console|random)\./,
        );
      }
    }
  });

  it('[S0.16] a plain number has no axis to press, and is its own sum', async () => {
    const trace = new Arrays(await makeArrays()).axis('5', 'sum', 0, false);
    expect((trace.notes as AxisNotes).result).toEqual([]);
    expect(resultsOf(trace).map(({ node }) => trace.value(node))).toEqual([5]);
  });
});

describe('the nodes that the notes name', () => {
  const named = (value: unknown): NodeId[] =>
    Array.isArray(value)
      ? value.flatMap(named)
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) =>
            key === 'nodes' ? (inner as NodeId[]) : named(inner),
          )
        : [];

  it.each(walks.filter(({ scene }) => scene.module === 'arrays'))(
    '[S1.02] are on the tape: $name',
    ({ trace }) => {
      for (const node of named(trace.notes)) {
        expect(node).toBeGreaterThanOrEqual(-1);
        expect(node).toBeLessThan(trace.size);
      }
      for (const { nodes } of [...trace.steps, ...trace.inputs]) {
        for (const node of nodes) expect(node >= 0 && node < trace.size).toBe(true);
      }
    },
  );
});
