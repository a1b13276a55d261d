/** The way through chapter 02: S1.03, S2.06. */
import type { ExpressionExercise } from '../../web/src/lesson/lesson.ts';
import { claimsOf, exercisesOf } from './support/course.ts';
import { expect, test } from './support/test.ts';

const chapter = '02-broadcasting';
const claim = (id: string) => claimsOf(chapter).find((each) => each.id === id)!;

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('align: predicted, refuted, and A * B in steps both ways', async ({ reader }) => {
      const { A } = claim('M02.1').forms;
      const option = (id: string) => A.options!.find((each) => each.id === id)!;
      await reader.open(chapter);
      await reader.predict(option('rows').text[language]);
      const compared = reader.after.locator('[data-beat="reconcile"]');
      await expect(compared.getByText(option('rows').says[language])).toBeVisible();
      await expect(compared.locator('dd.found')).toHaveText(option('error').text[language]);
      await reader.press('notes');
      await reader.idea.locator('[data-stop="0"]').first().click();
      await expect(reader.stage.locator('.grid.a .cell:not(.empty)')).toHaveCount(0);
      await reader.idea.locator('[data-stop="2"]').first().click();
      const cells = reader.stage.locator('.grid.a .cell:not(.empty)');
      await expect(cells).toHaveText(['10', '40', '30', '80']);
      await reader.transport('back').click();
      await expect(cells).toHaveText(['10', '40']);
      await reader.press('pair-4x3-4');
      await expect(reader.stage.locator('.error')).toContainText('(4,3) (4,)');
      await reader.press('pair-3x3-3');
      await expect(reader.stage.locator('.error')).toHaveCount(0);
      await expect(reader.idea.locator('[data-slot="shape"]').first()).toHaveText('(3, 3)');
    });

    test('back: the prediction is a number, the ones come home', async ({ reader }) => {
      const { A } = claim('M02.3').forms;
      await reader.open(chapter, '#back');
      await reader.idea.locator('.predict').getByRole('textbox').fill('０。１');
      await reader.commit();
      const believed = A.replies!.find(({ value }) => value?.[0] === 0.1)!;
      await expect(reader.after.getByText(believed.says[language])).toBeVisible();
      await expect(reader.after.locator('dd.found')).toHaveText('0.4');
      const total = reader.idea.locator('[data-slot="total"]').first();
      await expect(total).toHaveText('318');
      await reader.press('nudge');
      await expect(total).toHaveText('318.4');
      await reader.press('nudge');
      await expect(total).toHaveText('318');
      await expect(reader.page).not.toHaveURL(/nudge=/);
      await reader.page.reload();
      await expect(total).toHaveText('318');
    });

    test('shares: two mistakes and the solution', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#align');
      const task = exercisesOf(chapter).find(({ id }) => id === 'shares') as ExpressionExercise;
      const box = reader.exercise('shares');
      const field = box.getByRole('textbox');
      for (const { code, example, says } of task.mistakes!.slice(0, 2)) {
        await field.fill(String(example));
        await field.press('Enter');
        await expect(box.locator('.verdict'), code).toHaveText(says[language]);
      }
      await field.fill(task.solution);
      await field.press('Enter');
      await expect(box.locator('.verdict.right')).toHaveText(task.done[language]);
    });
  });
}

test('pairs: to and fro between 16.51 and 0.01, and a link to it', async ({
  reader,
  newReader,
}) => {
  await reader.open(chapter, '#pairs');
  await reader.idea.locator('.predict').getByRole('textbox').fill('(10,)');
  await reader.commit();
  await expect(reader.after.locator('dd.found')).toHaveText('(10, 10)');
  const slot = (name: string) => reader.idea.locator(`[data-slot="${name}"]`).first();
  await reader.press('loss-right');
  await expect(slot('cells')).toHaveText('10');
  await expect(slot('total')).toHaveText('0.01');
  await reader.press('loss-wrong');
  await expect(slot('cells')).toHaveText('100');
  await expect(slot('total')).toHaveText('16.51');
  await reader.press('loss-right');
  await expect(reader.page).toHaveURL(/b=/);
  const other = await newReader();
  await other.hasPredicted();
  await other.page.goto(reader.page.url());
  await other.settled();
  await expect(other.idea.locator('[data-slot="total"]').first()).toHaveText('0.01');
});
