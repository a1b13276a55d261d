/** Chapter 09, the reader's own files, good and bad: [S1.18 S2.10]. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sayDigitFailure } from '../../web/src/figures/stage/digit-failures.ts';
import { say, sayWith, type CountingWord } from '../../web/src/figures/digits/words-counting.ts';
import { numpyRight } from './support/digits.ts';
import {
  csv,
  gzip,
  idxPair,
  kaggleCells,
  lyingIdx,
  named,
  npz,
  withNumber,
  zipBomb,
  type OwnFile,
} from './support/files.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '09-reading-digits';
const images = 20;

const good = () => named('train.csv', csv(kaggleCells(images)));

/** Another text in one cell, or none; row 1 is the header. */
function damaged(row: number, column: number, ...text: string[]): string {
  const cells = kaggleCells(images);
  cells[row - 1]!.splice(column, 1, ...text);
  return csv(cells);
}

const give = (reader: Reader, ...files: OwnFile[]) =>
  reader.stage.locator('input[type="file"]').setInputFiles(files);
const button = (reader: Reader, word: CountingWord) =>
  reader.stage.getByRole('button', { name: say(reader.language, word), exact: true });
const loaded = (reader: Reader) => reader.stage.locator('.files-picture dl output').first();
const told = (reader: Reader, code: string, ...details: string[]) =>
  sayDigitFailure(reader.language, { code, details });

async function expectRight(reader: Reader, right: number, n: number): Promise<void> {
  const line = reader.stage.locator('.accuracy[aria-busy="false"]');
  await expect(line.locator('[data-node]').nth(1)).toHaveText(String(right));
  await expect(line.locator('[data-node]').nth(2)).toHaveText(String(n));
}

test.beforeEach(async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#idea=files&part=all');
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a table is counted, whole and in batches, split and scaled', async ({ reader }) => {
      await give(reader, good());
      await expect(loaded(reader)).toContainText(
        `train.csv · CSV · ${sayWith(language, 'imagesCount', { n: images })}`,
      );
      await expectRight(reader, numpyRight(images), images);
      await button(reader, 'whole').click();
      await expectRight(reader, numpyRight(images), images);
      await button(reader, 'partTest').click();
      await expect(
        reader.stage.getByText(sayWith(language, 'splitSays', { train: 14, test: 6 })),
      ).toBeVisible();
      await button(reader, 'minMax').click();
      await expect(reader.stage.getByText(say(language, 'fittedOn'))).toBeVisible();
      await expect(reader.stage.locator('.accuracy [data-node]').nth(2)).toHaveText('6');
    });

    test('what is wrong is said to the row and column, and what was loaded stays', async ({
      reader,
    }) => {
      test.slow();
      await give(reader, good());
      await expect(loaded(reader)).toContainText('train.csv');
      const cases: [OwnFile, string][] = [
        [named('row.csv', damaged(8, 784)), told(reader, 'csv.columns', '8', '785', '784')],
        [
          named('text.csv', damaged(12, 301, 'ink')),
          told(reader, 'csv.pixel', '12', 'pixel300', 'ink'),
        ],
        [named('label.csv', damaged(5, 0, '10')), told(reader, 'csv.label', '5', '10')],
        [
          named('lying.idx', lyingIdx(3, 5)),
          told(reader, 'idx.short', String(16 + 5 * 784), String(16 + 3 * 784)),
        ],
        [named('more.idx', lyingIdx(5, 3)), told(reader, 'idx.long', String(16 + 3 * 784))],
        [
          named('huge.idx', lyingIdx(1, 2 ** 31)),
          told(reader, 'idx.too-many', String(2 ** 31), '100000'),
        ],
        [named('nothing.csv', ''), told(reader, 'file.empty')],
        [
          named('noise.dat', Uint8Array.of(1, 2, 3, 0)),
          told(reader, 'file.unknown', '01 02 03 00'),
        ],
        [named('weights.pkl', Uint8Array.of(0x80, 4, 0x95)), told(reader, 'file.pickle')],
      ];
      for (const [file, sentence] of cases) {
        await give(reader, file);
        const report = reader.stage.locator('.report.bad');
        await expect(report).toContainText(file.name);
        await expect(report).toContainText(sentence);
        await expect(report).toContainText(say(language, 'stillThere'));
        await expect(loaded(reader)).toContainText('train.csv');
      }
      await expectRight(reader, numpyRight(images), images);
    });

    test('weights: those of the course, and some that cannot be', async ({ reader }) => {
      test.slow();
      await give(reader, good());
      await expect(loaded(reader)).toContainText('train.csv');
      await give(
        reader,
        named(
          'mine.npz',
          npz(() => undefined),
        ),
      );
      const own = reader.stage.locator('output.own');
      await expect(own).toContainText('mine.npz · 784–50–100–10');
      await expect(button(reader, 'yourWeights')).toHaveAttribute('aria-pressed', 'true');
      await expectRight(reader, numpyRight(images), images);
      const cases: [OwnFile, string][] = [
        [
          // Row 2, column 3 of 784 x 50.
          named(
            'nan.npz',
            npz((all) => (all['W1.npy'] = withNumber(all['W1.npy'], 103, NaN))),
          ),
          told(reader, 'weights.not-finite', 'W1', '2', '3'),
        ],
        [
          named(
            'inf.npz',
            npz((all) => (all['b3.npy'] = withNumber(all['b3.npy'], 9, Infinity))),
          ),
          told(reader, 'weights.not-finite', 'b3', '9'),
        ],
        [
          named(
            'shape.npz',
            npz((all) => (all['W2.npy'] = all['W3.npy']!)),
          ),
          told(reader, 'weights.shape', 'W2', '(50, …)', '(100, 10)'),
        ],
        [
          named(
            'less.npz',
            npz((all) => delete all['b2.npy']),
          ),
          told(reader, 'weights.missing', 'b2'),
        ],
        [named('cut.npz', npz(() => undefined).slice(0, 60_000)), told(reader, 'npz.short')],
        [named('bomb.npz', zipBomb()), told(reader, 'npz.too-large', '64')],
        [named('lying.npz', zipBomb(200)), told(reader, 'npz.broken', 'W1')],
      ];
      for (const [file, sentence] of cases) {
        await give(reader, file);
        const report = reader.stage.locator('.report.bad');
        await expect(report).toContainText(file.name);
        await expect(report).toContainText(sentence);
        await expect(own).toContainText('mine.npz');
      }
    });
  });
}

