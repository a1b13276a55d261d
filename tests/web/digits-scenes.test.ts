/** The scenes on digits: buttons, stops and what sentences may show. */
import { describe, expect, it } from 'vitest';
import type { BatchNotes, CountNotes, DigitNotes } from '../../web/src/engine/digits.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import {
  accuracyScene,
  cellNode,
  imagesOf,
  jobOf,
  recallNode,
  type AccuracyParams,
} from '../../web/src/lesson/scenes/accuracy.ts';
import { batchScene, bytesNode, type BatchParams } from '../../web/src/lesson/scenes/batch.ts';
import { digitScene, type DigitParams } from '../../web/src/lesson/scenes/digit.ts';
import { oneOf, pixelsAt, unitOf } from '../../web/src/lesson/scenes/digit-tape.ts';
import { filesScene, filesJobOf } from '../../web/src/lesson/scenes/files.ts';
import {
  accuracyNode,
  millisecondsText,
  raceScene,
  rightNode,
} from '../../web/src/lesson/scenes/race.ts';
import { readyMade } from '../../web/src/lesson/scenes/ready-made.ts';
import { roundNode, shuffledScene } from '../../web/src/lesson/scenes/shuffled.ts';
import type { AnyScene } from '../../web/src/lesson/scene.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { digits, sample } from './digits.ts';

const end = Infinity;

function value(trace: Trace, node: number | undefined): number {
  if (node === undefined) throw new Error('no such number');
  return trace.value(node);
}

/** A button after another. */
function after<P>(scene: AnyScene, start: P, ...actions: string[]): P {
  return actions.reduce<P>((params, action) => {
    const changed = scene.act(digits, params, action) as P | undefined;
    if (changed === undefined) throw new Error(`no button ${action}`);
    return changed;
  }, start);
}

const stopNames = (scene: AnyScene, trace: Trace) =>
  stopsOf(scene, trace, 'ideas').map((stop) => trace.steps[stop]?.name);

const lastStep = (trace: Trace) => trace.steps.length - 1;

