/** axe-core, once for every distinct layout, in both themes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { lessons } from './support/core.ts';
import { expect, test } from './support/test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Layout {
  name: string;
  path: string;
  predicted?: boolean;
  phone?: boolean;
}

/** The scenes of the chapters on arrays, the forward pass and digits, each once, and what an error looks like. */
const distinct: readonly [string, string, string?][] = [
  ['01-arrays', 'fold'],
  ['01-arrays', 'axis'],
  ['01-arrays', 'console', '&program=X%5B9%5D'],
  ['02-broadcasting', 'align'],
  ['02-broadcasting', 'align', '&a=%284%2C+3%29&b=%284%2C%29'],
  ['03-chance-and-pictures', 'tape'],
  ['03-chance-and-pictures', 'sample'],
  ['03-chance-and-pictures', 'pictures'],
  ['03-chance-and-pictures', 'pictures', '&show=curve'],
  ['06-why-bend', 'straight'],
  ['06-why-bend', 'slopes', '&twice=yes&table=yes'],
  ['07-three-layers', 'product'],
  ['07-three-layers', 'product', '&a=%5B%5B1%2C2%2C3%5D%2C%5B4%2C5%2C6%5D%5D'],
  ['07-three-layers', 'cone'],
  ['07-three-layers', 'rows', '&show=columns'],
  ['08-softmax', 'together'],
  ['08-softmax', 'overflow', '&scores=0%2C1%2C2%3B3%2C4%2C5'],
  ['00-one-digit', 'shift', '&dx=4'],
  ['09-reading-digits', 'reading', '&unit=a1+3'],
  ['09-reading-digits', 'shifted', '&cell=4-9'],
  ['09-reading-digits', 'hand', '&strokes=140%2C40+140%2C240&how=mirrored'],
  ['09-reading-digits', 'shuffled'],
  ['09-reading-digits', 'files'],
  ['10-batches', 'rows', '&noise=yes'],
  ['10-batches', 'race'],
];

const layouts: Layout[] = [
  { name: 'home', path: 'en/' },
  { name: 'chapter before the prediction', path: 'zh/04-one-neuron/#line' },
  { name: 'chapter', path: 'en/04-one-neuron/#scale', predicted: true },
  { name: 'chapter on a phone', path: 'zh/04-one-neuron/#scale', predicted: true, phone: true },
  { name: 'learning', path: 'en/04-one-neuron/#rule', predicted: true },
  ...lessons['05-xor-and-circuits'].ideas.map(({ id }) => ({
    name: id,
    path: `en/05-xor-and-circuits/#${id}`,
    predicted: true,
  })),
  ...distinct.map(([chapter, idea, more = '']) => ({
    name: `${chapter}, ${idea}${more}`,
    path: `en/${chapter}/#idea=${idea}${more}`,
    predicted: true,
  })),
  { name: 'a list is typed', path: 'zh/01-arrays/#axis' },
  { name: 'bars are drawn', path: 'en/03-chance-and-pictures/#sample' },
  { name: 'console on a phone', path: 'zh/01-arrays/#view', predicted: true, phone: true },
  { name: 'painting', path: 'zh/05-xor-and-circuits/#strip' },
  { name: 'values are picked', path: 'zh/07-three-layers/#cone' },
  { name: 'softmax on a phone', path: 'zh/08-softmax/#trust', predicted: true, phone: true },
  { name: 'placing', path: 'en/05-xor-and-circuits/#fold' },
  { name: 'board on a phone', path: 'zh/05-xor-and-circuits/#board', predicted: true, phone: true },
  { name: 'before the first stroke', path: 'en/00-one-digit/' },
  { name: 'a digit on a phone', path: 'zh/00-one-digit/#shift', predicted: true, phone: true },
  {
    name: 'a count on a phone',
    path: 'zh/09-reading-digits/#shifted',
    predicted: true,
    phone: true,
  },
  { name: 'notebook', path: 'zh/notebook/', predicted: true },
  { name: 'wrong address', path: 'no-such-page' },
  { name: 'chapter as text', path: 'zh/04-one-neuron/read/' },
];

for (const { name, path, predicted, phone } of layouts) {
  test(name, async ({ reader, watch }) => {
    test.slow();
    watch.allow(/404/);
    const { page } = reader;
    if (phone) await page.setViewportSize({ width: 390, height: 844 });
    if (predicted) await reader.hasPredicted({ views: ['picture', 'formula', 'numpy', 'cpp'] });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await reader.visit(path);
    if (path.includes('#')) await expect(page.locator('.stage')).toBeVisible();
    if (predicted) {
      const held = page.locator('.after:visible, .entry, .idea:visible:not(:has(.after))');
      await expect(held.first()).not.toBeEmpty();
    }
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
        }),
      );
      const grave = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
        );
      expect(grave, colorScheme).toEqual([]);
    }
  });
}
