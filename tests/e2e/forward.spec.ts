/** A reader's way through chapters 06, 07, 08: predict, play, compare, step, answer. */
import { say as sayNetwork } from '../../web/src/figures/forward/words-network.ts';
import type { ChoiceExercise, ExpressionExercise } from '../../web/src/lesson/lesson.ts';
import { claimsOf, exercisesOf, type ChapterId } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const claim = (chapter: ChapterId, id: string) => claimsOf(chapter).find((each) => each.id === id)!;
const compared = (reader: Reader) => reader.after.locator('[data-beat="reconcile"]');

const shown = async (reader: Reader) =>
  (await reader.numbers()).map(({ node, text }) => `${node}: ${text}`);

/** Wrong reason first, then the right one; the chapter's own answer comes with it. */
async function giveReasons(reader: Reader, chapter: ChapterId, id: string): Promise<void> {
  const { reasons, refutation } = claim(chapter, id);
  for (const right of [undefined, true]) {
    const reason = reasons.find((each) => each.right === right)!;
    await compared(reader)
      .getByRole('radio', { name: reason.text[reader.language], exact: true })
      .check();
    await expect(compared(reader).getByText(reason.says[reader.language])).toBeVisible();
  }
  await expect(compared(reader).getByText(refutation[reader.language])).toBeVisible();
}

/** Every known mistake that is asked for, then the solution. */
async function solve(reader: Reader, chapter: ChapterId, id: string, ...codes: string[]) {
  const task = exercisesOf(chapter).find((each) => each.id === id) as ExpressionExercise;
  const box = reader.exercise(id);
  const field = box.getByRole('textbox');
  const verdict = box.locator('.verdict');
  for (const code of codes) {
    const mistake = task.mistakes!.find((each) => each.code === code)!;
    await field.fill(String(mistake.example));
    await field.press('Enter');
    await expect(verdict).toHaveText(mistake.says[reader.language]);
  }
  await field.fill(String(task.solution));
  await field.press('Enter');
  await expect(verdict).toHaveText(task.done[reader.language]);
  await expect(verdict).toHaveClass(/right/);
}

/** A wrong option, then the right one. */
async function choose(reader: Reader, chapter: ChapterId, id: string): Promise<void> {
  const task = exercisesOf(chapter).find((each) => each.id === id) as ChoiceExercise;
  const box = reader.exercise(id);
  for (const right of [undefined, true]) {
    const option = task.options.find((each) => each.right === right)!;
    await box.getByRole('radio', { name: option.text[reader.language], exact: true }).check();
    await box.getByRole('button', { name: reader.say('check'), exact: true }).click();
    await expect(box.locator('.verdict')).toContainText(option.says[reader.language]);
  }
  await expect(box.getByRole('img', { name: reader.say('solved') })).toBeVisible();
}

