/** Exercises: each recognised mistake gets its own message, hints one at a time after a try. */
import type { GateExercise } from '../../web/src/lesson/lesson.ts';
import { chapters, exercisesOf, gateExercisesOf, type ChapterId } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

type Numbers = Readonly<Record<string, number>>;

test.beforeEach(async ({ reader }) => {
  await reader.hasPredicted();
});

/** Puts the numbers in, on the stage or into the exercise's own fields, and checks. */
async function tryNumbers(reader: Reader, exercise: GateExercise, numbers: Numbers) {
  const box = reader.exercise(exercise.id);
  if (exercise.kind === 'gate') {
    const { w1 = 0, w2 = 0, b = -(numbers.theta ?? 0) } = numbers;
    await reader.type({ w1, w2, b });
  } else {
    const fields = box.getByRole('textbox');
    const order = ['w1', 'w2', exercise.goal.form === 'threshold' ? 'theta' : 'b'];
    for (const [at, name] of order.entries()) await fields.nth(at).fill(String(numbers[name]));
  }
  await box.getByRole('button', { name: reader.say('check') }).click();
}

async function openAt(reader: Reader, chapter: ChapterId, idea: string) {
  await reader.open(chapter, `#idea=${idea}${idea === 'line' ? '&handles=all' : ''}`);
}

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    for (const chapter of chapters) {
      for (const exercise of gateExercisesOf(chapter)) {
        test(`${exercise.id}: a mistake is recognised, the solution passes`, async ({ reader }) => {
          await openAt(reader, chapter, exercise.idea);
          const box = reader.exercise(exercise.id);
          const verdict = box.locator('.verdict');
          for (const mistake of (exercise.mistakes ?? []).slice(0, 2)) {
            await tryNumbers(reader, exercise, mistake.example as Numbers);
            await expect(verdict).toHaveText(mistake.says[language]);
            await expect(verdict).not.toHaveClass(/right/);
          }
          await tryNumbers(reader, exercise, exercise.solution);
          await expect(verdict).toHaveText(exercise.done[language]);
          await expect(verdict).toHaveClass(/right/);
          await reader.page.reload();
          await expect(box.getByRole('img', { name: reader.say('solved') })).toBeVisible();
        });
      }
    }
  });
}

test('hints come one at a time, and only after a try', async ({ reader }) => {
  const exercise = exercisesOf('04-one-neuron').find(({ id }) => id === 'nor')!;
  await reader.open('04-one-neuron', '#scale');
  const box = reader.exercise('nor');
  const ask = box.getByRole('button', { name: reader.say('hint') });
  await ask.click();
  await expect(box.getByText(reader.say('hintAfterTry'))).toBeVisible();
  await expect(box.locator('.hint')).toHaveCount(0);
  await tryNumbers(reader, exercise as GateExercise, { w1: 3, w2: -2, b: 0.1 });
  for (let seen = 1; seen <= exercise.hints.length; seen += 1) {
    await ask.click();
    await expect(box.locator('.hint')).toHaveCount(seen);
    await expect(box.locator('.hint').last()).toContainText(exercise.hints[seen - 1]!.en);
  }
  await expect(ask).toHaveCount(0);
  // Hints that were seen are seen.
  await reader.page.reload();
  await expect(box.locator('.hint')).toHaveCount(exercise.hints.length);
});

test('a choice has a reply to each answer, and may be tried again', async ({ reader }) => {
  const exercise = exercisesOf('04-one-neuron').find(({ id }) => id === 'centimetres')!;
  if (exercise.kind !== 'choice') throw new Error('centimetres is a choice');
  await reader.open('04-one-neuron', '#scale');
  const box = reader.exercise(exercise.id);
  const check = box.getByRole('button', { name: reader.say('check') });
  await check.click();
  await expect(box.getByText(reader.say('chooseFirst'))).toBeVisible();
  for (const option of [...exercise.options].reverse()) {
    await box.getByRole('radio', { name: option.text.en }).check();
    await expect(box.locator('.verdict')).toHaveCount(0);
    await check.click();
    await expect(box.locator('.verdict')).toContainText(option.says.en);
    await expect(box.locator('.verdict.right')).toHaveCount(option.right ? 1 : 0);
  }
});

