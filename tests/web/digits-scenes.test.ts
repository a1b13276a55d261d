/** The scene of one digit: buttons, stops and what sentences may show. */
import { describe, expect, it } from 'vitest';
import type { DigitNotes } from '../../web/src/engine/digits.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { digitScene, type DigitParams } from '../../web/src/lesson/scenes/digit.ts';
import { oneOf, pixelsAt, unitOf } from '../../web/src/lesson/scenes/digit-tape.ts';
import { readyMade } from '../../web/src/lesson/scenes/ready-made.ts';
import { digits, sample } from './digits.ts';
import { after, lastStep, stopNames, value } from './scene-steps.ts';

const end = Infinity;

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
