/** Widths from the smallest phone to a desk; and no travel for those who asked for none. */
import { lessons } from './support/core.ts';
import { chapters } from './support/course.ts';
import { expect, test } from './support/test.ts';

const widths = [320, 390, 768, 1280];
const pages = [
  'en/',
  'zh/',
  'en/notebook/',
  'zh/04-one-neuron/read/',
  'en/05-xor-and-circuits/read/',
  ...chapters.flatMap((chapter) =>
    lessons[chapter].ideas.flatMap(({ id }) => [`en/${chapter}/#${id}`, `zh/${chapter}/#${id}`]),
  ),
];

for (const path of pages) {
  test(`${path} never scrolls sideways`, async ({ reader }) => {
    await reader.hasPredicted({ views: ['picture', 'formula', 'numpy', 'cpp'] });
    await reader.visit(path);
    if (path.includes('#')) await expect(reader.page.locator('.stage')).toBeVisible();
    for (const width of widths) {
      await reader.page.setViewportSize({ width, height: 844 });
      // Drawings that measure their room follow a frame later.
      const wide = () =>
        reader.page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const stage = document.querySelector('#stage');
          const inStage = stage ? stage.scrollWidth - stage.clientWidth : 0;
          return { page: scrollWidth - clientWidth, inStage };
        });
      await expect.poll(wide, `at ${width} px`).toEqual({ page: 0, inStage: 0 });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the stage stays in view while the text moves past it', async ({ reader }) => {
    await reader.hasPredicted();
    await reader.open('04-one-neuron', '#idea=scale');
    const column = reader.page.locator('.stage-column');
    const toggle = column.getByRole('button', { name: reader.word('stageHide') });
    for (const beat of await reader.idea.locator('.beat').all()) {
      await beat.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      const [stage, text] = await Promise.all([column.boundingBox(), beat.boundingBox()]);
      expect(stage!.y).toBeGreaterThanOrEqual(-1);
      expect(stage!.y + stage!.height).toBeLessThanOrEqual(845);
      expect(stage!.height).toBeLessThanOrEqual(844 * 0.5);
      // What one went to is not under the stage.
      if (stage!.y < 100) expect(text!.y).toBeGreaterThanOrEqual(stage!.y + stage!.height - 1);
    }
    await expect(reader.stage.locator('.plane')).toBeInViewport();
    await toggle.click();
    await expect(reader.stage).toBeHidden();
    await column.getByRole('button', { name: reader.word('stageShow') }).click();
    await expect(reader.stage).toBeVisible();
  });

  test('a handle is dragged with a finger', async ({ reader }) => {
    await reader.hasPredicted();
    await reader.open('04-one-neuron', '#idea=scale');
    const devtools = await reader.page.context().newCDPSession(reader.page);
    const [from, to] = [await reader.placeOf(0.7, 0.4), await reader.placeOf(0.4, 0.9)];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await touch('touchStart', from);
    await touch('touchMove', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await touch('touchMove', to);
    await touch('touchEnd');
    await expect(reader.field('w1')).toHaveValue('0.4');
    await expect(reader.field('w2')).toHaveValue('0.9');
  });
});

test('with reduced motion nothing travels', async ({ reader }) => {
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.hasPredicted();
  for (const chapter of chapters) {
    for (const { id } of lessons[chapter].ideas) {
      await reader.open(chapter, `#idea=${id}`);
      const moving = await reader.page.evaluate(() => {
        const longest = (text: string) => Math.max(...text.split(',').map(parseFloat));
        return [...document.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationDuration } = getComputedStyle(element);
            return longest(transitionDuration) > 0.02 || longest(animationDuration) > 0.02;
          })
          .map((element) => element.outerHTML.slice(0, 80));
      });
      expect(moving, id).toEqual([]);
    }
  }
});
