/** XOR with one neuron: whatever one tries, three rows of four: S1.10. */
import { expect, test } from './support/test.ts';

const chapter = '05-xor-and-circuits';

test.beforeEach(async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#search');
});

test('the score never is 4, and the best is kept', async ({ reader }) => {
  const right = reader.idea.locator('[data-slot="right"]').first();
  let best = 0;
  for (const [w1, w2, b] of [
    [0.5, 0.5, -0.2],
    [-0.5, -0.5, 0.7],
    [1, -1, -0.5],
    [-1, 1, -0.5],
    [1, 1, -1.5],
    [0, 0, 1],
    [1e6, -1e6, 0.001],
    [0.001, 0.001, -0.001],
  ] as const) {
    await reader.type({ w1, w2, b });
    const score = Number(await right.textContent());
    expect(score).toBeLessThan(4);
    best = Math.max(best, score);
  }
  expect(best).toBe(3);
  await expect(reader.idea.locator('[data-slot="best"]')).toHaveText('3');
});

test('the machine searches in a worker, and finds no better', async ({ reader }) => {
  await reader.press('search');
  const tried = reader.idea.locator('[data-slot="tried"]');
  await expect(tried).toHaveText(/\d{4,}|\d[\d   ,]{4,}/, { timeout: 15_000 });
  await expect(reader.stage).toContainText('3');
});

test('the four tiles, added in pairs, contradict each other', async ({ reader }) => {
  await reader.press('add-tiles');
  await expect(reader.page).toHaveURL(/tiles=added/);
  const tiles = reader.stage.locator('.tiles');
  await expect(tiles).toBeVisible();
  await reader.press('undo');
  await expect(reader.page).not.toHaveURL(/tiles=added/);
});
