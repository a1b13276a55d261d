/** Two tables and their product, cell by cell: S1.14. */
import type { Locator } from '@playwright/test';
import { say as sayArray } from '../../web/src/figures/arrays/words.ts';
import { sayWith } from '../../web/src/figures/forward/words-network.ts';
import { claimsOf } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '07-three-layers';

/** The cells of C that hold a number, row by row. */
const cells = (reader: Reader): Locator =>
  reader.stage.locator('.grid .box:not(.empty) .value [data-node]');
/** The cells of C that do not: boxes, and the one that may be guessed. */
const empty = (reader: Reader): Locator => reader.stage.locator('.grid :is(.box.empty, input.bet)');
const guess = (reader: Reader, cell: string): Locator =>
  reader.stage.getByRole('textbox', {
    name: sayWith(reader.language, 'betOn', { cell }),
    exact: true,
  });
const tapes = (reader: Reader): Locator => reader.stage.locator('.tapes');
const expression = (reader: Reader, letter: 'A' | 'B'): Locator =>
  reader.stage.getByRole('textbox', {
    name: sayArray(reader.language, letter === 'A' ? 'firstArray' : 'secondArray'),
    exact: true,
  });
const alert = (reader: Reader): Locator =>
  reader.stage.locator('[role="alert"], [role="status"]').filter({ hasText: /\S/ });

