/** Two layers: paint and place predictions, the strip, the fold: S1.11. */
import { paintBox } from '../../web/src/figures/pictures/paint-grid.ts';
import { planeOf } from '../../web/src/figures/pictures/plane.ts';
import { rowSteps } from '../../web/src/lesson/find.ts';
import { expected } from './support/core.ts';
import { claimsOf } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '05-xor-and-circuits';
const claim = (id: string) => claimsOf(chapter).find((each) => each.id === id)!;

/** Points of a drawing in the text, as places on the page. */
async function places(
  reader: Reader,
  drawing: 'paintPlane' | 'placePlane',
  points: readonly (readonly [number, number])[],
) {
  const plane =
    drawing === 'paintPlane'
      ? planeOf(paintBox, 336)
      : planeOf({ left: -0.5, right: 1.5, bottom: -0.5, top: 1.5 }, 240);
  const svg = reader.idea.locator('.predict').getByLabel(reader.say(drawing), { exact: true });
  await svg.scrollIntoViewIfNeeded();
  return svg.evaluate(
    (element, drawn) =>
      drawn.map(([x, y]) => {
        const matrix = (element as unknown as SVGSVGElement).getScreenCTM()!;
        const at = new DOMPoint(x, y).matrixTransform(matrix);
        return [at.x, at.y] as const;
      }),
    points.map(([x, y]) => [plane.x(x), plane.y(y)] as const),
  );
}

async function stroke(reader: Reader, path: readonly (readonly [number, number])[]) {
  const { mouse } = reader.page;
  const [start, ...rest] = path;
  await mouse.move(...start!);
  await mouse.down();
  for (const at of rest) await mouse.move(...at);
  await mouse.up();
}

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('painting an oval: the strip goes on where the oval ends', async ({ reader }) => {
      const { forms } = claim('M05.2');
      await reader.open(chapter, '#strip');
      await reader.idea.getByRole('button', { name: reader.say('commit') }).click();
      await expect(reader.idea.getByText(reader.say('paintFirst'))).toBeVisible();
      await stroke(
        reader,
        await places(reader, 'paintPlane', [
          [1.2, -0.2],
          [0.5, 0.5],
          [-0.2, 1.2],
        ]),
      );
      await reader.commit();
      const compared = reader.after.locator('[data-beat="reconcile"]');
      await expect(compared.locator('dd').first()).toContainText(reader.say('paintedClosed'));
      const closed =
        forms.A.replies?.find(({ value }) => value?.[0] === 0)?.says ?? forms.A.otherwise;
      await expect(compared).toContainText(closed![language]);
      // The painting stays, and is not open to change.
      await reader.page.reload();
      await expect(reader.idea.locator('.paint .paint-cells')).not.toHaveAttribute('d', '');
      await expect(reader.idea.locator('.paint [role="application"]')).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    });

    test('placing (0, 1): it does not stay put', async ({ reader }) => {
      const { forms } = claim('M05.3');
      await reader.open(chapter, '#fold');
      const [tray, corner] = await places(reader, 'placePlane', [
        [(1.5 + 0.5) * ((240 + 58) / 240) - 0.5, 0.5],
        [0, 1],
      ]);
      await stroke(reader, [tray!, corner!]);
      await expect(reader.idea.locator('.place').getByRole('slider')).toHaveAttribute(
        'aria-valuetext',
        reader.say('placedAt', { s1: 0, s2: 1 }),
      );
      await reader.commit();
      const says = forms.A.options!.find(({ id }) => id === 's01')!.says[language];
      await expect(reader.after.getByText(says)).toBeVisible();
      await expect(reader.after.locator('dd.found')).toContainText('(1, 1)');
    });
  });
}

