/** The way through chapter 01: predict, play, compare, step, answer. S0.04, S0.05, S0.08, S0.16, S3.03. */
import type { ExpressionExercise } from '../../web/src/lesson/lesson.ts';
import { sayWith, say } from '../../web/src/figures/arrays/words.ts';
import { claimsOf, exercisesOf } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '01-arrays';
const claim = (id: string) => claimsOf(chapter).find((each) => each.id === id)!;
const task = (id: string) =>
  exercisesOf(chapter).find((each) => each.id === id) as ExpressionExercise;

/** Types an expression into an exercise and checks it. */
async function answer(reader: Reader, id: string, text: string): Promise<void> {
  const field = reader.exercise(id).getByRole('textbox');
  await field.fill(text);
  await field.press('Enter');
}

const listField = (reader: Reader) => reader.idea.locator('.predict').getByRole('textbox');
const compared = (reader: Reader) => reader.after.locator('[data-beat="reconcile"]');

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('fold: predicted with the keyboard, folded, compared, stepped', async ({ reader }) => {
      const { forms, reasons, refutation } = claim('M01.1');
      await reader.open(chapter);
      const same = forms.A.options!.find(({ id }) => id === 'same')!;
      const column = forms.A.options!.find(({ id }) => id === 'column')!;
      await reader.idea.getByRole('radio', { name: column.text[language], exact: true }).focus();
      await reader.page.keyboard.press('Space');
      await reader.commit();
      await expect(compared(reader).getByText(column.says[language])).toBeVisible();
      await expect(compared(reader).locator('dd.found')).toHaveText(same.text[language]);
      const reason = reasons.find(({ right }) => right)!;
      await compared(reader).getByRole('radio', { name: reason.text[language] }).check();
      await expect(compared(reader).getByText(refutation[language])).toBeVisible();

      const slot = (name: string) => reader.idea.locator(`[data-slot="${name}"]`).first();
      await reader.press('shape-2x3');
      await expect(slot('shape')).toHaveText('(2, 3)');
      await reader.toEnd();
      // Index [1, 2]: 1 · 24 + 2 · 8.
      await expect(slot('index')).toHaveText('(1, 2)');
      await expect(slot('offset')).toHaveText('40');
      await expect(slot('value')).toHaveText('5');
      await reader.transport('back').click();
      await expect(slot('offset')).toHaveText('32');
      await reader.press('transpose');
      await expect(slot('strides')).toHaveText('(8, 24)');
      await reader.press('impossible');
      const notice = reader.stage.locator('.stage-notice');
      await expect(notice).toContainText('cannot reshape array of size 6 into shape (4,2)');
      await expect(reader.stage.locator('.picture')).toBeVisible();
    });

    test('axis: a list is typed; what is none is answered', async ({ reader }) => {
      const { A } = claim('M01.2').forms;
      await reader.open(chapter, '#axis');
      await reader.commit();
      await expect(reader.idea.getByText(reader.say('listFirst'))).toBeVisible();
      await listField(reader).fill('three');
      await expect(
        reader.idea.getByText(sayWith(language, 'notList', { text: 'three', like: A.like! })),
      ).toBeVisible();
      await listField(reader).fill('（2，）');
      await reader.commit(false);
      const believed = A.replies!.find(({ value }) => String(value) === '2')!;
      await expect(compared(reader).getByText(believed.says[language])).toBeVisible();
      await expect(compared(reader).locator('dd').first()).toHaveText('(2,)');
      await expect(compared(reader).locator('dd.found')).toHaveText('(3,)');
      await reader.page.reload();
      await expect(listField(reader)).toBeDisabled();
      await expect(compared(reader).getByText(believed.says[language])).toBeVisible();
      await reader.press('axis-1');
      const slot = (name: string) => reader.idea.locator(`[data-slot="${name}"]`).first();
      await expect(slot('result-shape')).toHaveText('(2,)');
      await reader.press('cube');
      await reader.press('axis-2');
      await expect(slot('result-shape')).toHaveText('(2, 2)');
      // The axis goes with the cube: without it, the first is pressed again.
      await reader.press('tray');
      await expect(slot('result-shape')).toHaveText('(3,)');
    });

    test('view: the five lines by the buttons of the text', async ({ reader }) => {
      await reader.open(chapter, '#view');
      await listField(reader).fill('[0 1 2 3 4 5]');
      await reader.commit();
      await expect(compared(reader).locator('dd.found')).toHaveText('[0 99 2 3 4 5]');
      for (const line of ['v = a[1:4]', 'c = a[[1, 2, 3]]', 'v[0] = 99', 'c[1] = 77', 'a']) {
        await reader.idea.locator(`button[data-act="run ${line}"]`).first().click();
      }
      await expect(reader.idea.locator('[data-slot="out"]').first()).toHaveText(
        'array([ 0, 99,  2,  3,  4,  5])',
      );
      await reader.expectStep(6, 6);
      // Before the third line only the block of a is there.
      await reader.transport('first').click();
      await reader.transport('forward').click();
      await expect(reader.stage.locator('.memory .value')).toHaveText([...'012345']);
      await reader.transport('forward').click();
      await expect(reader.stage.locator('.memory .value')).toHaveCount(9);
    });

    test('an expression: wrong, failing, for one array only, right', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#console');
      const { mistakes, done, otherwise } = task('above-15');
      const says = (code: string) => mistakes!.find((each) => each.code === code)!.says[language];
      const box = reader.exercise('above-15');
      const verdict = box.locator('.verdict');
      await answer(reader, 'above-15', '');
      await expect(verdict).toHaveText(say(language, 'typeFirst'));
      await answer(reader, 'above-15', 'X > 15');
      await expect(verdict).toHaveText(says('mask'));
      await expect(box.getByText('array([[ True,  True],')).toBeVisible();
      await answer(reader, 'above-15', 'X[15]');
      await expect(verdict).toHaveText(says('error'));
      await expect(box.getByText('IndexError: index 15 is out of bounds')).toBeVisible();
      await expect(box.locator('mark')).toHaveText('X[15]');
      // The known slip has its own reply, numbers copied by hand the general one.
      await answer(reader, 'above-15', 'X[X>14]');
      await expect(verdict).toHaveText(says('only-here'));
      await answer(reader, 'above-15', 'np.array([51, 55, 19])');
      await expect(verdict).toHaveText(say(language, 'onlyHere'));
      await answer(reader, 'above-15', 'X + 1');
      await expect(verdict).toHaveText(otherwise![language]);
      await answer(reader, 'above-15', 'X[15 < X]');
      await expect(verdict).toHaveText(done[language]);
      await expect(verdict).toHaveClass(/right/);
      await reader.page.reload();
      await expect(box.getByRole('img', { name: reader.say('solved') })).toBeVisible();
    });
  });
}

test('the language changes in the middle: what was run and written stays', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#view');
  await reader.idea.locator('button[data-act="load views"]').first().click();
  await reader.transport('back').click();
  await reader.expectStep(5, 6);
  await reader.exercise('half-open').getByRole('textbox').fill('a[2:');
  await reader.page.locator('a[data-language="zh"]').click();
  reader.language = 'zh';
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await reader.expectStep(5, 6);
  await expect(reader.exercise('half-open').getByRole('textbox')).toHaveValue('a[2:');
  await expect(reader.stage.locator('.memory .value')).toHaveCount(9);
});

test('a link brings the program, the step and the picture to another reader', async ({
  reader,
  newReader,
}) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#view');
  await reader.idea.locator('button[data-act="load views"]').first().click();
  await reader.transport('back').click();
  await expect(reader.page).toHaveURL(/step=4/);
  const other = await newReader();
  await other.hasPredicted();
  await other.page.goto(reader.page.url());
  await other.settled();
  await other.expectStep(5, 6);
  await expect(other.stage.locator('.console li.here .typed')).toHaveText('>>> c[1] = 77');
  await expect(other.stage.locator('.memory .written')).toHaveCount(1);
});
