/** The way through chapter 03: S0.06, S1.05, S1.06. */
import type { ExpressionExercise } from '../../web/src/lesson/lesson.ts';
import { sayWith } from '../../web/src/figures/arrays/words.ts';
import { claimsOf, exercisesOf } from './support/course.ts';
import { expect, test } from './support/test.ts';

const chapter = '03-chance-and-pictures';
const claim = (id: string) => claimsOf(chapter).find((each) => each.id === id)!;

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('tape: the prediction, and the second belief as a question', async ({ reader }) => {
      const { A } = claim('M03.2').forms;
      const option = (id: string) => A.options!.find((each) => each.id === id)!;
      await reader.open(chapter);
      await reader.predict(option('start').text[language]);
      await expect(reader.after.locator('dd.found')).toHaveText(option('next').text[language]);
      await expect(reader.after.getByText(option('start').says[language])).toBeVisible();
      const second = claim('M03.1').forms.A;
      const question = reader.after.locator('.exercise').filter({ hasText: second.ask[language] });
      const between = second.options!.find(({ id }) => id === 'between')!;
      await question.getByRole('radio', { name: between.text[language], exact: true }).check();
      await question.getByRole('button', { name: reader.say('answer'), exact: true }).click();
      await expect(question.locator('.verdict')).toContainText(between.says[language]);
      await reader.press('seed-42');
      await expect(reader.idea.locator('[data-slot="seed"]').first()).toHaveText('42');
    });

    test('sample: bars drawn with the keyboard, then twenty real draws', async ({ reader }) => {
      const { A } = claim('M03.3').forms;
      await reader.open(chapter, '#sample');
      const bars = reader.idea.locator('.predict').getByRole('slider');
      await expect(bars).toHaveCount(10);
      await bars.first().focus();
      for (let at = 0; at < 10; at += 1) {
        await reader.page.keyboard.press('ArrowUp');
        await reader.page.keyboard.press('ArrowUp');
        if (at < 9) await reader.page.keyboard.press('Tab');
      }
      await expect(bars.last()).toHaveAttribute('aria-valuenow', '2');
      await reader.page.keyboard.press('ArrowUp');
      await expect(
        reader.idea.getByText(sayWith(language, 'barsTooMany', { more: 1 })),
      ).toBeVisible();
      await reader.page.keyboard.press('ArrowDown');
      await reader.commit();
      const flat = A.replies!.find(({ code }) => code === 'flat')!;
      await expect(reader.after.getByText(flat.says[language])).toBeVisible();
      await expect(reader.after.locator('.beside svg.bars')).toHaveCount(2);
      await reader.press('n-20');
      await reader.toEnd();
      const slot = (name: string) => reader.idea.locator(`[data-slot="${name}"]`).first();
      await expect(slot('least')).toHaveText('0');
      await expect(slot('most')).toHaveText('4');
      await reader.press('n-100000');
      await reader.toEnd();
      await expect(slot('least')).toHaveText('9821');
      await expect(slot('most')).toHaveText(/^10\s?103$/);
    });

    test('pictures: curve and pixels; an exercise, wrong and right', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#pictures');
      await reader.press('curve');
      const slot = (name: string) => reader.idea.locator(`[data-slot="${name}"]`).first();
      await expect(slot('count')).toHaveText('60');
      await reader.press('coarse');
      await expect(slot('count')).toHaveText('6');
      await reader.press('undo');
      await expect(slot('count')).toHaveText('60');
      await reader.press('letter');
      await expect(slot('shape')).toHaveText(/^\(\d+, \d+\)$/);
      const task = exercisesOf(chapter).find(({ id }) => id === 'negative') as ExpressionExercise;
      const box = reader.exercise('negative');
      const field = box.getByRole('textbox');
      for (const text of ['256 - img', task.solution]) {
        await field.fill(text);
        await field.press('Enter');
        const known = task.mistakes!.find(({ example }) => example === text);
        await expect(box.locator('.verdict')).toHaveText((known?.says ?? task.done)[language]);
      }
    });
  });
}

test('sample: bars drawn with the mouse', async ({ reader }) => {
  await reader.open(chapter, '#sample');
  const drawing = reader.idea.locator('.predict .drawing');
  await drawing.scrollIntoViewIfNeeded();
  const box = (await drawing.boundingBox())!;
  const { mouse } = reader.page;
  // One stroke across: every bar at the height of 2 of 10, in a drawing with a margin of 4.
  const y = box.y + box.height * ((4 + 8 * 14) / 148);
  await mouse.move(box.x + box.width * 0.05, y);
  await mouse.down();
  for (let at = 1; at < 10; at += 1) await mouse.move(box.x + box.width * (at / 10 + 0.05), y);
  await mouse.up();
  await expect(
    reader.idea.getByText(sayWith('en', 'barsDrawn', { drawn: 20, total: 20 })),
  ).toBeVisible();
  await reader.commit(false);
  await expect(reader.after).not.toBeEmpty();
  await reader.page.reload();
  await expect(reader.after).not.toBeEmpty();
  await expect(reader.idea.locator('.predict').getByRole('slider').first()).toHaveAttribute(
    'aria-valuenow',
    '2',
  );
});

test('choice: a number from 1 to 10, and the next seed', async ({ reader }) => {
  const { A } = claim('M03.4').forms;
  await reader.open(chapter, '#choice');
  const field = reader.idea.locator('.predict').getByRole('textbox');
  await field.fill('11');
  await expect(
    reader.idea.getByText(reader.say('wholeNumber', { least: 1, most: 10 })),
  ).toBeVisible();
  await field.fill('10');
  await reader.commit();
  const believed = A.replies!.find(({ value }) => value?.[0] === 10)!;
  await expect(reader.after.getByText(believed.says.en)).toBeVisible();
  const distinct = reader.idea.locator('[data-slot="distinct"]').first();
  await expect(distinct).toHaveText('7');
  await reader.press('choice-once');
  await expect(distinct).toHaveText('10');
  await reader.stage.getByRole('button', { name: reader.say('undo') }).click();
  await expect(distinct).toHaveText('7');
});
