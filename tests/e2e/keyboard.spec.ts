/** The first idea without a mouse; and who keeps the arrow keys. */
import type { Locator } from '@playwright/test';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

/** Tab until the element has the focus; the names of what had it on the way. */
async function tabTo(reader: Reader, target: Locator, most = 60): Promise<string[]> {
  const way: string[] = [];
  for (let turn = 0; turn < most; turn += 1) {
    await reader.page.keyboard.press('Tab');
    const name = await reader.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    way.push(name);
    if (await target.evaluate((element) => element === document.activeElement)) return way;
  }
  throw new Error(`not reached with Tab; on the way: ${way.join(' | ')}`);
}

test('the first idea from its title to the next, by keyboard', async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.open('04-one-neuron');
  await keyboard.press('Tab');
  await expect(reader.page.getByRole('link', { name: reader.word('skip') })).toBeFocused();
  await keyboard.press('Enter');
  await expect(reader.page.locator('main')).toBeFocused();

  // Predict: the answers, how sure, commit; in this order.
  const answers = reader.idea.locator('.predict .choices').getByRole('radio');
  await tabTo(reader, answers.first());
  await keyboard.press('ArrowDown');
  await expect(answers.nth(1)).toBeChecked();
  await keyboard.press('ArrowUp');
  await expect(answers.first()).toBeChecked();
  const sureness = reader.idea.locator('.predict .pills').getByRole('radio');
  expect(await tabTo(reader, sureness.first())).toHaveLength(1);
  await keyboard.press('Space');
  const commit = reader.idea.getByRole('button', { name: reader.say('commit') });
  expect(await tabTo(reader, commit)).toHaveLength(1);
  await keyboard.press('Enter');
  await expect(reader.after).not.toBeEmpty();
  // The button is gone; the focus is at the text that goes on, not at the top of the page.
  await expect(reader.after.locator('.beat').first()).toBeFocused();

  // Play: buttons in the text.
  const free = reader.idea.locator('[data-act="unlock-w1"]');
  await tabTo(reader, free);
  await keyboard.press('Enter');
  await expect(reader.field('w1')).toBeEnabled();
  const zero = reader.idea.locator('[data-act="w1zero"]');
  expect(await tabTo(reader, zero)).toHaveLength(1);
  await keyboard.press('Space');
  await expect(reader.field('w1')).toHaveValue('0');

  // Reconcile: a reason. Step: corners. Check: an answer. Then on.
  const reasons = reader.after.locator('.reasons').getByRole('radio');
  await tabTo(reader, reasons.first());
  await keyboard.press('Space');
  await expect(reasons.first()).toBeChecked();
  const corner = reader.after.locator('[data-stop="2"]');
  await tabTo(reader, corner);
  await keyboard.press('Enter');
  await reader.expectStep(3, 4);
  const next = reader.idea.getByRole('link', { name: reader.word('continue') });
  await tabTo(reader, next);
  await keyboard.press('Enter');
  await expect(reader.idea).toHaveAttribute('data-idea', 'scale');
  await expect(reader.idea.getByRole('heading', { level: 2 })).toBeFocused();
});

test('arrow keys step the stage; on a handle they move the handle', async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  await reader.stage.focus();
  await keyboard.press('ArrowRight');
  await reader.expectStep(2, 4);
  await keyboard.press('ArrowRight');
  await reader.expectStep(3, 4);

  await tabTo(reader, reader.lineHandle);
  await keyboard.press('ArrowRight');
  await expect(reader.field('b')).toHaveValue('−0.75');
  await keyboard.press('ArrowDown');
  await expect(reader.field('b')).toHaveValue('−0.8');
  await reader.expectStep(3, 4);

  await tabTo(reader, reader.arrowHandle);
  await keyboard.press('ArrowLeft');
  await expect(reader.field('w1')).toHaveValue('0.65');
  await keyboard.press('Shift+ArrowUp');
  await expect(reader.field('w2')).toHaveValue('0.9');
  await expect(reader.arrowHandle).toHaveAttribute(
    'aria-valuetext',
    reader.say('arrowAt', { w1: 0.65, w2: 0.9 }),
  );
  await reader.expectStep(3, 4);

  await reader.field('b').focus();
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await reader.expectStep(3, 4);
});

test('the numbers of a formula are one stop, and tell where they come from', async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  const formula = reader.stage.locator('.formula');
  const numbers = formula.locator('mn[data-node]');
  const here = async (at: number) => expect(numbers.nth(at)).toHaveAttribute('data-here');
  await reader.stage.focus();
  await tabTo(reader, formula);
  await here(0);
  await keyboard.press('ArrowRight');
  await here(1);
  await keyboard.press('End');
  await here((await numbers.count()) - 1);
  await keyboard.press('Home');
  // The stage has not moved.
  await reader.expectStep(1, 4);
  const compared = Number(await numbers.first().getAttribute('data-node'));
  await keyboard.press('Enter');
  const from = reader.stage.locator('.where-from [data-node]').first();
  await expect(from).toHaveAttribute('data-node', String(compared));
  // The formula is another now, and still has the focus.
  await expect(formula).toBeFocused();
  await here(0);
  await keyboard.press('Tab');
  await expect(formula.locator('[data-here]')).toHaveCount(0);
});

test('the numbers of a drawing are one stop', async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.hasPredicted();
  await reader.open('05-xor-and-circuits', '#strip');
  await reader.transport('last').click();
  for (const drawing of await reader.stage.locator('.picture svg:has([data-node])').all()) {
    const numbers = drawing.locator('[data-node]');
    await expect(drawing.locator('[data-node][tabindex="0"]')).toHaveCount(1);
    await numbers.first().focus();
    await keyboard.press('End');
    await expect(numbers.last()).toBeFocused();
    await keyboard.press('Space');
    const node = await numbers.last().getAttribute('data-node');
    await expect(reader.stage.locator('.where-from [data-node]').first()).toHaveAttribute(
      'data-node',
      node!,
    );
  }
});

test('what has the focus shows it', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  const outlined = (target: Locator) =>
    target.evaluate((element) => {
      const style = getComputedStyle(element);
      return (
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== 'none' ||
        style.stroke !== 'none'
      );
    });
  for (const target of [
    reader.transport('forward'),
    reader.field('w1'),
    reader.column('sum').first(),
    reader.stage.locator('.formula'),
    reader.lineHandle,
    reader.arrowHandle,
    reader.page.locator('.idea-nav a').first(),
  ]) {
    await reader.page.keyboard.press('Shift');
    await target.focus();
    expect(await outlined(target), `${target}`).toBe(true);
  }
});
