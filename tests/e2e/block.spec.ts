/** A block of memory, folded: S1.04. */
import type { Locator } from '@playwright/test';
import { say } from '../../web/src/figures/arrays/words.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '01-arrays';

const reading = (reader: Reader, name: string): Locator =>
  reader.stage.locator('dl > div').filter({ hasText: name }).locator('dd');
const handle = (reader: Reader): Locator =>
  reader.stage.getByRole('slider', { name: say(reader.language, 'foldHandle') });
const shapeField = (reader: Reader): Locator =>
  reader.stage.getByRole('textbox', { name: say(reader.language, 'shapeField') });

/** Drags the handle to the right by so many pixels. */
async function fold(reader: Reader, by: number): Promise<void> {
  const box = await handle(reader).boundingBox();
  if (!box) throw new Error('no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await reader.page.mouse.move(x, y);
  await reader.page.mouse.down();
  await reader.page.mouse.move(x + by, y, { steps: 8 });
  await reader.page.mouse.up();
}

test('before the prediction nothing can be folded', async ({ reader }) => {
  await reader.open(chapter, '#fold');
  await expect(shapeField(reader)).toBeDisabled();
  await expect(handle(reader)).toHaveCount(0);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('dragging the edge folds the block, which stays as it is', async ({ reader }) => {
    await reader.open(chapter, '#fold');
    const strip = reader.stage.locator('.strip .value');
    const memory = ['0', '1', '2', '3', '4', '5'];
    await expect(strip).toHaveText(memory);
    await fold(reader, -240);
    await expect(reading(reader, 'shape')).toHaveText('(2, 3)');
    await expect(reading(reader, 'strides')).toHaveText('(24, 8)');
    await fold(reader, -60);
    await expect(reading(reader, 'shape')).toHaveText('(3, 2)');
    await fold(reader, 400);
    await expect(reading(reader, 'shape')).toHaveText('(6,)');
    await expect(strip).toHaveText(memory);
    await expect(reading(reader, 'nbytes')).toHaveText('48');
  });

  test('one undo takes back a whole drag', async ({ reader }) => {
    await reader.open(chapter, '#fold');
    await fold(reader, -360);
    await expect(reading(reader, 'shape')).toHaveText('(6, 1)');
    await reader.stage.getByRole('button', { name: reader.say('undo') }).click();
    await expect(reading(reader, 'shape')).toHaveText('(6,)');
  });

  test('the keys fold it too, and T swaps the strides', async ({ reader }) => {
    await reader.open(chapter, '#fold');
    await handle(reader).focus();
    await handle(reader).press('ArrowLeft');
    await expect(handle(reader)).toHaveAttribute('aria-valuetext', '(1, 6)');
    await handle(reader).press('ArrowLeft');
    await expect(reading(reader, 'strides')).toHaveText('(24, 8)');
    await reader.stage.getByRole('button', { name: say('en', 'transpose') }).click();
    await expect(reading(reader, 'shape')).toHaveText('(3, 2)');
    await expect(reading(reader, 'strides')).toHaveText('(8, 24)');
  });

  test('a shape is typed, in full width too; one that cannot be leaves the picture', async ({
    reader,
  }) => {
    await reader.open(chapter, '#fold');
    await shapeField(reader).fill('（-1，3）');
    await shapeField(reader).press('Enter');
    await expect(reading(reader, 'shape')).toHaveText('(2, 3)');
    await shapeField(reader).fill('4, 2');
    await shapeField(reader).press('Enter');
    await expect(shapeField(reader)).toHaveAttribute('aria-invalid', 'true');
    await expect(reader.stage.locator('.stage-notice')).toBeVisible();
    await expect(reading(reader, 'shape')).toHaveText('(2, 3)');
  });
});
