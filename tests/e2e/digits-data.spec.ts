/** The images on their way to the page: progress, a network that goes away, a visit without one. */
import { say, type CountingWord } from '../../web/src/figures/digits/words-counting.ts';
import { sayDigitFailure } from '../../web/src/figures/stage/digit-failures.ts';
import { numpyAnswers, numpyRight } from './support/digits.ts';
import { Pad } from './support/pad.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '09-reading-digits';
const pieces = /\/test-\d\d[^/]*\.bin$/;
/** All but the first. */
const later = /\/test-0[1-9][^/]*\.bin$/;
const patient = { timeout: 15_000 };

const button = (reader: Reader, word: CountingWord) =>
  reader.stage.getByRole('button', { name: say(reader.language, word), exact: true });
const right = (reader: Reader) => reader.stage.locator('.accuracy .right [data-node]');

test.beforeEach(({ reader }) => reader.hasPredicted());

test.describe('while they come', () => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

  test('the first piece is enough to start; the others come with a bar', async ({ reader }) => {
    const asked: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await reader.page.route(pieces, async (route) => {
      asked.push(route.request().url());
      if (later.test(route.request().url())) await held;
      await route.continue();
    });
    await reader.open(chapter, '#reading');
    await reader.toEnd();
    await expect(new Pad(reader).answer).toHaveText(String(numpyAnswers()[0]));
    expect(asked).toHaveLength(1);
    await reader.page.locator('.idea-nav [data-to-idea="shifted"]').click();
    const bar = reader.stage.getByRole('progressbar', { name: say('en', 'loadingImages') });
    await expect(bar).toBeVisible();
    await expect(reader.stage.getByText(/^\d\.\d of \d\.\d MB$/)).toBeVisible();
    release();
    await expect(right(reader)).toHaveText(String(numpyRight()), patient);
    expect(new Set(asked).size).toBe(10);
    expect(asked).toHaveLength(10);
  });

  test('the network goes away half-way: what came is kept, and the rest is asked again', async ({
    reader,
    watch,
  }) => {
    watch.allow(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
    const came: string[] = [];
    let away = true;
    await reader.page.route(pieces, (route) => {
      const url = route.request().url();
      if (away && /test-0[5-9]/.test(url)) return route.abort();
      came.push(url);
      return route.continue();
    });
    await reader.open(chapter, '#shifted');
    const alert = reader.stage.locator('.failed');
    await expect(alert).toContainText(
      sayDigitFailure('en', { code: 'data.network', details: ['test-05.bin'] }),
      patient,
    );
    // The thousand that there are can be looked at meanwhile.
    await reader.page.locator('.idea-nav [data-to-idea="reading"]').click();
    await expect(reader.live('label')).toHaveText('7');
    await reader.page.locator('.idea-nav [data-to-idea="shifted"]').click();
    away = false;
    await button(reader, 'retry').click();
    await expect(right(reader)).toHaveText(String(numpyRight()), patient);
    expect(new Set(came).size).toBe(came.length);
    await expect(alert).toHaveCount(0);
  });

  test('a piece that was changed on its way is refused', async ({ reader }) => {
    let spoiled = true;
    await reader.page.route(/\/test-03[^/]*\.bin$/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      if (spoiled) body[body.length >> 1]! ^= 1;
      await route.fulfill({ response, body });
    });
    await reader.open(chapter, '#shifted');
    await expect(reader.stage.locator('.failed')).toContainText(
      sayDigitFailure('en', { code: 'data.hash', details: ['test-03.bin'] }),
      patient,
    );
    spoiled = false;
    await button(reader, 'retry').click();
    await expect(right(reader)).toHaveText(String(numpyRight()), patient);
  });

  test('without the first piece the page says so, and can be tried again', async ({
    reader,
    watch,
  }) => {
    watch.allow(/ERR_FAILED|data\.network/);
    let away = true;
    await reader.page.route(pieces, (route) => (away ? route.abort() : route.continue()));
    await reader.visit(`en/${chapter}/#reading`);
    await expect(reader.page.locator('#stage')).toContainText(reader.word('dataFailed'));
    // All of the text is there meanwhile.
    await expect(reader.page.locator('#shuffled').getByRole('heading').first()).toBeVisible();
    away = false;
    await reader.page.getByRole('button', { name: reader.word('retry') }).click();
    await reader.settled();
    await expect(reader.live('label')).toHaveText('7');
  });
});

/** What the browser holds for a visit without a network: whether there is a file of this kind. */
const kept = (reader: Reader, name: RegExp) =>
  reader.page.evaluate(async (pattern) => {
    const caches = await window.caches.keys();
    const requests = await Promise.all(
      caches.map(async (name) => (await window.caches.open(name)).keys()),
    );
    return requests.flat().some(({ url }) => new RegExp(pattern).test(url));
  }, name.source);

test('at the next visit no image is fetched again', async ({ reader, context }) => {
  test.slow();
  await reader.open(chapter, '#shifted');
  await expect(right(reader)).toHaveText(String(numpyRight()), patient);
  await expect.poll(() => kept(reader, /test-09/), patient).toBe(true);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await reader.page.reload();
  await expect(right(reader)).toHaveText(String(numpyRight()), patient);
  expect(asked.filter((url) => pieces.test(url))).toEqual([]);
});

test('after a visit the chapter opens without a network', async ({ reader, context, watch }) => {
  test.slow();
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await reader.open(chapter, '#shifted');
  await expect(right(reader)).toHaveText(String(numpyRight()), patient);
  const needed = [
    /09-reading-digits\/$/,
    /after\.json$/,
    /digits[^/]*\.wasm$/,
    /weights[^/]*\.npz$/,
    /test-09/,
    /worker[^/]*\.js$/,
  ];
  for (const name of needed) await expect.poll(() => kept(reader, name), patient).toBe(true);
  await context.setOffline(true);
  await reader.page.reload();
  await reader.settled();
  await expect(right(reader)).toHaveText(String(numpyRight()), patient);
  await context.setOffline(false);
});
