/** Layers of one number each, with and without a bend: S1.13. */
import type { Locator } from '@playwright/test';
import { say, sayWith } from '../../web/src/figures/forward/words.ts';
import { sayNetworkFailure } from '../../web/src/figures/stage/network-failures.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '06-why-bend';

const plane = (reader: Reader): Locator =>
  reader.stage.getByRole('group', { name: say(reader.language, 'stackPlane') });
const place = (reader: Reader): Locator =>
  plane(reader).getByRole('slider', { name: say(reader.language, 'place') });
const button = (reader: Reader, name: string): Locator =>
  reader.stage.getByRole('button', { name, exact: true });

/** How far the drawn curve is from the line between its ends, in pixels. */
const bulge = (reader: Reader) =>
  plane(reader)
    .locator('path.curve')
    .evaluate((path) => {
      const numbers = (path.getAttribute('d') ?? '').match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? [];
      const all = numbers.map(Number);
      const points = Array.from({ length: all.length / 2 }, (_, at) => [
        all[2 * at] ?? NaN,
        all[2 * at + 1] ?? NaN,
      ]) as [number, number][];
      const [x0, y0] = points.at(0)!;
      const [x1, y1] = points.at(-1)!;
      return Math.max(
        ...points.map(([x, y]) => Math.abs(y - y0 - ((x - x0) / (x1 - x0)) * (y1 - y0))),
      );
    });

/** W, B and what comes out, as the text says them. */
async function expectWhole(reader: Reader, numbers: Readonly<Record<string, string>>) {
  for (const [name, number] of Object.entries(numbers)) {
    await expect(reader.live(name), name).toHaveText(number);
  }
}