test('painting and placing by keyboard', async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.open(chapter, '#strip');
  const canvas = reader.idea.getByRole('application');
  await canvas.focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await expect(reader.idea.locator('.paint .paint-cells')).not.toHaveAttribute('d', '');
  await reader.commit(false);
  await expect(reader.after).not.toBeEmpty();

  await reader.open(chapter, '#fold');
  const token = reader.idea.locator('.place').getByRole('slider');
  await token.focus();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowRight');
  await expect(token).toHaveAttribute('aria-valuetext', reader.say('placedAt', { s1: 1, s2: 1 }));
  await reader.commit();
  await expect(reader.after.getByText(reader.say('asYouSaid'))).toBeVisible();
});

for (const gear of ['ideas', 'lines'] as const) {
  test(`before the prediction no step shows where (0, 1) lands, by ${gear}`, async ({ reader }) => {
    await reader.remember({ gear, views: ['picture', 'formula', 'numpy', 'cpp'] });
    await reader.open(chapter, '#idea=fold&step=0');
    const { trace } = await expected(chapter, reader.page.url());
    const second = rowSteps(trace, 2)!;
    const images = trace.steps
      .slice(second.first, second.last + 1)
      .flatMap((step) => (step.name === 's' ? step.nodes : []));
    expect(images.length).toBeGreaterThan(1);
    const last = Number(await reader.scrubber.getAttribute('max'));
    for (let at = 0; at <= last; at += 1) {
      await reader.scrubber.fill(String(at));
      const shown = (await reader.numbers()).map(({ node }) => node);
      expect(shown.filter((node) => images.includes(node))).toEqual([]);
    }
  });
}

test('before the prediction the stage shows no region and no network', async ({ reader }) => {
  await reader.open(chapter, '#strip');
  await expect(reader.stage.getByText(reader.say('afterPrediction'))).toBeVisible();
  // The four corners, which the question names.
  await expect(reader.stage.locator('.picture [data-node]')).toHaveText(['0', '1', '1', '0']);
  await expect(reader.stage.locator('.picture .region')).toHaveCount(0);
});

test('the probe walks out along the strip and keeps its answer', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#strip');
  const y = reader.idea.locator('[data-beat="play"] [data-slot="y"]');
  for (const [x1, x2, answer] of [
    [2, -1, '1'],
    [200, -199, '1'],
    [0.7, 0.7, '0'],
    [0.2, 0.2, '0'],
    [0.2, 0.3, '1'],
  ] as const) {
    await reader.type({ x1, x2 });
    await expect(y).toHaveText(answer);
  }
  await expect(reader.idea.locator('[data-slot="x1"]').first()).toHaveText('0.2');
  const probe = reader.stage.getByRole('slider', { name: reader.say('probe') });
  await probe.focus();
  await reader.page.keyboard.press('ArrowRight');
  await expect(reader.field('x1')).toHaveValue('0.25');
});

test('smooth and hard edges, and the way back', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#strip');
  const drawing = () => reader.stage.locator('.strip-picture svg').first().innerHTML();
  const sharp = await drawing();
  await reader.press('smooth');
  await expect.poll(drawing).not.toBe(sharp);
  await expect(reader.page).toHaveURL(/edge=smooth/);
  await reader.press('sharp');
  await expect.poll(drawing).toBe(sharp);
});

test('folding: four points become three', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#fold');
  await reader.press('fold');
  await expect(reader.stage.getByRole('button', { name: reader.say('unfold') })).toBeVisible();
  const images = [];
  for (const stop of [0, 1, 2, 3]) {
    await reader.idea.locator(`[data-stop="${stop}"]`).click();
    await expect(reader.stepCount).toContainText(String(stop + 1));
    const numbers = reader.stage.locator('.mapping [data-node]');
    images.push((await numbers.allTextContents()).slice(2, 4).join());
  }
  expect(images).toEqual(['1,0', '1,1', '1,1', '0,1']);
  await reader.press('unfold');
  await expect(reader.stage.getByRole('button', { name: reader.say('fold') })).toBeVisible();
});
