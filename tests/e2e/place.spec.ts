/** The reader's place: it survives the language, a reload, a link, and the way back. */
import type { Language, Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

/** The beat being read, and how far down it begins. */
const beat = (reader: Reader) =>
  reader.page.evaluate(() => {
    const tops = [...document.querySelectorAll('.idea:not([hidden]) .beat')].map(
      (element) => element.getBoundingClientRect().top,
    );
    const index = tops.findLastIndex((top) => top < innerHeight / 2);
    return { index, top: tops[index] ?? NaN, count: tops.length };
  });

/** What one sees of the state: idea, step, every number of the stage. */
const state = async (reader: Reader) => ({
  idea: await reader.idea.getAttribute('data-idea'),
  step: await reader.stage.locator('.scrubber input').inputValue(),
  numbers: await reader.numbers().then((all) => all.map(({ node, text }) => ({ node, text }))),
  fields: await reader.stage
    .locator('.number-field input')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
  line: await reader.stage.locator('path.line').getAttribute('d'),
});

/** Without the scrolling that a click of the test would begin with. */
async function switchLanguage(reader: Reader, language: Language): Promise<void> {
  await reader.page
    .locator(`a[data-language="${language}"]`)
    .evaluate((link) => (link as HTMLElement).click());
  reader.language = language;
}

async function atThirdRow(reader: Reader): Promise<void> {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  await reader.type({ w1: 0.35, b: -0.6 });
  await reader.scrubber.fill('2');
  await reader.expectStep(3, 4);
}

for (const viewport of [
  { width: 1280, height: 820 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('the language changes mid-step, and nothing else', async ({ reader }) => {
      await atThirdRow(reader);
      const step = reader.after.locator('[data-beat="step"]');
      await step.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      const before = await state(reader);
      const place = await beat(reader);
      const here = new URL(reader.page.url());
      for (const language of ['zh', 'en'] as const) {
        await switchLanguage(reader, language);
        await expect(reader.stage).toBeVisible();
        await expect(reader.page.locator('html')).toHaveAttribute(
          'lang',
          language === 'zh' ? 'zh-Hans' : 'en',
        );
        await expect(reader.after).not.toBeEmpty();
        await reader.expectStep(3, 4);
        expect(await state(reader)).toEqual(before);
        const now = await beat(reader);
        expect(now.count).toBe(place.count);
        expect(now.index).toBe(place.index);
        expect(Math.abs(now.top - place.top)).toBeLessThan(3);
        expect(new URL(reader.page.url()).pathname).toContain(`/${language}/`);
      }
      await expect(reader.page).toHaveURL(new RegExp(`${here.pathname}#idea=scale&step=`));
      // The buttons of the new text work on the same session.
      await reader.press('undo');
      await expect(reader.field('b')).not.toHaveValue(before.fields[2]!);
    });
  });
}

test('after a reload one is where one was', async ({ reader }) => {
  await atThirdRow(reader);
  const before = await state(reader);
  await expect(reader.page).toHaveURL(/idea=scale&step=\d+.*w1=0\.35/);
  await reader.page.reload();
  await reader.expectStep(3, 4);
  expect(await state(reader)).toEqual(before);
  // And at the next visit, without the link.
  await reader.visit('en/');
  await expect(
    reader.page.getByRole('link', { name: reader.word('goOn', { title: 'One neuron' }) }),
  ).toBeVisible();
  await reader.open('04-one-neuron');
  await reader.expectStep(3, 4);
  expect(await state(reader)).toEqual(before);
});

test('leaving at once loses nothing', async ({ reader }) => {
  await atThirdRow(reader);
  await reader.type({ w2: 0.9 });
  await reader.visit('en/notebook/');
  await reader.open('04-one-neuron');
  await expect(reader.field('w2')).toHaveValue('0.9');
});

for (const gear of ['ideas', 'lines'] as const) {
  test(`a copied link opens at exactly that step, by ${gear}`, async ({ reader, newReader }) => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.hasPredicted({ gear });
    await reader.open('04-one-neuron', '#scale');
    await reader.type({ w1: -0.35, w2: 1e-3, b: 0.25 });
    await reader.transport('last').click();
    await reader.transport('back').click();
    await reader.show('Picture', 'Formula', 'NumPy', 'C++');
    await reader.stage.getByRole('button', { name: reader.say('copyLink') }).click();
    await expect(reader.stage.getByText(reader.say('copied'))).toBeVisible();
    const link = await reader.page.evaluate(() => navigator.clipboard.readText());
    const lines = reader.stage.locator('.code-line.here');

    const other = await newReader();
    await other.remember({ gear, views: ['picture', 'formula', 'numpy', 'cpp'] });
    await other.page.goto(link);
    await other.settled();
    await expect(other.stepCount).toHaveText((await reader.stepCount.textContent())!);
    expect(await other.numbers()).toEqual(await reader.numbers());
    expect(await other.stage.locator('.code-line.here').allTextContents()).toEqual(
      await lines.allTextContents(),
    );
    // It is somebody else's link: they have not predicted yet.
    await expect(other.after).toBeEmpty();
    await expect(other.field('b')).toBeDisabled();
  });
}

test('a link to a step beyond the prediction goes there once one has predicted', async ({
  reader,
}) => {
  await reader.open('04-one-neuron', '#idea=rule&step=60');
  const notice = reader.stage.getByText(reader.say('wantedStep'));
  await expect(notice).toBeVisible();
  const held = await reader.scrubber.inputValue();
  // The address still says where the link led, so that a reload loses nothing.
  await expect(reader.page).toHaveURL(/step=60/);
  await reader.page.reload();
  await expect(notice).toBeVisible();
  await reader.idea.locator('.predict').getByRole('textbox').fill('2');
  await reader.commit(false);
  await expect(notice).toHaveCount(0);
  await expect(reader.scrubber).not.toHaveValue(held);
  await expect(reader.page).toHaveURL(/step=60/);
  await reader.transport('back').click();
  await expect(reader.page).not.toHaveURL(/step=60/);
});

test('where the browser will not copy, the link is shown', async ({ reader }) => {
  await reader.page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await reader.open('04-one-neuron');
  await reader.stage.getByRole('button', { name: reader.say('copyLink') }).click();
  const shown = reader.stage.getByRole('textbox', { name: reader.say('linkIs') });
  await expect(shown).toHaveValue(/04-one-neuron\/#idea=line&step=\d+/);
});

test('back and forward go over the ideas', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron');
  const shown = async (idea: string) => expect(reader.idea).toHaveAttribute('data-idea', idea);
  await shown('line');
  await reader.idea.getByRole('link', { name: reader.word('continue') }).click();
  await shown('scale');
  await expect(reader.idea.getByRole('heading', { level: 2 })).toBeFocused();
  await reader.page.locator('.idea-nav [data-to-idea="rule"]').click();
  await shown('rule');
  await reader.page.goBack();
  await shown('scale');
  await reader.page.goBack();
  await shown('line');
  await reader.page.goForward();
  await shown('scale');
  await expect(reader.page.locator('.idea-nav [aria-current="step"]')).toHaveAttribute(
    'data-to-idea',
    'scale',
  );
});

test('back after a change of language is the other language', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  await switchLanguage(reader, 'zh');
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await reader.page.goBack();
  reader.language = 'en';
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(reader.idea).toHaveAttribute('data-idea', 'scale');
  await expect(reader.stage).toBeVisible();
});
