/** A tray pressed along an axis: S1.04, S0.08. */
import type { Locator } from '@playwright/test';
import { sayWith, say } from '../../web/src/figures/arrays/words.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '01-arrays';

const axis = (reader: Reader, n: number): Locator =>
  reader.stage.getByRole('button', { name: sayWith(reader.language, 'press', { n }) });
const button = (reader: Reader, name: string): Locator =>
  reader.stage.getByRole('button', { name, exact: true });
const shape = (reader: Reader): Locator => reader.stage.locator('.readings .result');
const finished = (reader: Reader): Locator => reader.stage.locator('.cell.done');

test('before the prediction there is no result and no pressed axis', async ({ reader }) => {
  await reader.open(chapter, '#axis');
  await expect(reader.stage.locator('.cell')).toHaveCount(6);
  await expect(reader.stage.locator('.cell.plain')).toHaveCount(6);
  await expect(shape(reader)).toHaveCount(0);
  await axis(reader, 1).click({ force: true });
  await expect(reader.stage.locator('.readings code')).toHaveText('np.sum(X, axis=0)');
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('the pressed axis goes', async ({ reader }) => {
    await reader.open(chapter, '#axis');
    await expect(shape(reader)).toHaveText('(3,)');
    await reader.transport('last').click();
    await expect(finished(reader)).toHaveText(['5', '7', '9']);
    await expect(reader.stage.locator('.readings pre')).toHaveText('[5 7 9]');
    await axis(reader, 1).press('Enter');
    await expect(axis(reader, 1)).toHaveAttribute('aria-pressed', 'true');
    await expect(shape(reader)).toHaveText('(2,)');
    await expect(finished(reader)).toHaveText(['6', '15']);
    await button(reader, 'keepdims').click();
    await expect(shape(reader)).toHaveText('(2, 1)');
    await button(reader, say('en', 'allAxes')).click();
    await expect(shape(reader)).toHaveText('(1, 1)');
    await expect(finished(reader)).toHaveText(['21']);
  });

  test('the present cell of the result and what flows into it are marked', async ({ reader }) => {
    await reader.open(chapter, '#axis');
    await reader.expectStep(1, 3);
    await expect(reader.stage.locator('.cell:is(.past, .now)')).toHaveText(['1', '4']);
    await expect(finished(reader)).toHaveText(['5']);
    await reader.transport('forward').click();
    await expect(reader.stage.locator('.cell:is(.past, .now)')).toHaveText(['2', '5']);
    await expect(finished(reader)).toHaveText(['5', '7']);
  });

  test('concatenate makes the axis longer', async ({ reader }) => {
    await reader.open(chapter, '#axis');
    await button(reader, 'concatenate').click();
    await expect(shape(reader)).toHaveText('(4, 3)');
    await axis(reader, 1).click();
    await expect(shape(reader)).toHaveText('(2, 6)');
    await reader.transport('last').click();
    await expect(finished(reader)).toHaveCount(12);
  });
});