test('images and labels come in two files, plain or packed, in any order', async ({ reader }) => {
  const pair = idxPair(30);
  await give(reader, named('images.idx', pair.images));
  await expect(
    reader.stage.getByText(sayWith('en', 'halfImages', { name: 'images.idx', n: 30 })),
  ).toBeVisible();
  await give(reader, named('labels.idx', pair.labels));
  await expect(loaded(reader)).toContainText('IDX · 30 images');
  await expectRight(reader, numpyRight(30), 30);
  const fewer = idxPair(25);
  await give(
    reader,
    named('labels.gz', gzip(fewer.labels)),
    named('images.gz', gzip(fewer.images)),
  );
  await expect(loaded(reader)).toContainText('IDX · 25 images');
  await expectRight(reader, numpyRight(25), 25);
});

test('labels for other images are told apart', async ({ reader }) => {
  await give(
    reader,
    named('images.idx', idxPair(30).images),
    named('labels.idx', idxPair(25).labels),
  );
  await expect(reader.stage.locator('.report.bad')).toContainText(
    told(reader, 'digits.counts', '30', '25'),
  );
});

test('a gzip that was cut off says where it breaks', async ({ reader }) => {
  const packed = gzip(idxPair(100).images);
  await give(reader, named('images.gz', packed.subarray(0, packed.length / 2)));
  const sentence = told(reader, 'file.gzip', '(\\d+)').replaceAll('.', '\\.');
  await expect(reader.stage.locator('.report.bad')).toContainText(new RegExp(sentence));
});

test('a gzip that becomes too much is given up', async ({ reader }) => {
  const header = Buffer.from([0, 0, 8, 3, 0, 0, 0, 9, 0, 0, 0, 28, 0, 0, 0, 28]);
  const bomb = gzip(Buffer.concat([header, Buffer.alloc(2 ** 26)]));
  await give(reader, named('bomb.gz', bomb));
  await expect(reader.stage.locator('.report.bad')).toContainText(
    told(reader, 'idx.long', String(16 + 9 * 784)),
  );
});

test('the same file twice is read once', async ({ reader }) => {
  const file = named(
    'weights.npz',
    npz(() => undefined),
  );
  await give(reader, file);
  await expect(reader.stage.locator('output.own')).toContainText('weights.npz');
  await give(reader, file);
  await expect(reader.stage.locator('.files-picture')).toContainText('weights.npz');
  await expect(reader.stage.locator('.report.bad')).toHaveCount(0);
  await button(reader, 'forget').click();
  await expect(reader.stage.locator('output.own')).toHaveCount(0);
  await expect(button(reader, 'courseWeights')).toHaveAttribute('aria-pressed', 'true');
});

test('NumPy opens the weights that are saved, and finds the same numbers', async ({
  reader,
}, info) => {
  const waiting = reader.page.waitForEvent('download');
  await button(reader, 'saveWeights').click();
  const saved = info.outputPath('saved.npz');
  await (await waiting).saveAs(saved);
  const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { tools } = JSON.parse(readFileSync(file('build/toolchain.json'), 'utf8')) as {
    tools: { python: string };
  };
  const same = `import numpy as np, sys
a, b = (np.load(path) for path in sys.argv[1:])
print(sorted(a.files) == sorted(b.files), all(np.array_equal(a[n], b[n]) and a[n].dtype == b[n].dtype for n in b.files))`;
  const committed = file('web/content/09-reading-digits/weights.npz');
  const answer = execFileSync(tools.python, ['-c', same, saved, committed], { encoding: 'utf8' });
  expect(answer.trim()).toBe('True True');
});
