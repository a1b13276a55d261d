/** Chapter 09, one image: looked at, made ready, taken through the network: [S1.18 S1.19]. */
import { sayWith } from '../../web/src/figures/digits/words.ts';
import { short } from '../../web/src/lesson/format.ts';
import { expected } from './support/core.ts';
import { claimsOf } from './support/course.ts';
import { numpyAnswers, testSet } from './support/digits.ts';
import { Pad, strokes } from './support/pad.ts';
import { expect, test } from './support/test.ts';

const chapter = '09-reading-digits';
const claim = (id: string) => claimsOf(chapter).find((each) => each.id === id)!;
const { labels } = testSet(1000);
const answers = numpyAnswers();
const hard = 247;

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('reading: the prediction, then an image step by step', async ({ reader }) => {
      const { A } = claim('M09.3').forms;
      const option = (id: string) => A.options!.find((each) => each.id === id)!;
      await reader.open(chapter);
      await reader.predict(option('all').text[language]);
      await expect(reader.after.locator('dd.found')).toContainText(
        option('parameters').text[language],
      );
      await expect(reader.after.getByText(option('all').says[language])).toBeVisible();
      const steps = reader.idea.locator('[data-stop]');
      await expect(steps).toHaveCount(11);
      const layers = reader.stage.locator('.layers .layer > p');
      const pad = new Pad(reader);

      await steps.nth(1).click();
      await expect(pad.shares).toHaveCount(0);
      await steps.nth(2).click();
      // One-hot: a 1 at the label, 0 in the other nine places.
      const target = reader.stage.locator('.target [data-node]');
      const oneHot = Array.from({ length: 10 }, (_, digit) => (digit === labels[0] ? '1' : '0'));
      await expect(target).toHaveText(oneHot);
      await steps.nth(3).click();
      await expect(reader.stage.locator('.flat > p').first()).toContainText('(784,)');
      await steps.nth(4).click();
      await expect(layers.first()).toContainText('(50,)');
      await steps.nth(7).click();
      await expect(layers.last()).toContainText('(100,)');
      await expect(pad.shares).toHaveCount(0);
      await steps.nth(10).click();
      await expect(pad.shares).toHaveCount(10);
      await expect(pad.answer).toHaveText(String(answers[0]));
    });
  });
}

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('the last answer is NumPy’s, for one image after the other', async ({ reader }) => {
    const pad = new Pad(reader);
    await reader.open(chapter, '#reading');
    const field = reader.stage.getByRole('textbox', { name: pad.say('imageNumber') });
    await reader.toEnd();
    for (const index of [0, 1, 8, hard, 999]) {
      await field.fill(String(index));
      await field.press('Enter');
      await expect(reader.live('label')).toHaveText(String(labels[index]));
      await expect(pad.answer).toHaveText(String(answers[index]));
    }
    expect(answers[hard]).not.toBe(labels[hard]);
    await pad.button('next').click();
    await expect(field).toHaveValue('0');
    await pad.button('previous').click();
    await expect(field).toHaveValue('999');
    await reader.press(`image-${hard}`);
    await expect(field).toHaveValue(String(hard));
    await expect(pad.answer).toHaveText(String(answers[hard]));
  });

  test('an image that there is not is refused, and the last one stays', async ({ reader }) => {
    const pad = new Pad(reader);
    await reader.open(chapter, '#reading');
    const field = reader.stage.getByRole('textbox', { name: pad.say('imageNumber') });
    for (const text of ['1000', '-1', '1.5', 'seven']) {
      await field.fill(text);
      await field.press('Enter');
      await expect(
        reader.stage.getByText(reader.say('wholeNumber', { least: 0, most: 999 })),
      ).toBeVisible();
    }
    await expect(reader.live('label')).toHaveText(String(labels[0]));
  });

  test('a number of layer 1 is the sum of 784 products and a bias', async ({ reader }) => {
    const pad = new Pad(reader);
    await reader.open(chapter, '#reading');
    await reader.toEnd();
    const strip = reader.stage.getByRole('application', { name: sayWith('en', 'strip', { n: 1 }) });
    await strip.focus();
    for (let at = 0; at < 4; at += 1) await reader.page.keyboard.press('ArrowRight');
    await expect(reader.stage.getByText(pad.say('weightsOf', { unit: 'a1[3]' }))).toBeVisible();
    await expect(reader.page).toHaveURL(/unit=a1(\+|%20)3/);
    const { trace } = await expected(chapter, reader.page.url());
    const weights = trace.inputs.filter(({ name, index }) => name === 'W1' && index[1] === 3);
    expect(weights.flatMap(({ nodes }) => nodes)).toHaveLength(784);

    const sum = reader.stage.locator('.unit dl dd [data-node]').nth(2);
    const node = Number(await sum.getAttribute('data-node'));
    await sum.click();
    const from = reader.stage.locator('.where-from');
    await expect(from.locator('.where-sum [data-node]').first()).toHaveText(
      short(trace.value(node)),
    );
    await expect(from).not.toContainText(reader.say('ofWholeArrays'));
    const below = new Set<number>();
    const open = [node];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (below.has(next)) continue;
      below.add(next);
      open.push(...trace.operands(next));
    }
    const products = [...below].filter((each) => trace.operation(each) === 'multiply');
    const used = products.flatMap((each) =>
      trace.operands(each).map((of) => trace.label(of)?.name),
    );
    expect(used.filter((name) => name === 'W1')).toHaveLength(784);
  });

  test('pixels: each is told, and marked in the long row', async ({ reader }) => {
    const pad = new Pad(reader);
    await reader.open(chapter, '#reading');
    const image = reader.stage.getByRole('application', { name: pad.say('pixels') });
    await reader.idea.locator('[data-stop="3"]').click();
    await image.focus();
    await reader.page.keyboard.press('Shift+ArrowDown');
    await expect(reader.stage.locator('.flat .of code')).toHaveText(/^x\[\d+\]$/);
    const place = async () =>
      Number(/\d+/.exec((await reader.stage.locator('.flat .of code').textContent())!)?.[0]);
    const before = await place();
    await reader.page.keyboard.press('ArrowDown');
    await expect.poll(place).toBe(before + 28);
  });

  test('the checksum is the same whatever is drawn', async ({ reader }) => {
    const pad = new Pad(reader);
    await reader.open(chapter, '#hand');
    const checksum = (await reader.live('checksum').textContent())!;
    expect(checksum).toMatch(/^[0-9a-f]{8}$/);
    await pad.draw(strokes.zero);
    await expect(pad.answer).toHaveText('0');
    await expect(reader.live('checksum')).toHaveText(checksum);
  });
});