test('before the prediction one layer, and no word of what five of them make', async ({
  reader,
}) => {
  await reader.open(chapter, '#straight');
  await expect(plane(reader)).toContainText(sayWith('en', 'afterLayer', { n: 1 }));
  await expect(place(reader)).toHaveCount(0);
  await expect(reader.stage.locator('.one, .whole, .layer, .strip')).toHaveCount(0);
  for (const bend of ['step', 'sigmoid', 'tanh', 'relu'] as const)
    await expect(
      button(reader, bend === 'step' ? say('en', 'bendStep') : say('en', bend)),
    ).toBeDisabled();
  await button(reader, say('en', 'moreLayers')).click({ force: true });
  await expect(reader.stage.locator('output').first()).toHaveText(
    sayWith('en', 'manyLayers', { n: 5 }),
  );
  const html = await reader.page.locator('html').innerHTML();
  // The weight, the bias and the output of the five together, and that it is a line.
  for (const answer of ['1.4256', '0.45892', '1.88452', say('en', 'oneLine')])
    expect(html).not.toContain(`>${answer}`);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('[S1.13] twenty linear layers are one line, in numbers', async ({ reader }) => {
    await reader.open(chapter, '#straight');
    for (const [layers, W, B, y] of [
      // W = w W, B = w B + b, over the layers, in NumPy; at x = 1.
      [1, '1.5', '0.3', '1.8'],
      [2, '−1.2', '0.16', '−1.04'],
      [5, '1.4256', '0.45892', '1.88452'],
      [20, '−1.28175522', '0.10772629', '−1.17402893'],
    ] as const) {
      await reader.press(`layers-${layers}`);
      await expectWhole(reader, { layers: String(layers), W, B, y, line: y });
      expect(await bulge(reader), `${layers} layers`).toBeLessThan(0.2);
      await expect(plane(reader).locator('.one')).toHaveCount(1);
      await expect(reader.stage.locator('.whole [data-node]')).toHaveText([W, B, y]);
    }
    await expect(plane(reader)).toContainText(say('en', 'oneLine'));
    for (const bend of ['step', 'sigmoid', 'tanh', 'relu'] as const) {
      await reader.press('layers-2');
      await button(reader, bend === 'step' ? say('en', 'bendStep') : say('en', bend)).click();
      await expect(reader.stage.locator('.whole')).toHaveText(say('en', 'noProduct'));
      await expect(plane(reader).locator('.one')).toHaveCount(0);
      await expect.poll(() => bulge(reader), bend).toBeGreaterThan(5);
    }
    await expectWhole(reader, { W: '…', B: '…', y: '0' });
    await reader.press('bend-sigmoid');
    await expectWhole(reader, { y: '0.42885625' });
    await reader.press('bend-none');
    await expectWhole(reader, { W: '−1.2', y: '−1.04', line: '−1.04' });
  });

  test('[S1.13] h(x) = c x three times over makes c³ x, step by step', async ({ reader }) => {
    await reader.open(chapter, '#straight');
    await reader.press('notes');
    await expectWhole(reader, { layers: '3', W: '8', B: '0', y: '8', line: '8' });
    for (const [stop, output] of ['2', '4', '8'].entries()) {
      await reader.idea.locator(`[data-stop="${stop}"]`).click();
      await expect(reader.stage.locator('.formula .result [data-node]')).toHaveText(output);
      await expect(reader.stage.locator('.whole')).toHaveText(say('en', 'productLater'));
    }
    await reader.idea.locator('[data-stop="3"]').click();
    await expect(reader.stage.locator('.whole [data-node]')).toHaveText(['8', '0']);
    await reader.idea.locator('[data-stop="4"]').click();
    await expect(reader.stage.locator('.whole [data-node]')).toHaveText(['8', '0', '8']);
    // c is cubed, x is not.
    await place(reader).focus();
    for (let at = 0; at < 2; at += 1) await reader.page.keyboard.press('Shift+ArrowRight');
    await expectWhole(reader, { x: '2', W: '8', y: '16', line: '16' });
  });

  test('the place, a weight and a bias are dragged and moved by arrow keys', async ({ reader }) => {
    await reader.open(chapter, '#straight');
    await reader.press('layers-2');
    await place(reader).focus();
    await reader.page.keyboard.press('ArrowRight');
    // −1.2 · 1.05 + 0.16.
    await expectWhole(reader, { x: '1.05', y: '−1.1', line: '−1.1' });
    await reader.press('undo');
    await expectWhole(reader, { x: '1' });
    const value = (handle: Locator) => async () =>
      Number(await handle.getAttribute('aria-valuenow'));
    await reader.carry(place(reader), -60, 0);
    await expect.poll(value(place(reader))).toBeLessThan(1);
    const x = await value(place(reader))();
    await expect
      .poll(async () => Number((await reader.live('y').textContent())?.replace('−', '-')))
      .toBeCloseTo(-0.8 * (1.5 * x + 0.3) + 0.4, 7);
    await reader.press('undo');
    await expectWhole(reader, { x: '1' });

    const [weight, bias] = (['layerWeight', 'layerBias'] as const).map((word) =>
      reader.stage.getByRole('slider', { name: sayWith('en', word, { n: 1 }) }),
    ) as [Locator, Locator];
    await weight.focus();
    await reader.page.keyboard.press('ArrowUp');
    await expect(reader.field('w1')).toHaveValue('1.55');
    // (−0.8) · 1.55 and −0.8 · 0.3 + 0.4.
    await expectWhole(reader, { W: '−1.24', B: '0.16' });
    await reader.carry(bias, 0, 20);
    await expect.poll(value(bias)).toBeLessThan(0.3);
    await reader.press('undo');
    await expect(reader.field('b1')).toHaveValue('0.3');
    await reader.carry(weight, 0, 25);
    await expect.poll(value(weight)).toBeLessThan(1.5);
    await reader.press('reset');
    await expectWhole(reader, { layers: '5', W: '1.4256' });
  });

  test('one layer more, one less, from 1 to 20, and each layer by itself', async ({ reader }) => {
    await reader.open(chapter, '#straight');
    await reader.press('layers-20');
    await expect(button(reader, say('en', 'moreLayers'))).toHaveAttribute('aria-disabled', 'true');
    await reader.press('layers-2');
    await button(reader, say('en', 'moreLayers')).click();
    await expectWhole(reader, { layers: '3' });
    await button(reader, say('en', 'lessLayers')).click();
    await button(reader, say('en', 'lessLayers')).click();
    await expectWhole(reader, { layers: '1', W: '1.5', B: '0.3' });
    await expect(button(reader, say('en', 'lessLayers'))).toHaveAttribute('aria-disabled', 'true');
  });

  test('what is no number is answered; the curve stays', async ({ reader }) => {
    await reader.open(chapter, '#straight');
    await reader.press('layers-2');
    const alert = reader.stage.getByRole('alert').filter({ hasText: /\S/ });
    const curve = await plane(reader).locator('path.curve').getAttribute('d');
    const field = reader.field('w1');
    for (const [text, sentence] of [
      ['', reader.say('emptyField')],
      ['steep', reader.say('notNumber', { text: 'steep' })],
      ['1e999', reader.say('notNumber', { text: '1e999' })],
      ['nan', reader.say('notNumber', { text: 'nan' })],
    ] as const) {
      await field.fill(text);
      await expect(alert, text).toHaveText(sentence);
      await expect(plane(reader).locator('path.curve')).toHaveAttribute('d', curve!);
    }
    await field.fill('1e300');
    await expect(alert).toHaveText(/1e300/);
    await field.blur();
    await expect(field).toHaveValue('1.5');
    await field.fill('－２');
    await expectWhole(reader, { W: '1.6' });
    await expect(alert).toHaveCount(0);
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('links that were edited by hand', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#idea=straight&layers=2&w=２，３&b=－１，０');
      await reader.toEnd();
      await expectWhole(reader, { W: '6', B: '−3', y: '3', line: '3' });
      const notice = reader.stage.locator('.stage-notice');
      await expect(notice).toHaveCount(0);
      const curve = await plane(reader).locator('path.curve').getAttribute('d');
      const refused = (code: string, ...details: string[]) =>
        sayNetworkFailure(language, { code, details });
      for (const [more, sentence] of [
        ['w=2,x', refused('lesson.number', 'w', '1', '2', 'x')],
        ['w=2,1e999', refused('lesson.finite', 'w', '1', '2', '1e999')],
        ['w=2,nan', refused('lesson.finite', 'w', '1', '2', 'nan')],
        ['w=2', refused('lesson.few', 'w', '1', '2')],
        ['w=', refused('lesson.empty', 'w')],
      ] as const) {
        await reader.page.evaluate((to) => (location.hash = to), `#idea=straight&layers=2&${more}`);
        await expect(notice, more).toContainText(sentence);
        await expect(notice, more).toContainText(reader.say('lastGood'));
        await expect(plane(reader).locator('path.curve'), more).toHaveAttribute('d', curve!);
      }
      await reader.page.evaluate(
        () => (location.hash = '#idea=straight&layers=21&bend=round&x=1e999'),
      );
      await expect(notice).toHaveText(
        reader.say('badLink', { parts: 'layers=21, bend=round, x=1e999' }),
      );
    });
  });
}
