/** What the module on arrays says in chapter 03: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { PictureNotes, SampleNotes, TapeNotes } from '../../web/src/engine/arrays.ts';
import type { NodeId, Trace } from '../../web/src/engine/trace.ts';
import { pixelNode } from '../../web/src/lesson/scenes/picture.ts';
import { callsOf } from '../../web/src/lesson/scenes/tape.ts';
import { lastOf, refusal, valuesOf } from './arrays.ts';
import { arrays } from './engine.ts';

describe('the tape of the generator', () => {
  const draw = (seed: number, calls: string, second = '') => {
    const trace = arrays.tape(seed, callsOf(calls), callsOf(second));
    const { rows } = trace.notes as TapeNotes;
    return {
      trace,
      rows,
      numbers: rows.map((row) => row.map(({ nodes }) => valuesOf(trace, nodes))),
    };
  };
  const five = [
    0.5488135039273248, 0.7151893663724195, 0.6027633760716439, 0.5448831829968969,
    0.4236547993389047,
  ];

  it('[S0.06] seed 0: rand(3) = [0.5488135 0.71518937 0.60276338]', () => {
    const { rows, numbers } = draw(0, 'rand(3)');
    expect(numbers[0]).toEqual([five.slice(0, 3)]);
    expect(rows[0]?.[0]).toMatchObject({ shape: [3], from: 0, to: 6, distinct: 3, error: null });
    expect(rows[0]?.[0]?.text).toContain('0.5488135');
  });

  it('[S0.06] rand(2) and rand(3) are rand(5), cut in two', () => {
    const { numbers, rows } = draw(0, 'rand(2); rand(3)', 'rand(5)');
    expect(numbers[0]?.flat()).toEqual(five);
    expect(numbers[1]?.flat()).toEqual(five);
    expect(rows.map((row) => row.map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 4],
        [4, 10],
      ],
      [[0, 10]],
    ]);
  });

  it('takes a call as it stands in NumPy', () => {
    expect(callsOf('np.random.rand(2); rand(3)')).toEqual(['rand(2)', 'rand(3)']);
  });

  it('[S0.06] the arguments are the shape: a float without any, an array with them', () => {
    const { rows, numbers } = draw(0, 'rand(); rand(1); rand(3, 2); randn(2, 3)');
    expect(rows[0]?.map(({ shape }) => shape)).toEqual([[], [1], [3, 2], [2, 3]]);
    expect(numbers[0]?.[2]).toHaveLength(6);
    expect(numbers[0]?.[0]).toEqual(five.slice(0, 1));
  });

  it('[S0.06] each number is made of two words of the tape', () => {
    const { trace, rows } = draw(0, 'rand(1)');
    const [node = -1] = rows[0]?.[0]?.nodes ?? [];
    const made: [string, number][] = [];
    const open = (each: NodeId): void => {
      const label = trace.label(each);
      if (trace.operation(each) === 'input' && label) made.push([label.name, trace.value(each)]);
      trace.operands(each).forEach(open);
    };
    open(node);
    // The first words of MT19937 with init_genrand(0): 2357136044 >> 5 and 2546248239 >> 6.
    expect(made).toEqual([
      ['high', 73660501],
      ['low', 39785128],
    ]);
  });

  it('[S0.06] choice draws with replacement: seven of ten with seed 0', () => {
    const { numbers, rows } = draw(0, 'choice(10, 10)');
    expect(numbers[0]?.[0]).toEqual([5, 0, 3, 3, 7, 9, 3, 5, 2, 4]);
    expect(rows[0]?.[0]?.distinct).toBe(7);
    const once = draw(0, 'choice(10, 10, replace=False)', 'permutation(10)');
    expect(once.rows[0]?.[0]?.distinct).toBe(10);
    expect(once.numbers[0]).toEqual(once.numbers[1]);
    // NumPy: np.random.seed(0); np.random.permutation(10)
    expect(once.numbers[1]?.[0]).toEqual([2, 8, 4, 9, 1, 6, 7, 3, 0, 5]);
  });

  it('[S0.06] randn of seed 0, as NumPy draws it', () => {
    const { numbers } = draw(0, 'randn(2); rand(3)');
    expect(numbers[0]?.[0]).toEqual([1.764052345967664, 0.4001572083672233]);
  });

  it.each([
    ['rand(-1)', 'numpy.'],
    ['choice(5, 8, replace=False)', 'random.'],
    ['rand(2', 'python.syntax'],
    ['banana(2)', 'python.attribute'],
    ['rand(0.5)', ''],
  ])('%s is answered with an error of its own', (call, code) => {
    const { rows } = draw(0, `rand(1); ${call}; rand(1)`);
    const error = rows[0]?.[1]?.error;
    expect(error?.code.startsWith(code), JSON.stringify(error)).toBe(true);
    expect(error?.message).toMatch(/^\w+: ./);
    expect(rows[0]?.[0]?.error).toBeNull();
  });
});

describe('a sample', () => {
  const fill = (what: 'rand' | 'randn', n: number, seed: number) => {
    const trace = arrays.sample(what, n, seed);
    const notes = trace.notes as SampleNotes;
    const counts = trace.steps.map(({ nodes }) => valuesOf(trace, nodes));
    return { ...notes, counts, last: counts.at(-1) ?? [] };
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

  // np.histogram(np.random.rand(n), 10, (0, 1))[0] after np.random.seed(0).
  it.each([
    [20, [3, 0, 0, 1, 2, 4, 2, 3, 3, 2]],
    [1000, [98, 102, 107, 108, 102, 93, 99, 88, 95, 108]],
  ])('[S0.06] %i draws of seed 0 fall as NumPy’s do', (n, counts) => {
    expect(fill('rand', n, 0).last).toEqual(counts);
  });

  it('[S0.06] 100 000 draws: between 9821 and 10 103 in a box', () => {
    const { last } = fill('rand', 100_000, 0);
    expect([Math.min(...last), Math.max(...last), sum(last)]).toEqual([9821, 10_103, 100_000]);
  });

  it.each(['rand', 'randn'] as const)(
    '[S0.06] %s: the boxes hold what was drawn, and never less',
    (what) => {
      for (const n of [20, 100, 1000, 10_000]) {
        const { counts, drawn, edges } = fill(what, n, 7);
        expect(edges).toHaveLength(11);
        expect(drawn.at(-1)).toBe(n);
        counts.forEach((bins, at) => {
          expect(bins).toHaveLength(10);
          // Of randn a few fall outside the picture.
          const outside = (drawn[at] ?? 0) - sum(bins);
          expect(outside).toBeGreaterThanOrEqual(0);
          expect(outside).toBeLessThanOrEqual(what === 'rand' ? 0 : 3);
          bins.forEach((bin, box) =>
            expect(bin).toBeGreaterThanOrEqual(counts[at - 1]?.[box] ?? 0),
          );
        });
      }
    },
  );

  it('[S0.06] randn: of 100 000, five lie outside −4 … 4, and two thirds within 1', () => {
    const { last, edges } = fill('randn', 100_000, 0);
    expect([edges[0], edges.at(-1)]).toEqual([-4, 4]);
    expect(sum(last)).toBe(99_995);
    // 68 % lie within 1; the four middle boxes, −1.6 to 1.6, hold 89 %.
    expect(sum(last.slice(3, 7)) / 100_000).toBeCloseTo(0.89, 2);
  });
});

describe('a curve and a picture', () => {
  it('[S1.05] np.arange(0, 6, 0.1) makes 60 points; sin of 1 is 0.8414709848', () => {
    const trace = arrays.curve(0, 6, 0.1);
    expect((trace.notes as PictureNotes).shape).toEqual([60]);
    const sine = lastOf(trace, 'sine', 1);
    expect(sine).toHaveLength(60);
    expect(sine[10]).toBeCloseTo(0.8414709848078965, 15);
    expect(lastOf(trace, 'cosine', 1)[0]).toBe(1);
    expect(sine[59]).toBeCloseTo(Math.sin(5.9), 14);
    const at = trace.steps.find(({ name, index }) => name === 'sine' && index[0] === 10);
    expect(valuesOf(trace, trace.operands(at?.nodes[0] ?? -1))).toEqual([1]);
  });

  it('[S1.05] a curve without a step, or with too many points, is refused', () => {
    expect(refusal(() => arrays.curve(0, 6, 0)).code).not.toBe('core.failed');
    expect(refusal(() => arrays.curve(0, 1e6, 1e-6)).code).not.toBe('core.failed');
  });

  const rows = (trace: Trace) =>
    trace.steps.filter(({ name }) => name === 'row').map(({ nodes }) => valuesOf(trace, nodes));

  it('[S1.06] a picture is rows of whole numbers from 0 to 255', () => {
    for (const name of ['heart', 'letter']) {
      const trace = arrays.image(name, []);
      const { shape, dtype } = trace.notes as PictureNotes;
      expect([rows(trace).length, rows(trace)[0]?.length]).toEqual(shape);
      expect(dtype).toBe('int64');
      for (const pixel of rows(trace).flat()) {
        expect(Number.isInteger(pixel) && pixel >= 0 && pixel <= 255).toBe(true);
      }
    }
  });

  it('[S1.06] 255 - img, img[:, ::-1] and img.T', () => {
    const plain = rows(arrays.image('letter', []));
    expect(rows(arrays.image('letter', ['invert']))).toEqual(
      plain.map((row) => row.map((pixel) => 255 - pixel)),
    );
    expect(rows(arrays.image('letter', ['flip']))).toEqual(plain.map((row) => row.toReversed()));
    expect(rows(arrays.image('letter', ['transpose']))).toEqual(
      (plain[0] ?? []).map((_, column) => plain.map((row) => row[column])),
    );
    expect(rows(arrays.image('letter', ['invert', 'flip', 'flip', 'invert']))).toEqual(plain);
  });

  it('[S1.06] a pixel goes by its row and its column', () => {
    const trace = arrays.image('heart', ['invert']);
    expect(trace.label(pixelNode(trace, 2, 5) ?? -1)?.index).toEqual([2, 5]);
  });

  it('[S1.06] a picture of the reader’s becomes grey: 0.299 red, 0.587 green, 0.114 blue', () => {
    const rgba = new Uint8ClampedArray([
      255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0, 255, 100, 100,
      100, 255,
    ]);
    const trace = arrays.ownImage({ width: 3, height: 2, rgba }, []);
    expect((trace.notes as PictureNotes).shape).toEqual([2, 3]);
    expect(rows(trace)).toEqual([
      [76, 150, 29],
      [255, 0, 100],
    ]);
  });
});