test.describe('the reader’s own hand', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('undo, clear and the width of the pen', async ({ reader }) => {
    const pad = new Pad(reader);
    await reader.open(chapter, '#hand');
    await pad.draw(strokes.one);
    await pad.draw(strokes.zero);
    await expect(pad.drawn).toHaveCount(2);
    await pad.undo.click();
    await expect(pad.drawn).toHaveCount(1);
    await expect(pad.answer).toHaveText('1');
    const sheet = () => pad.seen(pad.say('plain'));
    const thin = await sheet();
    await pad.width.fill('50');
    await expect(pad.drawn.first()).toHaveAttribute('stroke-width', '50');
    await expect.poll(sheet).not.toBe(thin);
    await pad.button('wipe').click();
    await expect(pad.drawn).toHaveCount(0);
    await expect(pad.answer).toHaveCount(0);
    await expect(reader.stage.getByText(pad.say('drawHere'))).toBeVisible();
  });

  test('what is done to the sheet can be switched off, and is seen', async ({ reader }) => {
    const pad = new Pad(reader);
    await reader.open(chapter, '#hand');
    // A small 1 in the corner, with a thin pen.
    await pad.width.fill('8');
    await pad.draw(strokes.one.map(([x, y]) => [x / 4, y / 4 + 15] as const));
    await expect(pad.answer).toHaveText('1');
    const all = reader.stage.getByRole('group', { name: pad.say('preparation') });
    const pictures = all.locator('canvas');
    await expect(pictures).toHaveCount(4);
    const shares = await pad.shares.allTextContents();
    for (const [at, step] of (['centre', 'scale', 'crop'] as const).entries()) {
      await all.getByRole('checkbox', { name: pad.say(step) }).uncheck();
      await expect(pictures).toHaveCount(3 - at);
    }
    await expect.poll(() => pad.shares.allTextContents()).not.toEqual(shares);
    await reader.press('all-on');
    await expect(pictures).toHaveCount(4);
    await expect.poll(() => pad.shares.allTextContents()).toEqual(shares);
  });
});

test('before the prediction a scribble is not read', async ({ reader }) => {
  const pad = new Pad(reader);
  await reader.open(chapter, '#idea=hand&how=noise');
  await expect(pad.sheet).toBeVisible();
  await expect(pad.shares).toHaveCount(0);
  await reader.open(chapter, '#idea=reading&index=247&step=9999');
  await expect(reader.stage.locator('.picture')).toBeVisible();
  await expect(reader.live('answer')).toHaveCount(0);
});
