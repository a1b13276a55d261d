/** XOR with one neuron: whatever one tries, three rows of four: S1.10. */
import { count } from '../../web/src/lesson/format.ts';
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
  const search = reader.stage.getByRole('region', { name: reader.say('searchBar') });
  const show = search.getByRole('button', { name: reader.say('searchShow') });
  await expect(show).toBeVisible({ timeout: 15_000 });
  await expect(reader.idea.locator('[data-slot="tried"]')).toHaveText(count(201 ** 3));
  await show.click();
  await expect(reader.idea.locator('[data-slot="right"]').first()).toHaveText('3');
  await expect(reader.stage.getByText(reader.say('byMachine'))).toBeVisible();
});

test('while the machine searches, the line can be dragged; stop stops it', async ({ reader }) => {
  await reader.press('search');
  await reader.type({ w1: 0.8 });
  await expect(reader.field('w1')).toHaveValue('0.8');
  const search = reader.stage.getByRole('region', { name: reader.say('searchBar') });
  await expect(search.getByRole('button').first()).toBeVisible();
});

test('the four tiles, added in pairs, contradict each other', async ({ reader }) => {
  await reader.press('add-tiles');
  await expect(reader.page).toHaveURL(/tiles=added/);
  for (const [w1, w2, b] of [
    [0.5, 0.5, -0.2],
    [3, -1, 0.25],
    [-2, -2, 3],
  ] as const) {
    await reader.type({ w1, w2, b });
    // Both totals are the same number, and one of the two demands on it is not met.
    const totals = reader.stage.locator('.tile.total');
    await expect(totals).toHaveCount(2);
    const [first, second] = await totals.locator('.now [data-node]').allTextContents();
    expect(second).toBe(first);
    await expect(totals.getByText(reader.say('notMet'))).toHaveCount(1);
  }
});