describe('scene digit', () => {
  const start = fallbacks(digitScene.fields);
  const reading: DigitParams = { ...start, source: 'test', crop: 'no', scale: 'no', centre: 'no' };
  const run = (params: Partial<DigitParams>) => digitScene.trace(digits, { ...start, ...params });
  const text = (trace: Trace, name: string) => digitScene.text?.(trace, lastStep(trace), name);

  it('[S1.18] walks from the image to the answer, a stop at each array', () => {
    expect(stopNames(digitScene, run(reading))).toEqual([
      'image',
      'scaled',
      'target',
      'inputs',
      'a1',
      'z1',
      'a2',
      'z2',
      'a3',
      'outputs',
      'answer',
    ]);
  });

  it('[S1.18] normalises, flattens and one-hots the first test image, a 7', () => {
    const trace = run(reading);
    const image = pixelsAt(trace, end, 'image');
    const inputs = pixelsAt(trace, end, 'inputs');
    expect(image).toHaveLength(784);
    expect(image.map((node) => trace.value(node))).toEqual([...sample.pixels.subarray(0, 784)]);
    inputs.forEach((node, at) => {
      expect(trace.value(node)).toBe((sample.pixels[at] ?? NaN) / 255);
    });
    expect(inputs).toEqual(pixelsAt(trace, end, 'scaled'));
    const target = pixelsAt(trace, end, 'target').map((node) => trace.value(node));
    expect(target).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect([text(trace, 'label'), text(trace, 'answer')]).toEqual(['7', '7']);
    expect(text(trace, 'parameters')).toBe('45\u202f360');
    expect(text(trace, 'bytes')).toBe('181\u202f440');
    expect(text(trace, 'checksum')).toMatch(/^[0-9a-f]{8}$/);
  });

  it('[S1.18] ten shares that sum to 1, and the answer is the largest', () => {
    const trace = run(reading);
    const shares = Array.from({ length: 10 }, (_, digit) =>
      value(trace, digitScene.slot(trace, lastStep(trace), `y${digit}`, reading)),
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const largest = Math.max(...shares);
    expect(value(trace, digitScene.slot(trace, lastStep(trace), 'top', reading))).toBe(largest);
    expect(value(trace, oneOf(trace, end, 'answer'))).toBe(shares.indexOf(largest));
  });

  it.each(['a1 17', 'a2 3', 'a3 7'])('[S1.18] the sum of %s in full is the same number', (unit) => {
    const [layer = '', at = ''] = unit.split(' ');
    const whole = run(reading);
    const asked = run({ ...reading, unit });
    const node = unitOf(asked, end, layer, Number(at)) ?? -1;
    expect(whole.operation(unitOf(whole, end, layer, Number(at)) ?? -1)).toBe('computed');
    expect(asked.operation(node)).not.toBe('computed');
    expect(asked.value(node)).toBe(value(whole, unitOf(whole, end, layer, Number(at))));
    for (const name of ['a1', 'z1', 'a2', 'z2', 'a3', 'outputs']) {
      const numbers = (trace: Trace) => pixelsAt(trace, end, name).map((each) => trace.value(each));
      expect(numbers(asked)).toEqual(numbers(whole));
    }
    expect(stopNames(digitScene, asked)).toEqual(stopNames(digitScene, whole));
  });

  it('[S1.18] asks for the unit of a number that was computed from whole arrays', () => {
    const label = (name: string, ...index: number[]) => ({ name, index, shape: [], nodes: [] });
    expect(digitScene.ask?.(start, label('a1', 17))).toEqual({ unit: 'a1 17' });
    expect(digitScene.ask?.(start, label('z2', 4))).toEqual({ unit: 'a2 4' });
    expect(digitScene.ask?.(start, label('cropped', 3, 4))).toBeUndefined();
  });

  it('[S1.19] an empty sheet waits until it is asked to be read', () => {
    const empty = run({});
    const last = digitScene.waits?.(empty, start) ?? -1;
    expect(empty.steps[last + 1]?.name).toBe('inputs');
    const asked = after(digitScene, start, 'blank');
    expect(asked).toMatchObject({ source: 'drawn', strokes: '', how: 'blank' });
    expect(digitScene.waits?.(run(asked), asked)).toBeUndefined();
    // Before the prediction it is not read even then.
    expect(digitScene.reach?.(run(asked))).toBeLessThan(lastStep(run(asked)) - 5);
    // A stroke after that is read as it is.
    const drawn = { ...asked, strokes: readyMade['3'] ?? '' };
    expect((run(drawn).notes as DigitNotes).ink).toBeGreaterThan(0);
    expect((run(drawn).notes as DigitNotes).stages).not.toContain('changed');
  });

  it('[S1.19] what a shift does waits for the prediction', () => {
    const drawn = after(digitScene, start, 'give');
    expect(digitScene.reach?.(run(drawn))).toBe(-1);
    const shifted = after(digitScene, drawn, 'shift-4');
    const trace = run(shifted);
    const reach = digitScene.reach?.(trace) ?? -1;
    expect(reach).toBeGreaterThanOrEqual(0);
    expect(trace.steps.slice(0, reach + 1).map(({ name }) => name)).not.toContain('a1');
    expect(after(digitScene, shifted, 'shift-0').dx).toBe(0);
    expect(after(digitScene, shifted, 'left-4').dx).toBe(-4);
    expect(after(digitScene, shifted, 'up-2', 'down-3').dy).toBe(3);
  });

  it.each(Object.keys(readyMade))('[S1.19] the ready-made %s is read as it', (digit) => {
    const trace = run({ strokes: readyMade[digit] ?? '' });
    expect(value(trace, oneOf(trace, end, 'answer'))).toBe(Number(digit));
  });

  it.each(['left-4', 'shift-4'])(
    '[S1.21] the 9 that is pushed first does not survive %s',
    (way) => {
      const nine = after(digitScene, start, 'give-9');
      expect(text(run(nine), 'answer')).toBe('9');
      expect(text(run(after(digitScene, nine, way)), 'answer')).not.toBe('9');
    },
  );

  it('[S1.19] steps of preparation are switched one by one and together', () => {
    const off = after(digitScene, start, 'give', 'all-off');
    expect((run(off).notes as DigitNotes).stages).toEqual(['plain']);
    const on = after(digitScene, off, 'all-on');
    expect((run(on).notes as DigitNotes).stages).toEqual(['plain', 'cropped', 'fitted', 'centred']);
    expect(after(digitScene, on, 'centre').centre).toBe('no');
    expect(after(digitScene, on, 'centre', 'centre').centre).toBe('yes');
  });

  it('goes from image to image, round at the ends, at the same stop', () => {
    expect(after(digitScene, reading, 'previous').index).toBe(999);
    expect(after(digitScene, reading, 'previous', 'next').index).toBe(0);
    expect(after(digitScene, reading, 'image-42')).toMatchObject({ source: 'test', index: 42 });
    const [before, next] = [run(reading), run({ ...reading, index: 1, unit: 'a1 3' })];
    const atA1 = before.steps.findIndex(({ name, shape }) => name === 'a1' && shape.length > 0);
    const resumed = digitScene.resume?.(before, atA1, next) ?? -1;
    expect(next.steps[resumed]).toMatchObject({ name: 'a1', shape: [50] });
    expect(digitScene.resume?.(before, lastStep(before), next)).toBe(lastStep(next));
  });

  it('the formula of a layer is that of the unit that is asked about', () => {
    const trace = run({ ...reading, unit: 'a2 5' });
    const step = trace.steps.findIndex(({ name, shape }) => name === 'a2' && shape.length > 0);
    expect(digitScene.focus?.(trace, step)).toBe(unitOf(trace, end, 'a2', 5));
  });

  it('units that there are not are no units', () => {
    for (const unit of [
      'a1 50',
      'a2 100',
      'a3 10',
      'a4 1',
      'z1 1',
      'a1',
      '17',
      'a1 -1',
      'a1 1e1',
    ]) {
      expect(digitScene.fields.unit.read(unit), unit).toBeUndefined();
    }
    expect(digitScene.fields.unit.read('a2 99')).toBe('a2 99');
  });
});

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
    expect(value(trace, recallNode(trace, 9))).toBe(readAsNine / nines);
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

  it('[S1.18] images by cell, by right and wrong, and by how sure', () => {
    const answer = {
      labels: Uint8Array.of(4, 4, 9, 1),
      digits: Uint8Array.of(9, 4, 9, 9),
      sureness: Float32Array.of(0.75, 0.5, 0.25, 0.875),
    };
    const shown = (filter: AccuracyParams['filter'], cell = '') =>
      imagesOf(answer, { filter, cell });
    expect(shown('all')).toEqual([0, 1, 2, 3]);
    expect(shown('all', '4-9')).toEqual([0]);
    expect(shown('right')).toEqual([1, 2]);
    expect(shown('wrong')).toEqual([0, 3]);
    expect(shown('unsure')).toEqual([2, 1, 0, 3]);
    expect(shown('sure-wrong')).toEqual([3, 0]);
    expect(shown('right', '1-9')).toEqual([]);
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

  it('[S1.20] a row of a batch is the image alone, digit for digit', () => {
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
      expect(inBatch).toBeCloseTo(value(alone, unitOf(alone, end, 'outputs', digit)), 12);
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
    expect(new Set(right).size).toBe(1);
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
    expect(filesJobOf(all)).toMatchObject({ scaling: 'min-max', part: 'all', weights: 'own' });
    const trace = filesScene.trace(digits, start);
    const texts = ['train', 'test'].map((name) => filesScene.text?.(trace, 0, name, start));
    expect(texts).toEqual(['700', '300']);
    expect(value(trace, filesScene.slot(trace, 0, 'n', start))).toBe(300);
  });
});
