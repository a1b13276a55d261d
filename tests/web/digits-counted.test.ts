/** The scenes of many images: buttons, stops and what sentences may show. */
import { describe, expect, it } from 'vitest';
import type { BatchNotes, CountNotes } from '../../web/src/engine/digits.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { ownFiles } from '../../web/src/lesson/own-files.svelte.ts';
import {
  accuracyScene,
  cellNode,
  jobOf,
  type AccuracyParams,
} from '../../web/src/lesson/scenes/accuracy.ts';
import { batchScene, bytesNode, type BatchParams } from '../../web/src/lesson/scenes/batch.ts';
import { digitScene } from '../../web/src/lesson/scenes/digit.ts';
import { unitOf } from '../../web/src/lesson/scenes/digit-tape.ts';
import { filesScene, filesJobOf } from '../../web/src/lesson/scenes/files.ts';
import {
  accuracyNode,
  millisecondsText,
  raceScene,
  rightNode,
} from '../../web/src/lesson/scenes/race.ts';
import { roundNode, shuffledScene } from '../../web/src/lesson/scenes/shuffled.ts';
import { digits, sample } from './digits.ts';
import { after, lastStep, stopNames, value } from './scene-steps.ts';

const end = Infinity;

describe('scene accuracy', () => {
  const start = fallbacks(accuracyScene.fields);
  const run = (params: Partial<AccuracyParams> = {}) =>
    accuracyScene.trace(digits, { ...start, ...params });
  const slot = (trace: Trace, name: string, params = start) =>
    value(trace, accuracyScene.slot(trace, lastStep(trace), name, params));

  it('[S1.18] sums up what was counted: right of n', () => {
    const trace = run();
    const { labels } = sample;
    const answers = digits.count(sample.pixels, labels, 100).digits;
    const right = [...labels].filter((label, at) => label === answers[at]).length;
    expect([slot(trace, 'right'), slot(trace, 'n')]).toEqual([right, 1000]);
    expect(slot(trace, 'accuracy')).toBe(right / 1000);
    const nines = [...labels].filter((label) => label === 9).length;
    const readAsNine = [...labels].filter((label, at) => label === 9 && answers[at] === 9).length;
    expect(slot(trace, 'cell-9-9')).toBe(readAsNine);
    const recall = trace.steps.find(({ name, index }) => name === 'recall' && index[0] === 9);
    expect(value(trace, recall?.nodes[0])).toBe(readAsNine / nines);
    expect(cellNode(trace, '')).toBeUndefined();
    expect(stopNames(accuracyScene, trace).slice(0, 3)).toEqual(['n', 'right', 'accuracy']);
  });

  it('[S1.18] before the prediction counts only the images as they are', () => {
    const shifted = after(accuracyScene, start, 'shift-4', 'mirrored', 'centre');
    expect(shifted).toMatchObject({ dx: 4, how: 'mirrored', centre: 'yes' });
    expect(accuracyScene.before?.(shifted)).toEqual(start);
    expect(jobOf(shifted)).toEqual({
      set: 'test',
      change: { dx: 4, dy: 0, how: 'mirrored' },
      centre: true,
      batch: 100,
    });
    expect(after(accuracyScene, shifted, 'plain')).toEqual(start);
  });

  it('[S1.18] a shift by four ruins it, and the centre of mass repairs it', () => {
    const shifted = after(accuracyScene, start, 'shift-4');
    const repaired = after(accuracyScene, shifted, 'centre');
    expect(slot(run(shifted), 'accuracy')).toBeLessThan(0.5);
    expect(slot(run(repaired), 'accuracy')).toBeGreaterThan(0.9);
  });

  it('[S1.18] opens cells and filters; what was looked at is closed', () => {
    const open = after(accuracyScene, { ...start, page: 3, image: 7, filter: 'wrong' }, 'cell-4-9');
    expect(open).toMatchObject({ cell: '4-9', filter: 'all', page: 0, image: -1 });
    expect(after(accuracyScene, open, 'close').cell).toBe('');
    expect(after(accuracyScene, start, 'sure-wrong').filter).toBe('sure-wrong');
    expect(accuracyScene.fields.cell.read('4-10')).toBeUndefined();
  });

  it('without counts is one step that says nothing', () => {
    const trace = digits.counts([]);
    expect((trace.notes as CountNotes).state).toBe('empty');
    expect(stopNames(accuracyScene, trace)).toEqual(['begin']);
    expect(accuracyScene.slot(trace, 0, 'accuracy', start)).toBeUndefined();
  });
});

