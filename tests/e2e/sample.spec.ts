/** A histogram while it fills: S0.06. */
import { expect, test } from './support/test.ts';

const chapter = '03-chance-and-pictures';

test('empty axes before the prediction', async ({ reader }) => {
  await reader.open(chapter, '#sample');
  await expect(reader.stage.locator('.ticks').first()).toBeVisible();
  await expect(reader.stage.locator('.bar')).toHaveCount(0);
  await expect(reader.stage.locator('.scale')).toHaveCount(0);
});

test('twenty draws of seed 0, and what the reader drew', async ({ reader }) => {
  await reader.hasPredicted();
  const drawn = { value: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2], option: '', sure: true };
  await reader.remember({ [`chapter:${chapter}`]: { answers: { 'M03.3 A': drawn } } });
  await reader.open(chapter, '#sample');
  await reader.transport('last').click();
  // np.histogram(np.random.rand(20), 10, (0, 1))[0] after np.random.seed(0)
  await expect(reader.stage.locator('.count')).toHaveText(
    [3, 0, 0, 1, 2, 4, 2, 3, 3, 2].map(String),
  );
});
