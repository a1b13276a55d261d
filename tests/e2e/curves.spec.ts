/** Step, sigmoid, tanh and ReLU, and how steep they are: S0.02, S0.03, S2.03, S2.05. */
import type { Locator } from '@playwright/test';
import { say } from '../../web/src/figures/forward/words.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '06-why-bend';

const plot = (reader: Reader): Locator =>
  reader.stage.getByRole('group', { name: say(reader.language, 'valuesPlot') });
const place = (reader: Reader): Locator =>
  plot(reader).getByRole('slider', { name: say(reader.language, 'place') });
const pill = (reader: Reader, name: 'step' | 'sigmoid' | 'tanh' | 'relu'): Locator =>
  reader.stage.locator('.card').getByRole('button', { name: say(reader.language, name) });

const number = async (text: Locator) => Number((await text.textContent())?.replace(/−/gu, '-'));

test('before the prediction the curves have no tangent and no slope', async ({ reader }) => {
  await reader.open(chapter, '#slopes');
  await expect(plot(reader)).toBeVisible();
  await expect(place(reader)).toHaveCount(0);
  await expect(reader.stage.locator('.tangent, .mark, .slope')).toHaveCount(0);
  await expect(reader.stage.getByRole('group', { name: say('en', 'slopesPlot') })).toHaveCount(0);
  for (const name of ['step', 'sigmoid', 'tanh', 'relu'] as const)
    await expect(pill(reader, name)).toBeDisabled();
  await expect(reader.stage.getByRole('textbox')).toHaveCount(0);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('[S0.02] σ(0) = 0.5 with slope 0.25; at 40 the slope is exactly 0', async ({ reader }) => {
    await reader.open(chapter, '#slopes');
    await reader.toEnd();
    const [value, slope] = [reader.live('sigmoid'), reader.live('sigmoid-slope')];
    await expect(value).toHaveText('0.5');
    await expect(slope).toHaveText('0.25');
    await reader.press('x-10');
    await expect(slope).toHaveText('4.53958077e−05');
    await reader.press('x-40');
    await expect(value).toHaveText('1');
    await expect(slope).toHaveText('0');
    // Not merely too small to be written.
    await expect(value.locator('[data-node]')).toHaveAttribute('title', /^1\.0 /);
    await expect(slope.locator('[data-node]')).toHaveAttribute('title', /^0\.0 /);
    await expect(reader.live('tanh-slope')).toHaveText('0');
    await expect(reader.live('relu-slope')).toHaveText('1');
    await reader.press('x-minus-40');
    await expect(slope).toHaveText('4.24835426e−18');
    await expect(reader.live('relu-slope')).toHaveText('0');
    await expect(plot(reader).locator('.tangent')).toHaveCount(0);
    await reader.press('x-0');
    await expect(plot(reader).locator('.tangent')).toHaveCount(4);
  });

  test('[S0.03] the slope of ReLU at −1, 0 and 1', async ({ reader }) => {
    await reader.open(chapter, '#slopes');
    await reader.press('only-relu');
    await expect(plot(reader).locator('.tangent')).toHaveCount(1);
    for (const [x, value, slope] of [
      ['-1', '0', '0'],
      ['0', '0', '0'],
      ['１', '1', '1'],
    ] as const) {
      await reader.field('x').fill(x);
      await reader.toEnd();
      await expect(reader.live('relu')).toHaveText(value);
      await expect(reader.live('relu-slope')).toHaveText(slope);
    }
    // A function that is not drawn has no numbers.
    await expect(reader.live('sigmoid')).toHaveText('…');
    await pill(reader, 'relu').click();
    await expect(plot(reader).locator('.tangent')).toHaveCount(0);
    await pill(reader, 'sigmoid').click();
    await expect(plot(reader).locator('.tangent')).toHaveCount(1);
  });

  test('[S2.03] the eleven numbers of the notes', async ({ reader }) => {
    await reader.open(chapter, '#slopes');
    await reader.idea
      .locator('details')
      .first()
      .evaluate((drawer) => drawer.setAttribute('open', ''));
    await reader.press('table');
    const rows = reader.stage.getByRole('group', { name: say('en', 'tableOf') }).locator('tr');
    const row = (at: number) => rows.nth(at).locator('[data-node]');
    await expect(row(0)).toHaveText(['0', '1', '2', '3', '4', '5', '−1', '−2', '−3', '−4', '−5']);
    // NumPy: step, sigmoid, tanh and np.maximum(0, x) of the row above.
    await expect(row(1)).toHaveText([
      '0',
      ...Array<string>(5).fill('1'),
      ...Array<string>(5).fill('0'),
    ]);
    await expect(row(2)).toHaveText([
      '0.5',
      '0.73105858',
      '0.88079708',
      '0.95257413',
      '0.98201379',
      '0.99330715',
      '0.26894142',
      '0.11920292',
      '0.04742587',
      '0.01798621',
      '0.00669285',
    ]);
    const tanh = ['0.76159416', '0.96402758', '0.99505475', '0.9993293', '0.9999092'];
    await expect(row(3)).toHaveText(['0', ...tanh, ...tanh.map((each) => `−${each}`)]);
    await expect(row(4)).toHaveText(['0', '1', '2', '3', '4', '5', '0', '0', '0', '0', '0']);
  });

  test('[S2.05] 2σ(2x) − 1 lies on tanh', async ({ reader }) => {
    await reader.open(chapter, '#slopes');
    await reader.press('twice');
    await reader.toEnd();
    for (const [x, value] of [
      ['0', '0'],
      ['1.5', '0.90514825'],
      ['-0.5', '−0.46211716'],
      ['3', '0.99505475'],
    ] as const) {
      await reader.field('x').fill(x);
      await expect(reader.live('twice')).toHaveText(value);
      await expect(reader.live('tanh')).toHaveText(value);
    }
    await expect(reader.stage.locator('.twice [data-node]')).toHaveText('0.99505475');
    await reader.press('twice');
    await expect(reader.live('twice')).toHaveText('…');
  });

  test('the tangents are dragged with the mouse and moved by arrow keys', async ({ reader }) => {
    await reader.open(chapter, '#slopes');
    await reader.toEnd();
    const tangent = plot(reader).locator('.tangent').first();
    const before = await tangent.getAttribute('d');
    const x = async () => Number(await place(reader).getAttribute('aria-valuenow'));
    await reader.carry(place(reader), 40, 0);
    await expect.poll(x).toBeGreaterThan(0);
    await expect(tangent).not.toHaveAttribute('d', before!);
    const at = await x();
    const y = 1 / (1 + Math.exp(-at));
    await expect.poll(() => number(reader.live('sigmoid'))).toBeCloseTo(y, 7);
    await expect.poll(() => number(reader.live('sigmoid-slope'))).toBeCloseTo(y * (1 - y), 7);
    await expect
      .poll(() => number(reader.live('tanh-slope')))
      .toBeCloseTo(1 - Math.tanh(at) ** 2, 7);
    await reader.stage.getByRole('button', { name: reader.say('undo') }).click();
    await expect.poll(x).toBe(0);
    await expect(tangent).toHaveAttribute('d', before!);
    await place(reader).focus();
    await reader.page.keyboard.press('ArrowLeft');
    await expect.poll(x).toBe(-0.05);
    await expect(reader.field('x')).toHaveValue('−0.05');
    await expect.poll(() => number(reader.live('sigmoid'))).toBeCloseTo(0.4875026, 7);
    // Steps name the functions one after the other.
    await reader.idea.locator('[data-stop="2"]').click();
    await expect(reader.stage.locator('.card.here')).toContainText(say('en', 'sigmoid'));
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('what is no place is answered; the tangents stay', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#idea=slopes&x=banana&tanh=maybe&relu=no');
      await expect(reader.stage.locator('.stage-notice')).toHaveText(
        reader.say('badLink', { parts: 'tanh=maybe, x=banana' }),
      );
      await expect(plot(reader).locator('.tangent')).toHaveCount(3);
      const tangent = plot(reader).locator('.tangent').first();
      const before = await tangent.getAttribute('d');
      const alert = reader.stage.getByRole('alert').filter({ hasText: /\S/ });
      for (const [text, sentence] of [
        ['', reader.say('emptyField')],
        ['far', reader.say('notNumber', { text: 'far' })],
        ['1e999', reader.say('notNumber', { text: '1e999' })],
        ['nan', reader.say('notNumber', { text: 'nan' })],
        ['1e7', reader.say('tooLarge', { text: '1e7', most: 1e6 })],
      ] as const) {
        await reader.field('x').fill(text);
        await expect(alert, text).toHaveText(sentence);
        await expect(tangent).toHaveAttribute('d', before!);
      }
      await reader.field('x').blur();
      await expect(reader.field('x')).toHaveValue('0');
      await reader.field('x').fill('－６');
      await expect(alert).toHaveCount(0);
      await expect(place(reader)).toHaveAttribute('aria-valuetext', 'x = −6');
    });
  });
}