describe('scene batch', () => {
  const start = fallbacks(batchScene.fields);
  const run = (params: Partial<BatchParams>) => batchScene.trace(digits, { ...start, ...params });

  it('[S1.20] shapes along the network for one image and for a hundred', () => {
    for (const n of ['1', '100'] as const) {
      const trace = run({ n });
      const shapes = ['x', 'a1', 'z1', 'a2', 'z2', 'a3', 'y'].map((name) =>
        batchScene.text?.(trace, 0, `${name}-shape`),
      );
      const widths = [784, 50, 50, 100, 100, 10, 10];
      expect(shapes).toEqual(widths.map((width) => `(${n}, ${width})`));
      expect(stopNames(batchScene, trace)).toEqual([
        ...['X', 'A1', 'Z1', 'A2', 'Z2', 'A3', 'Y'],
        'outputs',
        'answers',
      ]);
    }
  });

  it('[S1.20] M10.1: noise in row 7 changes row 7 and no other', () => {
    const noisy = after(batchScene, start, 'noise');
    const trace = run(noisy);
    const { rows, before, after: now } = trace.notes as BatchNotes;
    expect(rows).toEqual([7]);
    expect(now.filter((_, row) => row !== 7)).toEqual(before.filter((_, row) => row !== 7));
    expect(batchScene.text?.(trace, 0, 'changed')).toBe('7');
    expect(batchScene.before?.(noisy).noise).toBe('no');
    expect(after(batchScene, { ...start, n: '1' }, 'noise').n).toBe('10');
  });

  it('[S1.20] a row of a batch is the image alone, to the last bit', () => {
    const trace = run({ n: '10', row: 3 });
    const alone = digitScene.trace(digits, {
      ...fallbacks(digitScene.fields),
      source: 'test',
      index: 3,
      crop: 'no',
      scale: 'no',
      centre: 'no',
    });
    for (let digit = 0; digit < 10; digit += 1) {
      const inBatch = value(trace, batchScene.slot(trace, 0, `y${digit}`, start));
      expect(inBatch).toBe(value(alone, unitOf(alone, end, 'outputs', digit)));
    }
    expect(value(trace, batchScene.slot(trace, 0, 'answer', start))).toBe(sample.labels[3]);
  });

  it('[S1.20] memory grows with the batch', () => {
    const trace = run({});
    const bytes = [1, 10, 100, 1000, 10_000].map((batch) => value(trace, bytesNode(trace, batch)));
    // 784 + 50 + 50 + 100 + 100 + 10 + 10 numbers of 4 bytes an image, at least.
    bytes.forEach((each, at) => expect(each).toBeGreaterThanOrEqual(1104 * 4 * 10 ** at));
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(value(trace, batchScene.slot(trace, 0, 'bytes-100', start))).toBe(bytes[2]);
  });

  it('[S1.20] a row beyond the batch is its last', () => {
    expect((run({ n: '10', row: 99 }).notes as BatchNotes).row).toBe(9);
  });
});

describe('scenes race, shuffled and files', () => {
  it('[S1.20] a race: the same number right in every batch', () => {
    const start = fallbacks(raceScene.fields);
    const trace = raceScene.trace(digits, start);
    const right = [1, 10, 100, 1000].map((batch) => value(trace, rightNode(trace, batch)));
    const { digits: answers } = digits.count(sample.pixels, sample.labels, 100);
    const alike = answers.filter((answer, at) => answer === sample.labels[at]).length;
    expect(right).toEqual([alike, alike, alike, alike]);
    expect(value(trace, accuracyNode(trace, 100))).toBe((right[0] ?? NaN) / 1000);
    expect(raceScene.text?.(trace, 0, 'ms-10')).toBe('100');
    expect(raceScene.text?.(trace, 0, 'ms-7')).toBeUndefined();
    expect(Object.keys(raceScene.starts ?? {})).toEqual(['race', 'pause']);
  });

  it('[S1.20] reads the clock to whole milliseconds, and finer below ten', () => {
    expect([0.04, 9.96, 10.2, 1234.5].map(millisecondsText)).toEqual(['0.0', '10.0', '10', '1235']);
  });

  it('[S1.18] M09.4: each round of both trainings is right / n', () => {
    const start = fallbacks(shuffledScene.fields);
    const trace = shuffledScene.trace(digits, start);
    expect(trace.steps[0]?.name).toBe('begin');
    expect(value(trace, shuffledScene.slot(trace, 0, 'plain', start))).toBe(
      value(trace, roundNode(trace, 'plain', 1)),
    );
    expect(roundNode(trace, 'shuffled', 2)).toBeUndefined();
    expect(shuffledScene.reach?.(trace)).toBe(0);
    expect(shuffledScene.text?.(trace, 0, 'iterations')).toBe('200');
  });

  it('[S2.09] files: scaling, part, batch and weights make the job', () => {
    const start = fallbacks(filesScene.fields);
    expect(filesJobOf(start)).toEqual({
      set: 'own',
      scaling: '255',
      part: 'test',
      batch: 100,
      weights: 'course',
    });
    const all = after(filesScene, start, 'min-max', 'all', 'whole', 'own');
    expect(all.weights).toBe('own');
    // Of a link, or of weights that were lost: there is only one network.
    expect(filesJobOf(all)).toMatchObject({ scaling: 'min-max', part: 'all', weights: 'course' });
    ownFiles.weights = { name: 'mine.npz', sizes: [784, 10], parameters: 7850 };
    expect(filesJobOf(all).weights).toBe('own');
    ownFiles.weights = null;
    const trace = filesScene.trace(digits, start);
    const texts = ['train', 'test'].map((name) => filesScene.text?.(trace, 0, name, start));
    expect(texts).toEqual(['700', '300']);
    expect(value(trace, filesScene.slot(trace, 0, 'n', start))).toBe(300);
  });
});
