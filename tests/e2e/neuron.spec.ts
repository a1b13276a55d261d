/** One neuron under the reader's hands: S1.07, S1.09. */
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ reader }) => {
  await reader.hasPredicted();
});

test('the numbers are freed one by one, and the line follows b', async ({ reader }) => {
  await reader.open('04-one-neuron', '#line');
  await expect(reader.field('b')).toBeEnabled();
  await expect(reader.field('w1')).toBeDisabled();
  await expect(reader.arrowHandle).toHaveCount(0);
  // From x1 + x2 = 0.5 to 1.5: only (1, 1) stays.
  await reader.drag([0.5, 0], [0.75, 0.75]);
  await expect(reader.field('b')).toHaveValue('−1.5');
  await expect(reader.column('answer')).toHaveText(['0', '0', '0', '1']);
  const sentence = reader.idea.locator('[data-slot="sum11"]');
  await expect(sentence).toHaveText('0.5');
  await reader.press('unlock-w1');
  await expect(reader.field('w1')).toBeEnabled();
  await expect(reader.field('w2')).toBeDisabled();
  await reader.press('w1zero');
  await expect(reader.field('w1')).toHaveValue('0');
  await reader.press('unlock-all');
  await expect(reader.field('w2')).toBeEnabled();
  // One undo for a whole drag.
  for (let count = 0; count < 4; count += 1) await reader.press('undo');
  await expect(reader.field('b')).toHaveValue('−0.5');
});

test('NAND by dragging', async ({ reader }) => {
  await reader.open('04-one-neuron', '#scale');
  await reader.drag([0.7, 0.4], [-0.5, -0.5]);
  await expect(reader.field('w1')).toHaveValue('−0.5');
  await expect(reader.field('w2')).toHaveValue('−0.5');
  // The line is where b = −0.8 puts it, out of sight: b is typed once, then dragged.
  await reader.type({ b: 0.3 });
  await reader.drag([0.48, 0.12], [0.7, 0.7]);
  await expect(reader.field('b')).toHaveValue('0.7');
  await expect(reader.column('answer')).toHaveText(['1', '1', '1', '0']);
  await reader
    .exercise('nand')
    .getByRole('button', { name: reader.say('check') })
    .click();
  await expect(reader.exercise('nand').locator('.verdict.right')).toBeVisible();
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('NAND by typing', async ({ reader }) => {
      await reader.open('04-one-neuron', '#scale');
      await reader.type({ w1: '-0.5', w2: '−0.5', b: '０．７' });
      await expect(reader.column('answer')).toHaveText(['1', '1', '1', '0']);
      await expect(reader.column('sum')).toHaveText(['0.7', '0.2', '0.2', '−0.3']);
      await reader
        .exercise('nand')
        .getByRole('button', { name: reader.say('check') })
        .click();
      await expect(reader.exercise('nand').locator('.verdict.right')).toBeVisible();
    });
  });
}

test('ten times the numbers: the same line, the same table', async ({ reader }) => {
  await reader.open('04-one-neuron', '#scale');
  const line = reader.stage.locator('path.line');
  const before = await line.getAttribute('d');
  const answers = ['0', '0', '0', '1'];
  await expect(reader.column('answer')).toHaveText(answers);
  await reader.press('times10');
  await expect(reader.field('w1')).toHaveValue('7');
  expect(await line.getAttribute('d')).toBe(before);
  await expect(reader.column('answer')).toHaveText(answers);
  await reader.press('times0.01');
  await expect(reader.field('w1')).toHaveValue('0.07');
  await expect(reader.column('answer')).toHaveText(answers);
});

test('centimetres change a weight and no answer', async ({ reader }) => {
  await reader.open('04-one-neuron', '#scale');
  const answers = ['0', '0', '0', '1'];
  await expect(reader.column('answer')).toHaveText(answers);
  await reader.press('cm');
  await expect(reader.field('w2')).toHaveValue('0.004');
  await expect(reader.stage.locator('.ticks')).toContainText('100');
  await expect(reader.column('answer')).toHaveText(answers);
  await reader.press('m');
  await expect(reader.field('w2')).toHaveValue('0.4');
});

test('what is typed in centimetres is meant so, and there and back leaves no dust', async ({
  reader,
}) => {
  await reader.open('04-one-neuron', '#idea=scale&w2=0.45');
  await reader.press('cm');
  await reader.press('m');
  await expect(reader.field('w2')).toHaveValue('0.45');
  await expect(reader.page).toHaveURL(/w2=0\.45(&|$)/);
  await reader.press('cm');
  await reader.type({ w2: 0.5 });
  await expect(reader.stage.locator('.view-formula [data-sym="w2"]').first()).toBeVisible();
  await expect(reader.idea.locator('[data-slot="w2"]').first()).toHaveText('0.5');
  await reader.type({ w2: 20000 });
  await expect(
    reader.stage.getByText(reader.say('tooLarge', { text: '20000', most: 10000 })),
  ).toBeVisible();
  await reader.press('m');
  await expect(reader.field('w2')).toHaveValue('50');
});

test('with a threshold: θ = −b, and no point changes', async ({ reader }) => {
  await reader.open('04-one-neuron', '#line');
  const answers = ['0', '1', '1', '1'];
  await expect(reader.column('answer')).toHaveText(answers);
  await reader.press('threshold');
  await expect(reader.field('θ')).toHaveValue('0.5');
  await expect(reader.field('b')).toHaveCount(0);
  await expect(reader.idea.locator('[data-slot="theta"]')).toHaveText('0.5');
  await expect(reader.stage.locator('.view-formula [data-sym="θ"]').first()).toHaveText('0.5');
  await expect(reader.column('answer')).toHaveText(answers);
  await reader.type({ θ: 1.5 });
  await expect(reader.column('answer')).toHaveText(['0', '0', '0', '1']);
  await reader.press('bias');
  await expect(reader.field('b')).toHaveValue('−1.5');
});

test('without weights there is no line, and the page says so', async ({ reader }) => {
  await reader.open('04-one-neuron', '#scale');
  await reader.type({ w1: 0, w2: 0 });
  await expect(reader.stage.getByText(reader.say('noLine'))).toBeVisible();
  await expect(reader.lineHandle).toHaveCount(0);
  await reader.type({ w2: 0.5 });
  await expect(reader.stage.getByText(reader.say('noLine'))).toBeHidden();
});

test('pointing at a symbol lights up its place, and the other way round', async ({ reader }) => {
  await reader.open('04-one-neuron', '#line');
  const inText = reader.idea.locator('[data-beat="predict"] [data-sym="w1"]').first();
  const inFormula = reader.stage.locator('.view-formula [data-sym="w1"]').first();
  await inText.hover();
  await expect(inFormula).toHaveClass(/\blit\b/);
  await inFormula.hover();
  await expect(inText).toHaveClass(/\blit\b/);
});
