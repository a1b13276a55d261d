/** What the reader has begun and not given yet survives a change of language. */
import { exercisesOf } from './support/course.ts';
import type { Language, Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

async function switchTo(reader: Reader, language: Language): Promise<void> {
  await reader.page.locator(`a[data-language="${language}"]`).click();
  reader.language = language;
  const tag = language === 'zh' ? 'zh-Hans' : 'en';
  await expect(reader.page.locator('html')).toHaveAttribute('lang', tag);
  await expect(reader.stage).toBeVisible();
}

const sureness = (reader: Reader, word: 'sure' | 'guess') =>
  reader.idea.locator('.pills').getByRole('radio', { name: reader.say(word) });

test('a choice, and how sure one is', async ({ reader }) => {
  await reader.open('04-one-neuron');
  const answers = reader.idea.locator('.predict .choices').getByRole('radio');
  await answers.nth(2).check();
  await reader.idea.locator('.pills').getByText(reader.say('guess')).click();
  await switchTo(reader, 'zh');
  await expect(answers.nth(2)).toBeChecked();
  await expect(sureness(reader, 'guess')).toBeChecked();
  await expect(reader.after).toBeEmpty();
  await switchTo(reader, 'en');
  await reader.idea.getByRole('button', { name: reader.say('commit') }).click();
  await expect(reader.after.getByText(reader.say('youGuessed'))).toBeVisible();
});

test('a number', async ({ reader }) => {
  await reader.open('04-one-neuron', '#rule');
  const field = reader.idea.locator('.predict').getByRole('textbox');
  await field.fill('3');
  await switchTo(reader, 'zh');
  await expect(field).toHaveValue('3');
  await reader.commit();
  await expect(reader.after).not.toBeEmpty();
});

test('a painting', async ({ reader }) => {
  await reader.open('05-xor-and-circuits', '#strip');
  const cells = reader.idea.locator('.paint .paint-cells');
  await reader.idea.getByRole('application').focus();
  await reader.page.keyboard.press('Space');
  await reader.page.keyboard.press('Shift+ArrowRight');
  const painted = await cells.getAttribute('d');
  expect(painted).not.toBe('');
  await switchTo(reader, 'zh');
  await expect(cells).toHaveAttribute('d', painted!);
  await reader.commit(false);
  await expect(reader.after).not.toBeEmpty();
  await expect(cells).toHaveAttribute('d', painted!);
});

test('numbers typed into an exercise', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  const fields = reader.exercise('nor').getByRole('textbox');
  await fields.nth(0).fill('−1');
  await fields.nth(2).fill('half');
  await switchTo(reader, 'zh');
  await expect(fields.nth(0)).toHaveValue('−1');
  await expect(fields.nth(1)).toHaveValue('');
  await expect(fields.nth(2)).toHaveValue('half');
});

test('a choice in an exercise, and in a question', async ({ reader }) => {
  const exercise = exercisesOf('04-one-neuron').find(({ id }) => id === 'centimetres')!;
  if (exercise.kind !== 'choice') throw new Error('centimetres is a choice');
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  const options = reader.exercise('centimetres').getByRole('radio');
  const question = reader.after.locator('[data-island="question"]').getByRole('radio');
  await options.nth(1).check();
  await question.nth(0).check();
  await switchTo(reader, 'zh');
  await expect(options.nth(1)).toBeChecked();
  await expect(question.nth(0)).toBeChecked();
  await reader
    .exercise('centimetres')
    .getByRole('button', { name: reader.say('check') })
    .click();
  await expect(reader.exercise('centimetres').locator('.verdict')).toContainText(
    exercise.options[1]!.says.zh,
  );
});
