/** Chapters 00, 09, 10: what is predicted is answered, and exercises recognise a mistake. */
import type { ExpressionExercise } from '../../web/src/lesson/lesson.ts';
import { claimsOf, exercisesOf } from './support/course.ts';
import { expect, test } from './support/test.ts';

const chapters = ['00-one-digit', '09-reading-digits', '10-batches'] as const;

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    for (const chapter of chapters) {
      for (const { id, idea, kind, forms } of claimsOf(chapter)) {
        const believed = forms.A.options?.[0];
        if (kind !== 'choice' || !believed) continue;
        test(`${id}: the first answer gets its own reply, and the text goes on`, async ({
          reader,
        }) => {
          await reader.open(chapter, `#${idea}`);
          await expect(reader.after).toBeEmpty();
          await reader.predict(believed.text[language]);
          await expect(reader.after.locator('dd.found')).toContainText(/\S/);
          await expect(reader.after.getByText(believed.says[language])).toBeVisible();
          await reader.page.reload();
          await expect(reader.after.getByText(believed.says[language])).toBeVisible();
        });
      }

      for (const exercise of exercisesOf(chapter)) {
        if (exercise.kind !== 'expression') continue;
        test(`${exercise.id}: a mistake is recognised, the solution passes`, async ({ reader }) => {
          const { idea, mistakes = [], solution, done } = exercise as ExpressionExercise;
          await reader.hasPredicted();
          await reader.open(chapter, `#idea=${idea}`);
          const box = reader.exercise(exercise.id);
          const field = box.getByRole('textbox');
          for (const { example, says } of mistakes.slice(0, 1)) {
            await field.fill(String(example));
            await field.press('Enter');
            await expect(box.locator('.verdict')).toHaveText(says[language]);
          }
          await field.fill(solution);
          await field.press('Enter');
          await expect(box.locator('.verdict')).toHaveText(done[language]);
        });
      }
    }
  });
}

test('M00.3: how many of eight things people settled', async ({ reader }) => {
  const [chapter] = chapters;
  const { replies = [] } = claimsOf(chapter).find(({ id }) => id === 'M00.3')!.forms.A;
  await reader.open(chapter, '#who');
  await reader.idea.locator('.predict').getByRole('textbox').fill('0');
  await reader.commit();
  const none = replies.find(({ value }) => value?.[0] === 0)!;
  await expect(reader.after.getByText(none.says.en)).toBeVisible();
});