async function goOn(reader: Reader, idea: string): Promise<void> {
  await reader.idea.getByRole('link', { name: reader.word('continue') }).click();
  await expect(reader.idea).toHaveAttribute('data-idea', idea);
}

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });
    test.slow();

    test('06: predicted by keyboard, stacked, bent, merged, sloped', async ({ reader }) => {
      const chapter = '06-why-bend';
      const { keyboard } = reader.page;
      await reader.open(chapter);
      const { options } = claim(chapter, 'M06.1').forms.A;
      const believed = options!.find(({ id }) => id === 'four')!;
      await reader.idea.getByRole('radio', { name: believed.text[language], exact: true }).focus();
      await keyboard.press('Space');
      await reader.commit();
      await expect(compared(reader).getByText(believed.says[language])).toBeVisible();
      await expect(compared(reader).locator('dd.found')).toHaveText(
        options!.find(({ id }) => id === 'straight')!.text[language],
      );
      await reader.press('layers-20');
      await expect(reader.live('layers')).toHaveText('20');
      await expect(reader.live('W')).toHaveText('−1.28175522');
      await giveReasons(reader, chapter, 'M06.1');
      await reader.press('notes');
      await reader.idea.locator('[data-stop="1"]').click();
      await reader.expectStep(2, 5);
      await solve(reader, chapter, 'two-into-one', 'other-order', 'weight-only');
      await choose(reader, chapter, 'cubed');

      await goOn(reader, 'slopes');
      const tiny = claim(chapter, 'M06.2').forms.A.options!.find(({ id }) => id === 'tiny')!;
      await reader.predict(tiny.text[language], false);
      await expect(compared(reader).getByText(tiny.says[language])).toBeVisible();
      await reader.press('x-40');
      await expect(reader.live('sigmoid-slope')).toHaveText('0');
      await giveReasons(reader, chapter, 'M06.2');
      await solve(reader, chapter, 'steepness', 'of-tanh');

      await goOn(reader, 'ingredients');
      const yes = claim(chapter, 'M06.3').forms.A.options!.find(({ id }) => id === 'yes')!;
      await expect(reader.stage.locator('.picture .region')).toHaveCount(0);
      await reader.predict(yes.text[language]);
      await expect(compared(reader).getByText(yes.says[language])).toBeVisible();
      await reader.press('sharp');
      await reader.press('smooth');
      await reader.idea.locator('[data-stop="3"]').click();
      await reader.expectStep(4, 5);
      await solve(reader, chapter, 'relu-xor', 'once');
    });

    test('07: a cell worked out, a wire named, a cone picked by pointer, all turned', async ({
      reader,
    }) => {
      const chapter = '07-three-layers';
      await reader.open(chapter);
      const typed = reader.idea.locator('.predict').getByRole('textbox');
      const { replies } = claim(chapter, 'M07.1').forms.A;
      await typed.fill('１２');
      await reader.commit();
      const star = replies!.find(({ value }) => value?.[0] === 12)!;
      await expect(compared(reader).getByText(star.says[language])).toBeVisible();
      await expect(compared(reader).locator('dd.found')).toContainText('22');
      await reader.press('prices');
      await reader.idea.locator('[data-stop="2"]').click();
      await reader.expectStep(3, 5);
      await solve(reader, chapter, 'one-cell', 'not-added');
      await giveReasons(reader, chapter, 'M07.1');
      await solve(reader, chapter, 'bills', 'as-it-is', 'star');

      await goOn(reader, 'wires');
      await typed.fill('0.3');
      await reader.commit(false);
      await expect(compared(reader).locator('dd.found')).toContainText('0.2');
      await reader.press('book');
      await expect(reader.stage.locator('.legend .present')).toContainText('0.2');
      await giveReasons(reader, chapter, 'M07.2');
      await solve(reader, chapter, 'first-sum', 'no-bias');

      await goOn(reader, 'cone');
      const names = ['a1[2]', 'z1[2]'];
      for (const name of names)
        await reader.idea.locator('.predict').getByRole('button', { name, exact: true }).click();
      await expect(reader.idea.getByText(sayNetwork(language, 'pickHow')).first()).toBeVisible();
      await reader.commit();
      const own = claim(chapter, 'M07.3').forms.A.replies!.find(
        ({ value }) => value?.join() === '4,7',
      )!;
      await expect(compared(reader).getByText(own.says[language])).toBeVisible();
      await expect(compared(reader).getByRole('img')).toHaveCount(2);
      await reader.press('edit-w102');
      await expect(reader.live('y0')).toHaveText('0.31734105');
      await giveReasons(reader, chapter, 'M07.3');
      await reader.press('notes');
      await expect(reader.live('y1')).toHaveText('0.69627909');
      await solve(reader, chapter, 'second-layer', 'no-minus');
      await choose(reader, chapter, 'all-zero');

      await goOn(reader, 'rows');
      const two = claim(chapter, 'M07.4').forms.A.options!.find(({ id }) => id === 'two')!;
      await reader.predict(two.text[language]);
      await expect(compared(reader).getByText(two.says[language])).toBeVisible();
      await reader.press('columns');
      await expect(reader.stage.locator('table.layer .shapes').first()).toHaveText(
        '(3, 2) · (2, 1) + (3, 1)',
      );
      await giveReasons(reader, chapter, 'M07.4');
      await solve(reader, chapter, 'textbook-batch', 'not-turned');
    });

    test('08: shares, ten bars, an overflow, the trust in a share', async ({ reader }) => {
      const chapter = '08-softmax';
      await reader.open(chapter);
      const both = claim(chapter, 'M08.1').forms.A.options!.find(({ id }) => id === 'both')!;
      await reader.predict(both.text[language]);
      await expect(compared(reader).getByText(both.says[language])).toBeVisible();
      await reader.press('plus10');
      await expect(reader.live('y2')).toHaveText('0.66524096');
      await giveReasons(reader, chapter, 'M08.1');
      await reader.press('reset');
      await reader.idea.locator('[data-stop="1"]').click();
      await expect(reader.live('e2')).toHaveText('20.08553692');
      await solve(reader, chapter, 'from-scores', 'proportional', 'too-late');

      await goOn(reader, 'together');
      const typed = reader.idea.locator('.predict').getByRole('textbox');
      await typed.fill('11');
      await expect(
        reader.idea.getByText(reader.say('wholeNumber', { least: 0, most: 10 })),
      ).toBeVisible();
      await typed.fill('1');
      await reader.commit();
      await expect(compared(reader).locator('dd.found')).toContainText('10');
      await reader.press('push');
      await expect(reader.live('top')).toHaveText('0.6143888');
      await giveReasons(reader, chapter, 'M08.2');
      await solve(reader, chapter, 'pushed', 'old-sum');

      await goOn(reader, 'overflow');
      const clear = claim(chapter, 'M08.4').forms.A.options!.find(({ id }) => id === 'clear')!;
      await reader.predict(clear.text[language]);
      await expect(compared(reader).getByText(clear.says[language])).toBeVisible();
      await reader.press('overflow');
      await expect(reader.live('y1')).toHaveText('nan');
      await reader.press('shifted');
      await expect(reader.live('y1')).toHaveText('4.53978686e−05');
      await giveReasons(reader, chapter, 'M08.4');
      await solve(reader, chapter, 'stable', 'naive', 'no-sum');
      await choose(reader, chapter, 'no-axis');

      await goOn(reader, 'trust');
      await typed.fill('90');
      await reader.commit(false);
      await expect(compared(reader).locator('dd.found')).toContainText('74');
      await reader.press('t-half');
      await expect(reader.live('top')).toHaveText('0.89975439');
      await giveReasons(reader, chapter, 'M08.3');
      await solve(reader, chapter, 'decide', 'no-axis');
      await reader.page.reload();
      await expect(
        reader.exercise('decide').getByRole('img', { name: reader.say('solved') }),
      ).toBeVisible();
    });
  });
}

