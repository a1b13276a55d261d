/** Two shapes that meet: S1.03, S2.06. */
import { expect, test } from './support/test.ts';

const chapter = '02-broadcasting';

test('before the prediction nothing is aligned and nothing computed', async ({ reader }) => {
  await reader.open(chapter, '#align');
  await expect(reader.stage.locator('.tape .missing')).toHaveCount(0);
  await expect(reader.stage.locator('.cell.ghost')).toHaveCount(0);
  await expect(reader.stage.locator('.grid.a')).toHaveCount(0);
  await expect(reader.stage.getByRole('textbox').first()).toBeDisabled();
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('a shape is typed, full-width signs and all', async ({ reader }) => {
    await reader.open(chapter, '#align');
    const fields = reader.stage.getByRole('textbox');
    await fields.nth(0).fill('（4，3）');
    await fields.nth(0).press('Enter');
    await fields.nth(1).fill('(3,)');
    await fields.nth(1).press('Enter');
    await expect(reader.stage.locator('.tape.a .box')).toHaveText(['4', '3']);
    await expect(reader.stage.locator('.tape.b .box')).toHaveText(['1', '3']);
    await expect(reader.stage.locator('.cell.ghost')).toHaveCount(9);
    await reader.toEnd();
    await expect(reader.stage.locator('.grid.a .cell:not(.empty)')).toHaveCount(12);
  });

  test('shapes that do not fit: the words of NumPy and the axis', async ({ reader }) => {
    await reader.open(chapter, '#align');
    await reader.press('pair-4x3-4');
    await expect(reader.stage.locator('.error .message')).toContainText(
      'operands could not be broadcast together with shapes (4,3) (4,)',
    );
    await expect(reader.stage.locator('.box.bad')).toHaveCount(3);
    await expect(reader.stage.locator('.verdict.clash')).toBeVisible();
  });

  test('ten and ten make a hundred', async ({ reader }) => {
    await reader.open(chapter, '#pairs');
    await reader.toEnd();
    await expect(reader.stage.locator('.grid.a .cell:not(.empty)')).toHaveCount(100);
    await expect(reader.stage.locator('.total [data-node]')).toHaveText('16.51');
  });

  test('a nudge reaches every copy, and what was copied is summed', async ({ reader }) => {
    await reader.open(chapter, '#back');
    await reader.press('nudge');
    await reader.toEnd();
    await expect(reader.stage.locator('.grid.a .changed')).toHaveCount(4);
    await expect(reader.stage.locator('.total [data-node]')).toHaveText('318.4');
    await reader.press('back');
    await reader.toEnd();
    await expect(reader.stage.locator('.grid.loss').first().locator('[data-node]')).toHaveText([
      '4',
      '4',
      '4',
    ]);
  });
});