test('a typed exercise answers nonsense with a sentence', async ({ reader }) => {
  await reader.open('04-one-neuron', '#scale');
  const box = reader.exercise('nor');
  const check = box.getByRole('button', { name: reader.say('check') });
  await check.click();
  await expect(box.getByText(reader.say('fieldEmpty', { name: 'w1' }))).toBeVisible();
  await box.getByRole('textbox').nth(0).fill('１：５');
  await check.click();
  await expect(box.getByText(reader.say('notNumber', { text: '１：５' }))).toBeVisible();
  await box.getByRole('textbox').nth(0).fill('−１');
  await box.getByRole('textbox').nth(1).fill('-1e0');
  await box.getByRole('textbox').nth(2).fill('＋．５');
  await box.getByRole('textbox').nth(2).press('Enter');
  await expect(box.locator('.verdict.right')).toBeVisible();
});

test('where the three numbers are still locked, the exercise frees them', async ({ reader }) => {
  await reader.open('04-one-neuron', '#line');
  const box = reader.exercise('only-10');
  const free = box.getByRole('button', { name: reader.say('freeAll') });
  await expect(reader.field('w1')).toBeDisabled();
  await expect(reader.stage.getByText(reader.say('lockedText'))).toBeVisible();
  await free.click();
  await expect(free).toHaveCount(0);
  await expect(reader.stage.getByText(reader.say('lockedText'))).toHaveCount(0);
  for (const name of ['w1', 'w2', 'b']) await expect(reader.field(name)).toBeEnabled();
  await reader.type({ w1: 1, w2: -1, b: '-0,5' });
  await box.getByRole('button', { name: reader.say('check') }).click();
  await expect(box.locator('.verdict.right')).toBeVisible();
});

test('in centimetres a neuron is judged as it is in metres', async ({ reader }) => {
  await reader.open('04-one-neuron', '#idea=scale&w1=0.5&w2=0.5&b=-0.7&unit=cm');
  await expect(reader.field('w2')).toHaveValue('0.005');
  await reader
    .exercise('and')
    .getByRole('button', { name: reader.say('check') })
    .click();
  await expect(reader.exercise('and').locator('.verdict.right')).toBeVisible();
});

test('form B of a claim: the believer’s answer gets its own reply, and what it is', async ({
  reader,
}) => {
  await reader.open('04-one-neuron', '#line');
  const box = reader.after.locator('[data-island="question"]');
  await box.getByRole('button', { name: reader.say('answer') }).click();
  await expect(box.getByText(reader.say('chooseFirst'))).toBeVisible();
  await box.getByRole('radio', { name: 'Flat, parallel to the x₁ axis' }).check();
  await box.getByRole('button', { name: reader.say('answer') }).click();
  await expect(box.locator('.verdict')).toContainText('It is the arrow (1, 0) that lies flat.');
  await expect(box.locator('.verdict')).toContainText('Upright, parallel to the x₂ axis');
});

test('an idea is done when its exercises are', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#idea=line&handles=all');
  const link = reader.page.locator('.idea-nav [data-to-idea="line"]');
  for (const exercise of gateExercisesOf('04-one-neuron').filter(({ idea }) => idea === 'line')) {
    await expect(link).not.toHaveClass(/done/);
    await tryNumbers(reader, exercise, exercise.solution);
  }
  await expect(link).toHaveClass(/done/);
  await reader.visit('en/');
  const mark = reader.page.locator('[data-chapter="04-one-neuron"] [data-mark]');
  await expect(mark).toHaveText(reader.word('ideasDone', { n: 1, count: 3 }));
});