test('a link brings scores, temperature and step to another reader', async ({
  reader,
  newReader,
}) => {
  await reader.hasPredicted();
  await reader.open('08-softmax', '#idea=trust');
  await reader.press('t-2');
  await reader.transport('back').click();
  await expect(reader.page).toHaveURL(/t=2/);
  const step = (await reader.stepCount.textContent())!;
  const other = await newReader();
  await other.hasPredicted();
  await other.page.goto(reader.page.url());
  await other.settled();
  await expect(other.stepCount).toHaveText(step);
  // Drawings that measure their room follow a frame later.
  await expect(async () => {
    expect(await other.numbers()).toEqual(await reader.numbers());
  }).toPass({ timeout: 5000 });
});

test('the language changes in the middle of a network: numbers, step and names stay', async ({
  reader,
}) => {
  await reader.hasPredicted();
  await reader.open('07-three-layers', '#cone');
  await reader.press('edit-w102');
  await reader.idea.locator('[data-stop="2"]').click();
  const numbers = await shown(reader);
  const step = await reader.scrubber.inputValue();
  await reader.page.locator('a[data-language="zh"]').click();
  reader.language = 'zh';
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(reader.stage).toBeVisible();
  await expect(reader.scrubber).toHaveValue(step);
  expect(await shown(reader)).toEqual(numbers);
  await expect(reader.field('W1[0, 2]')).toHaveValue('0.6');
});
