/** What the core makes of many answers: lists, sums, and what it refuses of them. */
import { describe, expect, it } from 'vitest';
import type { Cell, Which } from '../../web/src/engine/digits.ts';
import { EngineError } from '../../web/src/engine/errors.ts';
import { digits, sample } from './digits.ts';

const image = sample.pixels.subarray(0, 784);

/** What the core says to a call that it refuses. */
function refusal(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof EngineError) return [error.code, ...error.details];
    throw error;
  }
  return [];
}

describe('many answers', () => {
  it('[S1.18] are listed by cell, by right and wrong, and by how sure', () => {
    const answer = {
      labels: Uint8Array.of(4, 4, 9, 1),
      digits: Uint8Array.of(9, 4, 9, 9),
      sureness: Float32Array.of(0.75, 0.5, 0.25, 0.875),
    };
    const listed = (which: Which, cell: Cell | null = null) => [
      ...digits.chosen(answer, which, cell),
    ];
    expect(listed('all')).toEqual([0, 1, 2, 3]);
    expect(listed('all', { label: 4, answer: 9 })).toEqual([0]);
    expect(listed('right')).toEqual([1, 2]);
    expect(listed('wrong')).toEqual([0, 3]);
    expect(listed('unsure')).toEqual([2, 1, 0, 3]);
    expect(listed('sure-wrong')).toEqual([3, 0]);
    expect(listed('right', { label: 1, answer: 9 })).toEqual([]);
  });

  it('[S1.20] are summed up by the core, lap by lap', () => {
    const { confusion } = digits.count(sample.pixels, sample.labels, 100);
    const trace = digits.race([
      { batch: 100, confusion },
      { batch: 1000, confusion: null },
    ]);
    const inputs = trace.inputs.filter(({ name }) => name.startsWith('batch_'));
    expect(
      inputs.map(({ name, index, nodes: [node = -1] }) => [name, ...index, trace.value(node)]),
    ).toEqual([
      ['batch_right', 100, digits.model('right-after', [0, 0, 0])[0]],
      ['batch_n', 100, 1000],
    ]);
    expect([digits.median([9, 1, 4]), digits.median([9, 1, 4, 2])]).toEqual([4, 3]);
  });

  it('[S1.19] are shuffled to the places that are told', () => {
    const places = digits.shuffledPlaces();
    const after = digits.changed(image, { dx: 0, dy: 0, how: 'shuffled' });
    expect([...places].map((place) => after[place])).toEqual([...image]);
    expect(new Set(places).size).toBe(784);
  });
});

describe('what cannot be', () => {
  it.each([
    ['random.seed', () => digits.split(10, 0.5, 0.5)],
    ['random.seed', () => digits.split(10, 0.5, NaN)],
    ['page.whole', () => digits.race([{ batch: NaN, confusion: null }])],
    [
      'page.whole',
      () =>
        digits.trainer(
          { widths: [784, 1e300], seed: 1, batch: 1, rate: 1 },
          image,
          Uint8Array.of(1),
        ),
    ],
    ['page.length', () => digits.race([{ batch: 1, confusion: [1] }])],
    ['digits.median', () => digits.median([])],
  ])('is refused as %s', (code, call) => {
    expect(refusal(call)[0]).toBe(code);
  });
});
