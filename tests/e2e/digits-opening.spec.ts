/** Chapter 00, as a stranger meets it: [S1.21]. */
import type { DigitNotes } from '../../web/src/engine/digits.ts';
import { readyMade } from '../../web/src/lesson/scenes/ready-made.ts';
import { claimsOf } from './support/course.ts';
import { expected } from './support/core.ts';
import { Pad, strokes } from './support/pad.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '00-one-digit';
const claim = (id: string) => claimsOf(chapter).find((each) => each.id === id)!;
const drawnIn = (idea: string, digit: number) =>
  `#idea=${idea}&strokes=${encodeURIComponent(readyMade[digit] ?? '')}`;

/** Paragraphs and headings of the chapter that can be seen. */
const visibleText = (reader: Reader) =>
  reader.page.locator('main :is(h1, h2, h3, p:not(.reads, .kept), li)').evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.textContent?.trim() ?? '')
      .filter((text) => text !== ''),
  );

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('no text before the first stroke; drawing brings an answer and the text', async ({
      reader,
    }) => {
      const pad = new Pad(reader);
      await reader.open(chapter);
      await expect(pad.sheet).toBeVisible();
      expect(await visibleText(reader)).toEqual([]);
      await expect(pad.answer).toHaveCount(0);
      await expect(pad.shares).toHaveCount(0);
      await pad.draw(strokes.one);
      await expect(pad.answer).toHaveText('1');
      await expect(pad.shares).toHaveCount(10);
      await expect(reader.prose).toBeVisible();
      await expect(reader.live('answer')).toHaveText('1');
      // What is shown is what the core computes for the address that holds the drawing.
      const { trace } = await expected(chapter, reader.page.url());
      expect((trace.notes as DigitNotes).answer).toBe(1);
    });

    test('the answer to an empty sheet comes after the prediction', async ({ reader }) => {
      const pad = new Pad(reader);
      const { A } = claim('M00.2').forms;
      const option = A.options!.find(({ id }) => id === 'digit')!;
      await reader.open(chapter, '#nothing');
      await expect(pad.sheet).toBeVisible();
      await expect(pad.shares).toHaveCount(0);
      await expect(reader.idea.locator('[data-act="blank"]')).toHaveCount(0);
      await reader.predict(option.text[language]);
      await expect(reader.after.locator('dd.found')).toContainText(option.text[language]);
      await reader.press('blank');
      await expect(pad.shares).toHaveCount(10);
      await expect(pad.answer).toHaveText(/^\d$/);
      await expect(reader.live('answer')).toHaveText((await pad.answer.textContent())!);
    });
  });
}

test('a digit is drawn with the keys: [S1.21]', async ({ reader }) => {
  const pad = new Pad(reader);
  await reader.open(chapter);
  await pad.sheet.focus();
  const { keyboard } = reader.page;
  for (let at = 0; at < 2; at += 1) await keyboard.press('Shift+ArrowUp');
  await keyboard.press('Space');
  for (let at = 0; at < 4; at += 1) await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Space');
  await expect(pad.answer).toHaveText('1');
  await expect(reader.prose).toBeVisible();
  await keyboard.press('Backspace');
  await expect(pad.drawn).toHaveCount(0);
  await expect(pad.answer).toHaveCount(0);
});

test('who does not want to draw lets it be done, and sees the text', async ({ reader }) => {
  const pad = new Pad(reader);
  await reader.open(chapter);
  await pad.button('give').click();
  await expect(pad.answer).toHaveText('3');
  await expect(reader.prose).toBeVisible();
  await pad.button('wipe').click();
  await expect(pad.answer).toHaveCount(0);
  await pad.undo.click();
  await expect(pad.answer).toHaveText('3');
});

test('who has drawn before finds the text, and the drawing', async ({ reader }) => {
  const pad = new Pad(reader);
  await reader.open(chapter);
  await pad.draw(strokes.zero);
  await expect(pad.answer).toHaveText('0');
  await reader.page.reload();
  await expect(reader.prose).toBeVisible();
  await expect(pad.answer).toHaveText('0');
  await reader.visit(`en/${chapter}/`);
  await expect(reader.prose).toBeVisible();
});

test('a link to an idea shows its text at once', async ({ reader }) => {
  await reader.open(chapter, drawnIn('who', 3));
  await expect(reader.idea.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(new Pad(reader).answer).toHaveText('3');
});

test('a link to a step opens at this step', async ({ reader }) => {
  const pad = new Pad(reader);
  await reader.hasPredicted();
  await reader.open(chapter, `${drawnIn('shift', 9)}&step=0`);
  await expect(reader.idea).toBeVisible();
  await reader.expectStep(1, 13);
  await expect(pad.shares).toHaveCount(0);
  await reader.toEnd();
  await expect(pad.answer).toHaveText('9');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the text is there', async ({ reader }) => {
    await reader.visit(`en/${chapter}/`);
    await expect(reader.page.locator('#draw').getByRole('heading')).toBeVisible();
    await reader.visit(`en/${chapter}/read/`);
    await expect(reader.page.getByText(claim('M00.2').refutation.en)).toBeVisible();
  });
});

test('pushed by four squares the picture is another, and back it is the same', async ({
  reader,
}) => {
  const pad = new Pad(reader);
  await reader.hasPredicted();
  await reader.open(chapter, drawnIn('shift', 0));
  const seen = () => pad.seen(pad.say('whatItGets'));
  const before = await seen();
  const shares = await pad.shares.allTextContents();
  await reader.press('left-4');
  await expect.poll(seen).not.toBe(before);
  await expect.poll(() => pad.shares.allTextContents()).not.toEqual(shares);
  await expect(reader.stage.locator('.shifted')).toContainText('← 4');
  await reader.press('left-0');
  await expect.poll(seen).toBe(before);
  expect(await pad.shares.allTextContents()).toEqual(shares);
  await reader.press('shift-4');
  await expect(reader.stage.locator('.shifted')).toContainText('→ 4');
  await pad.button('putBack').click();
  await expect.poll(seen).toBe(before);
});

test('the prediction on pushed images is compared with a thousand of them', async ({ reader }) => {
  await reader.open(chapter, drawnIn('shift', 0));
  const { options = [] } = claim('M00.1').forms.A;
  await reader.predict(options.find(({ id }) => id === 'nearly-all')!.text.en);
  await expect(reader.after.locator('dd.found')).not.toHaveText('');
  const found = (await reader.after.locator('dd.found').textContent()) ?? '';
  expect(options.filter(({ text }) => found.includes(text.en))).toHaveLength(1);
});

test('the drawing outlives a change of language', async ({ reader }) => {
  const pad = new Pad(reader);
  await reader.open(chapter);
  await pad.draw(strokes.zero);
  await expect(pad.answer).toHaveText('0');
  const path = await pad.drawn.first().getAttribute('d');
  await reader.page.locator('a[data-language="zh"]').click();
  reader.language = 'zh';
  await expect(reader.prose).toContainText('写');
  await expect(pad.drawn.first()).toHaveAttribute('d', path!);
  await expect(pad.answer).toHaveText('0');
});