test('before the prediction two tables and nothing of their product', async ({ reader }) => {
  await reader.open(chapter, '#product');
  await expect(reader.stage.locator('.grid input')).toHaveCount(8);
  for (const field of await reader.stage.getByRole('textbox').all())
    await expect(field).toBeDisabled();
  await expect(cells(reader)).toHaveCount(0);
  await expect(empty(reader)).toHaveCount(0);
  await expect(tapes(reader).locator('.verdict')).toHaveCount(0);
  await expect(reader.stage.locator('.view-formula')).toHaveCount(0);
  // A·B is [[19 22] [43 50]].
  const html = await reader.page.locator('html').innerHTML();
  for (const answer of [19, 22, 43, 50]) expect(html).not.toContain(`>${answer}<`);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('[S1.14] a cell is empty before its step; shapes first, then cell by cell', async ({
    reader,
  }) => {
    await reader.open(chapter, '#product');
    await reader.press('prices');
    await expect(cells(reader)).toHaveText(['38', '18', '32', '14']);
    await reader.idea.locator('[data-stop="0"]').click();
    await expect(empty(reader)).toHaveCount(4);
    await expect(tapes(reader).locator('.box.inner')).toHaveText(['3', '3']);
    await expect(tapes(reader).locator('.tape').last().locator('.box')).toHaveText(['2', '2']);
    // Shops by rows, baskets by columns: 12·2 + 5·1 + 3·3, 12·1 + 5·0 + 3·2, …
    for (const [stop, filled] of [
      [1, ['38']],
      [2, ['38', '18']],
      [3, ['38', '18', '32']],
      [4, ['38', '18', '32', '14']],
    ] as const) {
      await reader.idea.locator(`[data-stop="${stop}"]`).click();
      await expect(cells(reader)).toHaveText(filled);
      await expect(empty(reader)).toHaveCount(4 - filled.length);
    }
    await expect(reader.stage.locator('.sum .pair')).toHaveText([/10 × 1/, /6 × 0/, /2 × 2/]);
    await reader.transport('back').click();
    await expect(empty(reader)).toHaveCount(1);
    await expect(reader.stage.locator('.sum .pair')).toHaveText([/10 × 2/, /6 × 1/, /2 × 3/]);
  });

  test('[S1.14] line by line a cell grows by one summand', async ({ reader }) => {
    await reader.open(chapter, '#product');
    await reader.stepBy('lines');
    await reader.press('prices');
    await reader.transport('first').click();
    await expect(empty(reader)).toHaveCount(4);
    for (const running of ['24', '29', '38']) {
      await expect(async () => {
        if ((await cells(reader).allTextContents()).join() !== running)
          await reader.transport('forward').click();
        await expect(cells(reader)).toHaveText([running], { timeout: 300 });
      }).toPass();
    }
    await expect(empty(reader)).toHaveCount(3);
  });

  test('a cell is guessed before it is filled', async ({ reader }) => {
    await reader.open(chapter, '#product');
    await reader.press('prices');
    await reader.idea.locator('[data-stop="2"]').click();
    await guess(reader, 'C[1, 0]').fill('many');
    await guess(reader, 'C[1, 0]').press('Enter');
    await expect(alert(reader)).toHaveText(reader.say('notNumber', { text: 'many' }));
    await expect(empty(reader)).toHaveCount(2);
    await guess(reader, 'C[1, 0]').fill('３２');
    await guess(reader, 'C[1, 0]').press('Enter');
    await expect(cells(reader)).toHaveText(['38', '18', '32']);
    await expect(reader.stage.locator('.bet.fits')).toContainText(
      sayWith('en', 'betRight', { bet: '32' }),
    );
    await guess(reader, 'C[1, 1]').fill('13');
    await reader.transport('forward').click();
    await expect(reader.stage.locator('.bet:not(.fits)')).toContainText(
      sayWith('en', 'betWrong', { bet: '13' }),
    );
  });

  test('[S1.14] shapes that fit and that clash, in the words of NumPy', async ({ reader }) => {
    await reader.open(chapter, '#product');
    await reader.press('two-by-three');
    await expect(reader.live('shape')).toHaveText('(2, 2)');
    await expect(tapes(reader).locator('.verdict').first()).toHaveText(sayArray('en', 'fits'));
    await expect(cells(reader)).toHaveText(['22', '28', '49', '64']);
    await reader.press('swapped');
    await expect(reader.live('shape')).toHaveText('(3, 3)');
    await expect(cells(reader)).toHaveText(['9', '12', '15', '19', '26', '33', '29', '40', '51']);
    await reader.press('mismatch');
    const words = 'shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)';
    await expect(reader.stage.locator('.error .message')).toHaveText(new RegExp(escaped(words)));
    await expect(tapes(reader).locator('.box.bad')).toHaveText(['3', '2']);
    await expect(tapes(reader).locator('.verdict.bad')).toHaveText(sayArray('en', 'clash'));
    await expect(cells(reader)).toHaveCount(0);
    // The two tables are still there, to be mended.
    await expect(reader.stage.locator('.grid input')).toHaveCount(12);
    await reader.press('times');
    await expect(reader.stage.locator('.error')).toHaveCount(0);
    await reader.press('undo');
    await reader.press('undo');
    await expect(cells(reader)).toHaveCount(9);
    // The sentence with this button comes once a reason has been given.
    const reason = claimsOf(chapter)[0]!.reasons.find(({ right }) => right)!;
    await reader.after.getByRole('radio', { name: reason.text.en }).check();
    await reader.press('vector');
    await expect(reader.live('shape')).toHaveText('(3,)');
    await expect(cells(reader)).toHaveText(['0.2', '0.5', '0.8']);
  });

  test('[S1.14] A·B is not B·A, and neither is A * B', async ({ reader }) => {
    await reader.open(chapter, '#product');
    await reader.press('square');
    await expect(cells(reader)).toHaveText(['19', '22', '43', '50']);
    await reader.press('square-swapped');
    await expect(cells(reader)).toHaveText(['23', '34', '31', '46']);
    await reader.press('times');
    await expect(cells(reader)).toHaveText(['5', '12', '21', '32']);
    await reader.press('dot');
    await expect(cells(reader)).toHaveText(['23', '34', '31', '46']);
  });

  test('a number is typed over in place, and undo brings it back', async ({ reader }) => {
    await reader.open(chapter, '#product');
    await reader.press('square');
    const cell = reader.field('A[0, 1]');
    await cell.fill('１０');
    await cell.press('Enter');
    // [[1 10] [3 4]] · [[5 6] [7 8]].
    await expect(cells(reader)).toHaveText(['75', '86', '43', '50']);
    await expect(expression(reader, 'A')).toHaveValue('[[1, 10], [3, 4]]');
    await reader.press('undo');
    await expect(cells(reader)).toHaveText(['19', '22', '43', '50']);
    for (const [text, sentence] of [
      ['', reader.say('emptyField')],
      ['two', reader.say('notNumber', { text: 'two' })],
      ['1e999', reader.say('notNumber', { text: '1e999' })],
      ['nan', reader.say('notNumber', { text: 'nan' })],
    ] as const) {
      await cell.fill(text);
      await cell.press('Enter');
      await expect(alert(reader), text).toHaveText(sentence);
      await expect(cells(reader)).toHaveText(['19', '22', '43', '50']);
      await expect(cell).toHaveValue(text);
    }
    await cell.press('Escape');
    await expect(cell).toHaveValue('2');
    await expect(alert(reader)).toHaveCount(0);
    await cell.fill('1e300');
    await cell.press('Enter');
    await expect(cells(reader)).toHaveText(['7e+300', '8e+300', '43', '50']);
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('what is no table is answered, and the last product stays', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#product');
      await reader.press('square');
      const good = ['19', '22', '43', '50'];
      await expect(cells(reader)).toHaveText(good);
      const field = expression(reader, 'A');
      for (const text of ['', '[[1, 2], [3]]', 'three', '[[1, 2', 'np.zeros((2, 2, 2))']) {
        await field.fill(text);
        await field.press('Enter');
        await expect(alert(reader), text).not.toHaveCount(0);
        await expect(cells(reader), text).toHaveText(good);
        await expect(field).toHaveValue(text);
      }
      await field.fill('［［２，０］，［０，２］］');
      await field.press('Enter');
      await expect(alert(reader)).toHaveCount(0);
      await reader.toEnd();
      await expect(cells(reader)).toHaveText(['10', '12', '14', '16']);
      // An array without elements has a shape too.
      await field.fill('np.zeros((0, 2))');
      await field.press('Enter');
      await expect(cells(reader)).toHaveCount(0);
      await expect(
        reader.stage
          .getByText(/\(0, 2\)/)
          .or(alert(reader))
          .first(),
      ).toBeVisible();
    });

    test('links that were edited by hand', async ({ reader }) => {
      await reader.hasPredicted();
      const long = '1'.repeat(2001);
      await reader.open(chapter, `#idea=product&a=${long}&op=cross`);
      await expect(reader.stage.locator('.stage-notice')).toContainText('op=cross');
      await expect(reader.stage.locator('.grid input.cell')).toHaveCount(8);
      await reader.page.evaluate(() => (location.hash = '#idea=product&a=[[1,2],[3]]'));
      await expect(alert(reader)).not.toHaveCount(0);
      await expect(reader.stage.locator('.grid input.cell')).toHaveCount(8);
    });
  });
}

function escaped(text: string): string {
  return text.replace(/[()]/gu, '\\$&');
}
