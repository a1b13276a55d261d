/** A truth table step by step, both ways, in both gears: S1.08. */
import { core, expected, lessons, statement } from './support/core.ts';
import { chapters, pythonOf } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

/** What the views say at the present step. */
async function views(reader: Reader) {
  const here = (label: string) =>
    reader.stage.locator('figure.code').filter({ hasText: label }).locator('.code-line.here');
  const lines = async (label: string) =>
    (await here(label).locator('code').allTextContents()).map((text) => text.trim());
  return {
    count: await reader.stepCount.textContent(),
    cpp: await lines('.hpp'),
    numpy: await lines('.py'),
    row: await reader.stage
      .locator('tbody tr')
      .evaluateAll((rows) => rows.findIndex((row) => row.classList.contains('here'))),
    formula: await reader.stage.locator('.view-formula .formula').textContent(),
  };
}

for (const gear of ['ideas', 'lines'] as const) {
  test(`forwards and backwards by ${gear}, NumPy and C++ on the same step`, async ({ reader }) => {
    await reader.hasPredicted({ gear });
    await reader.open('04-one-neuron', '#scale');
    await reader.show('Picture', 'Formula', 'NumPy', 'C++');
    const { trace, idea, stops: stopsBy } = await expected('04-one-neuron', reader.page.url());
    const stops = stopsBy(gear);
    expect(stops.length).toBe(gear === 'ideas' ? 4 : trace.steps.length);
    const [python = ''] = pythonOf('04-one-neuron', idea.scene.numpy.file).split('if __name__');

    const seen: unknown[] = [];
    for (const [at, stop] of stops.entries()) {
      await reader.expectStep(at + 1, stops.length);
      const now = await views(reader);
      seen.push(now);
      const step = trace.steps[stop]!;
      expect(now.cpp).toEqual([statement(step)?.[1].trim()]);
      const mark = idea.scene.numpy.lines[step.name];
      const line =
        mark === undefined ? undefined : python.split('\n').find((text) => text.includes(mark));
      expect(now.numpy).toEqual(line === undefined ? [] : [line.trim()]);
      if (at < stops.length - 1) await reader.transport('forward').click();
    }
    for (let at = stops.length - 1; at >= 0; at -= 1) {
      await reader.expectStep(at + 1, stops.length);
      expect(await views(reader)).toEqual(seen[at]);
      if (at > 0) await reader.transport('back').click();
    }
  });
}

test('the four rows are stopped at in the order of the table, and the sums are the core’s', async ({
  reader,
}) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  await reader.press('notes-and');
  const engine = await core();
  const { w1, w2, b } = engine.gate('AND');
  await expect(reader.field('w1')).toHaveValue(String(w1));
  await expect(reader.field('w2')).toHaveValue(String(w2));
  await expect(reader.field('b')).toHaveValue(String(b).replace('-', '−'));
  await reader.idea.locator('[data-stop="1"]').click();
  await reader.expectStep(2, 4);
  await expect(reader.idea.locator('[data-slot="sum10"]')).toHaveText('−0.2');
  await reader.idea.locator('[data-stop="3"]').click();
  await reader.expectStep(4, 4);
  await expect(reader.idea.locator('[data-slot="sum11"]')).toHaveText('0.3');
});

test('first, last, scrubber and arrow keys; play runs to the end and stops', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.page.clock.install();
  await reader.open('04-one-neuron', '#scale');
  await reader.transport('last').click();
  await reader.expectStep(4, 4);
  await reader.transport('first').click();
  await reader.expectStep(1, 4);
  await reader.scrubber.fill('2');
  await reader.expectStep(3, 4);
  await reader.stage.focus();
  await reader.page.keyboard.press('ArrowLeft');
  await reader.expectStep(2, 4);
  await reader.page.keyboard.press('End');
  await reader.expectStep(4, 4);
  await reader.page.keyboard.press('Home');
  await reader.page.keyboard.press('ArrowRight');
  await reader.expectStep(2, 4);
  await reader.stage.getByLabel(reader.say('speed')).selectOption('fast');
  await reader.transport('play').click();
  await expect(reader.stage.getByRole('button', { name: reader.say('pause') })).toBeVisible();
  await reader.page.clock.runFor(3000);
  await reader.expectStep(4, 4);
  await expect(reader.transport('play')).toBeVisible();
});

test('stepping to a later row keeps what is known, stepping in lines builds the sum up', async ({
  reader,
}) => {
  await reader.hasPredicted({ gear: 'lines' });
  await reader.open('04-one-neuron', '#idea=scale&step=0');
  const { trace } = await expected('04-one-neuron', reader.page.url());
  const sums = trace.steps.flatMap((step, at) => (step.name === 'sum' ? [at] : []));
  for (const at of sums.slice(0, 4)) {
    await reader.scrubber.fill(String(at));
    const result = reader.stage.locator('.formula .result [data-node]');
    await expect(result).toHaveAttribute('data-node', String(trace.steps[at]!.nodes[0]));
  }
});

for (const chapter of chapters) {
  for (const { id } of lessons[chapter].ideas) {
    test(`${chapter}, ${id}: every stop has its line in NumPy and in C++`, async ({ reader }) => {
      await reader.hasPredicted({ views: ['numpy', 'cpp'] });
      await reader.open(chapter, `#idea=${id}`);
      await expect(reader.page).toHaveURL(/step=/);
      const { trace, idea, stops } = await expected(chapter, reader.page.url());
      const marked = reader.stage.locator('figure.code .code-line.here');
      const all = stops('ideas');
      // What has to be counted first makes steps when it has come.
      await expect(reader.scrubber).toHaveAttribute('max', String(all.length - 1));
      for (const at of new Set([0, 1, all.length >> 1].filter((stop) => stop < all.length))) {
        const step = trace.steps[all[at] ?? -1]!;
        // A number that was picked or a line that was typed has no line of the course's own.
        const inNumpy = idea.scene.numpy.lines[step.name] !== undefined;
        const lines = Number(inNumpy) + Number(statement(step) !== undefined);
        // Neither has the naive form before it has begun. How a sheet was prepared, what was counted
        // over many images and a batch as a whole are not told line by line in C++.
        if (step.name === 'begin' || idea.scene.module === 'arrays') expect(lines).toBeLessThan(3);
        else expect(lines).toBeGreaterThanOrEqual(idea.scene.module === 'digits' ? 1 : 2);
        await reader.scrubber.fill(String(at));
        await expect(marked).toHaveCount(lines);
      }
    });
  }
}
