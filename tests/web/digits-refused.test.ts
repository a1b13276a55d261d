/** Every complaint of the readers, the images and the network over files has words in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sayDigitFailure } from '../../web/src/figures/stage/digit-failures.ts';
import { languages } from '../../web/src/lesson/language.ts';

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const filesIn = (folder: string, name: RegExp) =>
  readdirSync(inRoot(folder))
    .filter((file) => name.test(file))
    .map((file) => readFileSync(inRoot(`${folder}/${file}`), 'utf8'));

const cpp = ['readers', 'data', 'digits', 'fast'].flatMap((folder) =>
  filesIn(`cpp/gradus/${folder}`, /\.[ch]pp$/),
);
const bindings = filesIn('cpp/bindings/digits', /\.[ch]pp$/);
const steps = filesIn('cpp/gradus/lessons', /^(batch|count|digit|tallies)/);
const page = filesIn('web/src/engine', /^(digit|npz|read-file|load)/);

/** What no file and no reader can cause: a slip in the program, or in a claim. */
const slips: ReadonlySet<string> = new Set([
  'chosen.unknown',
  'digits.confusion',
  'digits.median',
  'digits.tally',
  'min-max.columns',
  'min-max.row',
  'model.arguments',
  'model.unknown',
  'one-hot.label',
  'page.length',
  'page.whole',
  'random.seed',
]);

const codesOf = (sources: readonly string[], thrown: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(thrown)].map(([, code = '']) => code));

const codes = [
  ...new Set([
    ...codesOf([...cpp, ...bindings, ...steps], /Error\(\s*"([a-z-]+\.[a-z-]+)"/g),
    ...codesOf(page, /EngineError\(\s*'([a-z-]+\.[a-z-]+)'/g),
  ]),
].filter((code) => !slips.has(code));

const details = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

describe('complaints about files and images', () => {
  it('were found in the sources', () => {
    expect(codes.length).toBeGreaterThan(50);
    for (const code of ['csv.cell', 'idx.short', 'npy.type', 'weights.shape', 'data.hash']) {
      expect(codes).toContain(code);
    }
  });

  it.each(codes)('[S2.09] [S2.10] %s is worded in both languages', (code) => {
    const [zh = '', en = ''] = languages.map((language) =>
      sayDigitFailure(language, { code, details }),
    );
    for (const text of [zh, en]) {
      expect(text).not.toContain(`(${code})`);
      expect(text).not.toContain(`（${code}）`);
      expect(text).not.toMatch(/\{\d\}/);
      expect(text.length).toBeGreaterThan(5);
    }
    expect(zh).not.toBe(en);
  });

  it('[S2.10] a weight that is no number is named by row and column, a bias by its place', () => {
    const say = (...names: string[]) =>
      sayDigitFailure('en', { code: 'weights.not-finite', details: names });
    expect(say('W2', '3', '5')).toContain('W2[3, 5]');
    expect(say('b2', '7')).toContain('b2[7]');
  });

  it('[S1.20] a batch is told how large it may be, where that is known', () => {
    const say = (...sizes: string[]) =>
      sayDigitFailure('en', { code: 'digits.batch', details: sizes });
    expect([say('0'), say('70', '60')]).toEqual([
      'A batch of 0 cannot be: take 1 or more.',
      'A batch of 70 cannot be: take 1 to 60.',
    ]);
  });

  it('[S2.09] a cell is named by row and column', () => {
    expect(sayDigitFailure('en', { code: 'csv.pixel', details: ['17', 'pixel404', '2x'] })).toMatch(
      /Row 17, column pixel404: “2x”/,
    );
    expect(sayDigitFailure('zh', { code: 'csv.label', details: ['3', '十'] })).toContain('第3行');
  });
});
