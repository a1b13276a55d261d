/** The learning rule: S1.34. */
import { claimsOf } from './support/course.ts';
import { expect, test } from './support/test.ts';

const chapter = '04-one-neuron';

test('AND is learnt in six rounds: w = (1, 2), b = −2', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#rule');
  await reader.press('learn-and');
  await reader.transport('last').click();
  const slot = (name: string) => reader.idea.locator(`[data-beat="step"] [data-slot="${name}"]`);
  await expect(slot('w1')).toHaveText('1');
  await expect(slot('w2')).toHaveText('2');
  await expect(slot('b')).toHaveText('−2');
  await expect(slot('round')).toHaveText('6');
});

test('each gate ends where the rule leads, XOR nowhere', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#rule');
  const slot = (name: string) =>
    reader.idea.locator(`[data-beat="step"] [data-slot="${name}"]`).first();
  for (const [gate, w1, w2, b, round] of [
    ['nand', '−1', '−2', '3', '6'],
    ['or', '1', '1', '0', '4'],
    ['xor', undefined, undefined, undefined, '12'],
  ] as const) {
    await reader.press(`learn-${gate}`);
    await reader.transport('last').click({ force: true });
    await expect(slot('round')).toHaveText(round);
    if (w1) await expect(slot('w1')).toHaveText(w1);
    if (w2) await expect(slot('w2')).toHaveText(w2);
    if (b) await expect(slot('b')).toHaveText(b);
  }
});

test('the sample that was mended breaks another: round 2, step by step', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#rule');
  await reader.press('learn-and');
  await reader.idea.locator('[data-stop="5"]').click();
  await expect(reader.stepCount).toContainText('6');
  const round = reader.idea.locator('[data-beat="play"] [data-slot="round"]');
  await expect(round).toHaveText('2');
  await reader.idea.locator('[data-stop="7"]').click();
  await expect(reader.idea.locator('[data-beat="play"] [data-slot="mistakes"]')).toHaveText('3');
  await reader.transport('back').click();
  await reader.transport('back').click();
  await reader.transport('back').click();
  await reader.transport('back').click();
  await expect(round).toHaveText('1');
});

test('a number is predicted; one that is not a number is answered', async ({ reader }) => {
  const { A } = claimsOf(chapter).find(({ id }) => id === 'M04.3')!.forms;
  await reader.open(chapter, '#rule');
  const field = reader.idea.locator('.predict').getByRole('textbox');
  await field.fill('viele');
  await expect(reader.idea.getByText(reader.say('notNumber', { text: 'viele' }))).toBeVisible();
  await field.fill('０');
  await reader.commit();
  const mistaken = A.replies!.find(({ value }) => value?.[0] === 0)!;
  await expect(reader.after.getByText(mistaken.says.en)).toBeVisible();
  await expect(reader.after.locator('dd.found')).toHaveText('3');
});

test('before the prediction the stage does not run ahead to round 2', async ({ reader }) => {
  await reader.open(chapter, '#rule');
  await reader.transport('last').click({ force: true });
  const numbers = await reader.numbers();
  // Round 2 has 3 mistakes; no number before it is a 3.
  expect(numbers.map(({ text }) => text)).not.toContain('3');
});
