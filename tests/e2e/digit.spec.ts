/** One digit: drawn by mouse, finger and keys, prepared, read layer by layer: S1.18, S1.19, S1.21. */
import type { Locator } from '@playwright/test';
import { say, sayWith } from '../../web/src/figures/digits/words.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const opening = '00-one-digit';
const chapter = '09-reading-digits';
/** A line from top to bottom, which is read as a 1. */
const one = '&strokes=140%2C50+140%2C230';

const pad = (reader: Reader): Locator =>
  reader.stage.getByRole('application', { name: say(reader.language, 'pad') });
const strokes = (reader: Reader): Locator => pad(reader).locator('.stroke');
const answer = (reader: Reader): Locator => reader.stage.locator('.reads [data-node]');
const bars = (reader: Reader): Locator =>
  reader.stage.getByRole('group', { name: say(reader.language, 'answers') }).locator('.bar');
const button = (reader: Reader, word: 'takeBack' | 'wipe' | 'give'): Locator =>
  reader.stage.locator('.pad-tools').getByRole('button', { name: say(reader.language, word) });

/** Places on the page of points of the sheet, which is 280 wide. */
async function placesOf(reader: Reader, points: readonly (readonly [number, number])[]) {
  const box = (await pad(reader).boundingBox())!;
  return points.map(([x, y]) => ({
    x: box.x + (x / 280) * box.width,
    y: box.y + (y / 280) * box.height,
  }));
}

async function draw(reader: Reader, points: readonly (readonly [number, number])[]) {
  const { mouse } = reader.page;
  const [first, ...rest] = await placesOf(reader, points);
  await mouse.move(first!.x, first!.y);
  await mouse.down();
  for (const { x, y } of rest) await mouse.move(x, y, { steps: 4 });
  await mouse.up();
}

const seven = [
  [80, 60],
  [195, 60],
  [130, 225],
] as const;

test('[S1.21] before the first stroke there is nothing to read; after it, an answer', async ({
  reader,
}) => {
  await reader.open(opening);
  await expect(pad(reader)).toBeVisible();
  await expect(reader.page.locator('.prose')).toBeHidden();
  await expect(reader.stage.locator('.transport')).toBeHidden();
  await expect(answer(reader)).toHaveCount(0);
  await expect(bars(reader)).toHaveCount(0);
  const before = await pad(reader).boundingBox();
  await draw(reader, seven);
  await expect(answer(reader)).toHaveText('7');
  await expect(bars(reader)).toHaveCount(10);
  await expect(reader.idea).toBeVisible();
  expect(await pad(reader).boundingBox(), 'the sheet stays under the pen').toEqual(before);
});

test('[S1.19] a stroke is one move: undo takes it back, and clearing too', async ({ reader }) => {
  await reader.open(opening, '#idea=draw');
  await draw(reader, seven);
  await draw(reader, [
    [110, 140],
    [180, 140],
  ]);
  await expect(strokes(reader)).toHaveCount(2);
  await button(reader, 'takeBack').click();
  await expect(strokes(reader)).toHaveCount(1);
  await button(reader, 'wipe').click();
  await expect(strokes(reader)).toHaveCount(0);
  await expect(answer(reader)).toHaveCount(0);
  await button(reader, 'takeBack').click();
  await expect(strokes(reader)).toHaveCount(1);
  await expect(answer(reader)).toHaveText('7');
});

test('[S1.19] a digit is drawn with the keys, or given', async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.open(opening, '#idea=draw');
  await pad(reader).focus();
  for (let step = 0; step < 9; step += 1) await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  for (let step = 0; step < 18; step += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(answer(reader)).toHaveText('1');
  await keyboard.press('ArrowUp');
  await expect(strokes(reader)).toHaveCount(1);
  await keyboard.press('Backspace');
  await expect(strokes(reader)).toHaveCount(0);
  await button(reader, 'give').click();
  await expect(answer(reader)).toHaveText('3');
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('[S1.19] the sheet takes the finger, the page does not scroll', async ({ reader }) => {
    await reader.open(opening);
    const touch = await reader.page.context().newCDPSession(reader.page);
    const [first, ...rest] = await placesOf(reader, seven);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: typeof first) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await send('touchStart', first);
    for (const place of rest) await send('touchMove', place);
    await send('touchEnd');
    await expect(answer(reader)).toHaveText('7');
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
  });
});

test('the answer to an empty, a moved or a changed sheet waits for the prediction', async ({
  reader,
}) => {
  for (const [id, hash] of [
    [opening, '#idea=nothing&how=blank'],
    [opening, `#idea=shift&dx=4${one}`],
    [chapter, '#idea=hand&how=blank'],
    [chapter, `#idea=hand&how=noise${one}`],
  ] as const) {
    await reader.open(id, hash);
    await expect(reader.stage.locator('.reads')).toContainText('?');
    await expect(answer(reader), hash).toHaveCount(0);
    await expect(bars(reader), hash).toHaveCount(0);
    await expect(reader.stage.locator('.layers .unit[opacity]'), hash).toHaveCount(0);
    await expect(reader.stage.locator('.view-formula'), hash).toHaveCount(0);
    await expect(reader.stage.locator('.moves'), hash).toHaveCount(0);
    await reader.visit('');
  }
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('[S1.21] the image that the network gets is dragged, and put back', async ({ reader }) => {
    await reader.open(opening, `#idea=shift${one}`);
    const seen = reader.stage.locator('.moves');
    const box = (await seen.boundingBox())!;
    await reader.carry(seen, (box.width / 28) * -4, 0);
    await expect(reader.stage.locator('.shifted')).toContainText('← 4');
    await reader.stage.getByRole('button', { name: say('en', 'putBack') }).click();
    await expect(reader.stage.locator('.shifted')).toHaveCount(0);
    await seen.focus();
    await reader.page.keyboard.press('ArrowDown');
    await expect(reader.stage.locator('.shifted')).toContainText('↓ 1');
  });

  test('[S1.19] each step of the preparation is a picture with its switch', async ({ reader }) => {
    await reader.open(chapter, `#idea=hand${one}`);
    const steps = reader.stage.getByRole('group', { name: say('en', 'preparation') });
    await expect(steps.locator('canvas')).toHaveCount(4);
    for (const word of ['crop', 'scale', 'centre'] as const) {
      await steps.getByRole('checkbox', { name: say('en', word) }).uncheck();
    }
    await expect(steps.locator('canvas')).toHaveCount(1);
    await expect(answer(reader)).toHaveCount(1);
  });

  test('[S1.18] a test image goes through the network, layer by layer', async ({ reader }) => {
    await reader.open(chapter, '#idea=reading');
    const filled = (layer: number) =>
      reader.stage.locator('.layers .layer').nth(layer).locator('.unit[opacity]');
    await expect(filled(0)).toHaveCount(0);
    await expect(answer(reader)).toHaveCount(0);
    await reader.toEnd();
    await expect(filled(0)).toHaveCount(50);
    await expect(filled(1)).toHaveCount(100);
    await expect(reader.stage.locator('.label strong')).toHaveText('7');
    await expect(answer(reader)).toHaveText('7');
    const strip = reader.stage.getByRole('application', { name: sayWith('en', 'strip', { n: 1 }) });
    await strip.focus();
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('ArrowRight');
    const name = sayWith('en', 'weightsOf', { unit: 'a1[1]' });
    await expect(reader.stage.getByRole('img', { name })).toBeVisible();
    await expect(strip).toBeFocused();
  });
});
