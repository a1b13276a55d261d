/** Scores and the shares that softmax makes of them: S0.12, S1.17, S2.06. */
import type { Locator } from '@playwright/test';
import { say, sayWith } from '../../web/src/figures/forward/words.ts';
import { sayNetworkFailure } from '../../web/src/figures/stage/network-failures.ts';
import { lessons } from './support/core.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '08-softmax';

/** The numbers under the bars of the shares. */
const shares = (reader: Reader): Locator =>
  reader.stage.locator(`svg[aria-label="${say(reader.language, 'shares')}"] + * [data-node]`);
const score = (reader: Reader, n: number): Locator =>
  reader.stage.getByRole('slider', { name: sayWith(reader.language, 'scoreOf', { n }) });
const batchRow = (reader: Reader, row: number): Locator =>
  reader.stage.locator('.batch tbody tr').nth(row);
const scoreField = (reader: Reader, n: number): Locator =>
  reader.stage.locator('.fields input').nth(n);

/** Three live numbers of the text, y0 y1 y2. */
async function expectLive(reader: Reader, letter: 'e' | 'y', numbers: readonly string[]) {
  for (const [at, number] of numbers.entries()) {
    await expect(reader.live(`${letter}${at}`)).toHaveText(number);
  }
}

test('before the prediction there are scores and no shares', async ({ reader }) => {
  await reader.open(chapter);
  for (const { id } of lessons[chapter].ideas) {
    await reader.page.locator(`.idea-nav [data-to-idea="${id}"]`).click();
    await expect(reader.idea).toHaveAttribute('data-idea', id);
    await expect(reader.stage.locator('.softmax-picture .score').first()).toBeVisible();
    await expect(reader.stage.locator('.picture').getByRole('slider')).toHaveCount(0);
    await expect(reader.stage.getByRole('img')).toHaveCount(0);
    await expect(shares(reader)).toHaveCount(0);
    await expect(reader.stage.locator('.view-formula')).toHaveCount(0);
    await expect(scoreField(reader, 0)).toBeDisabled();
    const html = await reader.page.locator('html').innerHTML();
    for (const answer of ['0.09003057', '0.66524096', '0.86681333', '0.73659691', '>nan<', '>inf<'])
      expect(html, id).not.toContain(answer);
  }
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('[S0.12] bars 1, 2, 3: ten more for all changes nothing, twice as much does', async ({
    reader,
  }) => {
    const even = ['0.09003057', '0.24472847', '0.66524096'];
    await reader.open(chapter, '#shares');
    await reader.toEnd();
    await expect(shares(reader)).toHaveText(even);
    await expectLive(reader, 'y', even);
    await reader.press('plus10');
    await expect(reader.live('total')).toHaveText('1');
    await expect(scoreField(reader, 2)).toHaveValue('13');
    await expect(shares(reader)).toHaveText(even);
    await reader.press('reset');
    await expect(scoreField(reader, 2)).toHaveValue('3');
    await reader.press('times2');
    await expect(scoreField(reader, 2)).toHaveValue('6');
    await expect(shares(reader)).toHaveText(['0.01587624', '0.11731043', '0.86681333']);
    await reader.press('undo');
    await expect(shares(reader)).toHaveText(even);
  });

  test('[S1.17] the textbook’s scores; the steps go from the powers to the shares', async ({
    reader,
  }) => {
    await reader.open(chapter, '#shares');
    await reader.press('notes');
    await expect(shares(reader)).toHaveText(['0.01821127', '0.24519181', '0.73659691']);
    await reader.idea.locator('[data-stop="1"]').click();
    // e^0.3, e^2.9, e^4.
    await expectLive(reader, 'e', ['1.34985881', '18.17414537', '54.59815003']);
    await reader.idea.locator('[data-stop="2"]').click();
    await expect(reader.live('sum')).toHaveText('74.12215421');
    await reader.idea.locator('[data-stop="3"]').click();
    await expect(reader.stage.locator('.formula .result')).toContainText('0.01821127');
    await reader.transport('last').click();
    await expectLive(reader, 'y', ['0.01821127', '0.24519181', '0.73659691']);
    await expect(reader.live('total')).toHaveText('1');
  });

  test('[S1.17] 1010, 1000, 990: three times nan, and none after subtracting', async ({
    reader,
  }) => {
    const nan = ['nan', 'nan', 'nan'];
    const stable = ['0.9999546', '4.53978686e−05', '2.06106005e−09'];
    await reader.open(chapter, '#overflow');
    await reader.toEnd();
    await expectLive(reader, 'e', ['inf', 'inf', 'inf']);
    await expectLive(reader, 'y', nan);
    await expect(shares(reader)).toHaveText(nan);
    await expect(reader.stage.locator('.nothing')).toHaveCount(3);
    await reader.press('shifted');
    await expectLive(reader, 'e', ['1', '4.53999298e−05', '2.06115362e−09']);
    await expectLive(reader, 'y', stable);
    await expect(shares(reader)).toHaveText(stable);
    await expect(reader.live('c')).toHaveText('1010');
    await expect(reader.live('total')).toHaveText('1');
    await reader.press('naive');
    await expect(shares(reader)).toHaveText(nan);
    const [shifted, naive] = (['shifted', 'naive'] as const).map((form) =>
      reader.stage.getByRole('button', { name: say('en', form), exact: true }),
    );
    await expect(naive!).toHaveAttribute('aria-pressed', 'true');
    await shifted!.click();
    await expect(shares(reader)).toHaveText(stable);
  });

  test('[S2.06] a batch: three rows alike, the last reversed; without an axis one sum', async ({
    reader,
  }) => {
    const even = ['0.09003057', '0.24472847', '0.66524096'];
    await reader.open(chapter, '#overflow');
    await reader.press('batch');
    for (const [row, expected] of [even, even, even, even.toReversed()].entries()) {
      await expect(batchRow(reader, row).locator('td.y [data-node]')).toHaveText(expected);
    }
    await expect(batchRow(reader, 0)).toHaveClass(/\bhere\b/);
    await reader.press('next-row');
    await expect(batchRow(reader, 1)).toHaveClass(/\bhere\b/);
    await expect(scoreField(reader, 0)).toHaveValue('3');
    await batchRow(reader, 3)
      .getByRole('button', { name: sayWith('en', 'rowOf', { n: 3 }) })
      .press('Enter');
    await expect(batchRow(reader, 3)).toHaveClass(/\bhere\b/);
    await expect(shares(reader)).toHaveText(even.toReversed());
    await reader.press('whole');
    // exp(S) / exp(S).sum() in NumPy.
    await expect(batchRow(reader, 2).locator('td.y [data-node]')).toHaveText([
      '0.08554874',
      '0.23254559',
      '0.63212444',
    ]);
    await reader.press('by-row');
    await expect(batchRow(reader, 2).locator('td.y [data-node]')).toHaveText(even);
  });

  test('one of ten is pushed: ten shares change, and together they stay 1', async ({ reader }) => {
    await reader.open(chapter, '#together');
    await reader.toEnd();
    await expect(reader.live('top')).toHaveText('0.36953745');
    const before = await shares(reader).allTextContents();
    expect(before).toHaveLength(10);
    const exact = () =>
      shares(reader).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    const labels = await exact();
    await reader.press('push');
    await expect(reader.live('top')).toHaveText('0.6143888');
    const after = await exact();
    for (const [at, label] of labels.entries()) expect(after[at], `share ${at}`).not.toBe(label);
    await expect(reader.live('total')).toHaveText('1');
  });

  test('a bar is dragged with the mouse and moved by arrow keys; one undo for a drag', async ({
    reader,
  }) => {
    await reader.open(chapter, '#shares');
    await reader.toEnd();
    const value = async () => Number(await score(reader, 0).getAttribute('aria-valuenow'));
    await reader.carry(score(reader, 0), 0, -30);
    await expect.poll(value).toBeGreaterThan(1);
    const dragged = await value();
    const all = [dragged, 2, 3].map((each) => Math.exp(each));
    const whole = all.reduce((sum, each) => sum + each);
    for (const [at, each] of all.entries()) {
      await expect
        .poll(async () => Number(await shares(reader).nth(at).textContent()))
        .toBeCloseTo(each / whole, 7);
    }
    await expect(reader.live('total')).toHaveText('1');
    await reader.press('undo');
    await expect(scoreField(reader, 0)).toHaveValue('1');
    await score(reader, 0).focus();
    await reader.page.keyboard.press('ArrowUp');
    await expect.poll(value).toBeGreaterThan(1);
    await reader.page.keyboard.press('ArrowDown');
    await expect.poll(value).toBe(1);
    await expect(shares(reader)).toHaveText(['0.09003057', '0.24472847', '0.66524096']);
  });

  test('the temperature: by buttons, by hand, by keyboard', async ({ reader }) => {
    await reader.open(chapter, '#trust');
    await reader.toEnd();
    await expect(reader.live('top')).toHaveText('0.73659691');
    for (const [action, top] of [
      ['t-half', '0.89975439'],
      ['t-2', '0.57663909'],
      ['t-5', '0.43866716'],
      ['t-1', '0.73659691'],
    ] as const) {
      await reader.press(action);
      await expect(reader.live('top')).toHaveText(top);
    }
    const knob = reader.stage.getByRole('slider', { name: say('en', 'temperature') });
    await reader.carry(knob, 20, 0);
    await expect(reader.live('top')).not.toHaveText('0.73659691');
    const warm = Number(await knob.getAttribute('aria-valuenow'));
    expect(warm).toBeGreaterThan(1);
    await knob.focus();
    await reader.page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => Number(await knob.getAttribute('aria-valuenow')))
      .toBeGreaterThan(warm);
    await reader.field('T').fill('２');
    await expect(reader.live('top')).toHaveText('0.57663909');
    await reader.field('T').fill('0');
    const alert = reader.stage.getByRole('alert').filter({ hasText: /\S/ });
    await expect(alert).toHaveText(say('en', 'temperaturePositive'));
    await expect(reader.live('top')).toHaveText('0.57663909');
  });

  test('what is no score is answered; the shares stay', async ({ reader }) => {
    await reader.open(chapter, '#shares');
    await reader.toEnd();
    const alert = reader.stage.getByRole('alert').filter({ hasText: /\S/ });
    const field = scoreField(reader, 0);
    const before = await reader.numbers();
    for (const [text, sentence] of [
      ['', reader.say('emptyField')],
      ['three', reader.say('notNumber', { text: 'three' })],
      ['1e999', reader.say('notNumber', { text: '1e999' })],
      ['nan', reader.say('notNumber', { text: 'nan' })],
      ['-inf', reader.say('notNumber', { text: '-inf' })],
    ] as const) {
      await field.fill(text);
      await expect(alert, text).toHaveText(sentence);
      expect(await reader.numbers(), text).toEqual(before);
    }
    await field.blur();
    await expect(field).toHaveValue('1');
    await expect(alert).toHaveCount(0);
    await field.fill('－１．５');
    await expect(alert).toHaveCount(0);
    // e^−1.5, e², e³.
    await expect(shares(reader)).toHaveText(['0.0080559', '0.26677486', '0.72516924']);
    await field.fill('1e308');
    await expect(alert).toHaveText(reader.say('tooLarge', { text: '1e308', most: 1e6 }));
    await expect(shares(reader)).toHaveText(['0.0080559', '0.26677486', '0.72516924']);
    // Far above the others: one has everything, and with the maximum taken off nothing overflows.
    await field.fill('1e6');
    await expect(shares(reader)).toHaveText(['nan', '0', '0']);
    await reader.stage
      .getByRole('button', { name: say(reader.language, 'shifted'), exact: true })
      .click();
    await expect(shares(reader)).toHaveText(['1', '0', '0']);
    await expect(alert).toHaveCount(0);
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('links that were edited by hand', async ({ reader }) => {
      await reader.hasPredicted();
      const notice = reader.stage.locator('.stage-notice');
      const refused = (code: string, ...details: string[]) =>
        sayNetworkFailure(language, { code, details });
      await reader.open(chapter, '#idea=shares&scores=１，２，３');
      await reader.toEnd();
      await expect(shares(reader)).toHaveText(['0.09003057', '0.24472847', '0.66524096']);
      await expect(notice).toHaveCount(0);
      for (const [scores, sentence] of [
        ['1, two, 3', refused('lesson.number', 's', '1', '2', 'two')],
        ['1, 2; 3', refused('lesson.ragged', 's', '2', '1', '2')],
        ['1, 1e999', refused('lesson.finite', 's', '1', '2', '1e999')],
        ['nan, 2', refused('lesson.finite', 's', '1', '1', 'nan')],
        ['', refused('lesson.empty', 's')],
      ] as const) {
        const hash = `#idea=shares&scores=${encodeURIComponent(scores)}`;
        await reader.page.evaluate((to) => (location.hash = to), hash);
        await expect(notice, scores).toContainText(sentence);
        await expect(notice, scores).toContainText(reader.say('lastGood'));
        await expect(shares(reader), scores).toHaveCount(3);
      }
      await reader.page.evaluate(() => (location.hash = '#idea=shares&scores=1,2,4&t=0&form=bold'));
      await expect(notice).toHaveText(reader.say('badLink', { parts: 'form=bold, t=0' }));
      await reader.toEnd();
      await expect(shares(reader)).toHaveText(['0.04201007', '0.1141952', '0.84379473']);
    });
  });
}
