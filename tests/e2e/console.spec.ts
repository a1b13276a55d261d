/** The prompt and the memory behind it: S0.04, S0.05, S0.10, S1.02, S3.02. */
import type { Locator } from '@playwright/test';
import { say } from '../../web/src/figures/arrays/words.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '01-arrays';

const field = (reader: Reader): Locator =>
  reader.stage.getByRole('combobox', { name: say(reader.language, 'typeLine') });
const lines = (reader: Reader): Locator => reader.stage.locator('.console > ol > li');
const tag = (reader: Reader, name: string): Locator =>
  reader.stage.locator('.memory').getByRole('group', { name, exact: true });

async function run(reader: Reader, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await field(reader).fill(text);
    await field(reader).press('Enter');
    await expect(field(reader)).toHaveValue('');
  }
}

test('before the prediction nothing can be typed', async ({ reader }) => {
  await reader.open(chapter, '#view');
  await expect(field(reader)).toBeDisabled();
  await expect(reader.stage.getByText(say('en', 'typeLater'))).toBeVisible();
  await expect(lines(reader)).toHaveCount(1);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('a view writes into its base, a copy does not', async ({ reader }) => {
    await reader.open(chapter, '#view');
    await run(reader, 'v = a[1:4]', 'c = a[[1, 2, 3]]', 'v[0] = 99', 'c[1] = 77', 'a');
    await expect(lines(reader).last()).toContainText('array([ 0, 99,  2,  3,  4,  5])');
    await expect(tag(reader, 'v')).toContainText(say('en', 'viewOf'));
    await expect(tag(reader, 'c')).not.toContainText(say('en', 'viewOf'));
    // Two strips: a and v share one.
    await expect(reader.stage.locator('.memory .value')).toHaveText([
      '0',
      '99',
      '2',
      '3',
      '4',
      '5',
      '1',
      '77',
      '3',
    ]);
    await reader.transport('back').click();
    await expect(reader.stage.locator('.memory .written')).toHaveCount(1);
    await reader.transport('back').click();
    await expect(reader.stage.locator('.memory .value')).toHaveText([
      '0',
      '99',
      '2',
      '3',
      '4',
      '5',
      '1',
      '2',
      '3',
    ]);
  });

  test('an error stays, is explained, and its repair is one press away', async ({ reader }) => {
    await reader.open(chapter, '#console');
    await run(reader, 'np.zeros（2）');
    const failed = lines(reader).last();
    await expect(failed.locator('mark')).toHaveText('（');
    await expect(failed.locator('.message')).toHaveText(
      "SyntaxError: invalid character '（' (U+FF08)",
    );
    await failed.getByRole('button', { name: 'np.zeros(2)' }).click();
    await expect(lines(reader).last()).toContainText('array([0., 0.])');
    await expect(failed).toHaveCount(1);
  });

  test('earlier lines come back, names are completed', async ({ reader }) => {
    await reader.open(chapter, '#console');
    await run(reader, 'X.shape', 'X.T');
    await field(reader).press('ArrowUp');
    await field(reader).press('ArrowUp');
    await expect(field(reader)).toHaveValue('X.shape');
    await field(reader).press('ArrowDown');
    await field(reader).press('ArrowDown');
    await expect(field(reader)).toHaveValue('');
    await field(reader).fill('np.ar');
    await field(reader).press('Tab');
    const list = reader.stage.getByRole('listbox', { name: say('en', 'completions') });
    await expect(list.getByRole('option')).toContainText(['arange', 'argmax', 'argmin', 'array']);
    await field(reader).press('ArrowDown');
    await field(reader).press('Enter');
    await expect(field(reader)).toHaveValue('np.argmax');
    await expect(list).toBeHidden();
    await field(reader).press('Tab');
    await expect(field(reader)).toBeFocused();
    await field(reader).fill('');
    await field(reader).press('Tab');
    await expect(field(reader)).not.toBeFocused();
  });

  test('several lines are pasted at once', async ({ reader }) => {
    await reader.open(chapter, '#console');
    await field(reader).evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '>>> g = np.zeros(3)\n>>> grads = [g]\n');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    });
    await expect(lines(reader)).toHaveCount(3);
    await expect(tag(reader, 'grads')).toContainText('list');
  });

  test('Enter of an input method runs nothing', async ({ reader }) => {
    await reader.open(chapter, '#console');
    await field(reader).fill('X');
    await field(reader).evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
      ),
    );
    await expect(lines(reader)).toHaveCount(1);
    await expect(field(reader)).toHaveValue('X');
  });
});
