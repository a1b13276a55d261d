/** The tape of the generator: S0.06, S1.05. */
import { expect, test } from './support/test.ts';

const chapter = '03-chance-and-pictures';

test('before the prediction the numbers of a choice are not there', async ({ reader }) => {
  await reader.open(chapter, '#choice');
  await expect(reader.stage.locator('.labels')).toContainText('choice(10, 10)');
  await expect(reader.stage.locator('.strip [data-node]')).toHaveCount(0);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('two calls and one: the same numbers over the same words', async ({ reader }) => {
    await reader.open(chapter, '#tape');
    await reader.press('two-calls');
    await reader.toEnd();
    const digits = ['0.5488135', '0.71518937', '0.60276338', '0.54488318', '0.4236548'];
    const strips = reader.stage.locator('.strip');
    await expect(strips.nth(0).locator('[data-node]')).toHaveText(digits);
    await expect(strips.nth(1).locator('[data-node]')).toHaveText(digits);
    for (const at of [0, 4]) {
      const [above, below] = await Promise.all(
        [0, 1].map((row) => strips.nth(row).locator('.number').nth(at).boundingBox()),
      );
      expect(above?.x).toBe(below?.x);
    }
  });

  test('a call and a seed are typed; what is no seed is not taken', async ({ reader }) => {
    await reader.open(chapter, '#tape');
    const [seed, calls] = [0, 1].map((at) => reader.stage.getByRole('textbox').nth(at));
    await calls?.fill('rand（3，2）');
    await calls?.press('Enter');
    await expect(reader.stage.locator('.strip [data-node]')).toHaveCount(6);
    await seed?.fill('1.5');
    await seed?.press('Enter');
    await expect(seed ?? reader.stage).toHaveAttribute('aria-invalid', 'true');
    await seed?.fill('42');
    await seed?.press('Enter');
    await expect(reader.stage.locator('.strip [data-node]').first()).toHaveText('0.37454012');
  });

  test('a choice may repeat: equal numbers are joined', async ({ reader }) => {
    await reader.open(chapter, '#choice');
    await expect(reader.stage.locator('.strip [data-node]')).toHaveText(
      [5, 0, 3, 3, 7, 9, 3, 5, 2, 4].map(String),
    );
    await expect(reader.stage.locator('.again')).toHaveCount(5);
    await expect(reader.stage.locator('.distinct')).toContainText('7');
  });
});
