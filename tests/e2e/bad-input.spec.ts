/** Nonsense, edited links, and browsers without this or that: a sentence, and a page that works. */
import { chapters } from './support/course.ts';
import { expect, test } from './support/test.ts';

const chapter = '04-one-neuron';

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('fields answer nonsense with a sentence, and the picture stays', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#scale');
      const line = reader.stage.locator('path.line');
      const before = await line.getAttribute('d');
      const numbers = await reader.numbers();
      const alert = reader.stage.getByRole('alert');
      const field = reader.field('w1');
      for (const [text, sentence] of [
        ['', reader.say('emptyField')],
        ['banana', reader.say('notNumber', { text: 'banana' })],
        ['1,000.5', reader.say('notNumber', { text: '1,000.5' })],
        ['0x10', reader.say('notNumber', { text: '0x10' })],
        ['Infinity', reader.say('notNumber', { text: 'Infinity' })],
        ['1e999', reader.say('notNumber', { text: '1e999' })],
        ['１e９', reader.say('tooLarge', { text: '１e９', most: 1e6 })],
        ['−2000000', reader.say('tooLarge', { text: '−2000000', most: 1e6 })],
        ['<b>1</b>', reader.say('notNumber', { text: '<b>1</b>' })],
        ['9'.repeat(400), reader.say('notNumber', { text: '9'.repeat(24) })],
      ] as const) {
        await field.fill(text);
        await expect(alert).toHaveText(sentence);
        expect(await line.getAttribute('d')).toBe(before);
        expect(await reader.numbers()).toEqual(numbers);
      }
      const complaints = alert.filter({ hasText: /\S/ });
      await field.blur();
      await expect(complaints).toHaveCount(0);
      await expect(field).toHaveValue('0.7');
      await field.fill('0,5');
      await expect(complaints).toHaveCount(0);
      await field.blur();
      await expect(field).toHaveValue('0.5');
      // Full-width digits are numbers.
      await field.fill('－０．５');
      await expect(complaints).toHaveCount(0);
      await expect(reader.stage.locator('tbody [data-node]').nth(6)).not.toHaveText('');
      await field.blur();
      await expect(field).toHaveValue('−0.5');
    });

    test('a hand-edited link: what cannot be is named, the rest is taken', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#idea=scale&step=banana&w1=1e999&w2=0.25&b=&form=magic&extra=1');
      const parts = ['step=banana', 'w1=1e999', 'b=', 'form=magic', 'extra=1'].join(', ');
      await expect(reader.stage.getByText(reader.say('badLink', { parts }))).toBeVisible();
      await expect(reader.field('w1')).toHaveValue('0.7');
      await expect(reader.field('w2')).toHaveValue('0.25');
    });

    test('without JavaScript the text is all there', async ({ browser, home }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${home}${language}/${chapter}/`);
      for (const heading of await page.getByRole('heading', { level: 2 }).all()) {
        await expect(heading).toBeVisible();
      }
      await expect(page.locator('.stage-column')).toBeHidden();
      await expect(page.locator('.needs-js:visible')).toHaveCount(0);
      await page.locator('a[href="read/"]').first().click();
      await expect(page.locator('[data-beat="reconcile"]')).toHaveCount(3);
      await expect(page.locator('[data-beat="check"]').first()).toBeVisible();
      await page.goto(`${home}${language}/`);
      await expect(page.locator('[data-chapter] a')).toHaveCount(chapters.length);
      await page.goto(home);
      await expect(page.getByRole('link', { name: '中文' })).toBeVisible();
      await context.close();
    });
  });
}

for (const [name, hash] of [
  ['a step far behind the end', '#idea=scale&step=999999'],
  ['a negative step', '#idea=scale&step=-1'],
  ['no such idea', '#idea=nowhere&step=2'],
  ['broken percent signs', '#idea=scale&w1=%E0%A4%A'],
  ['nothing but noise', '#%%%&&&==='],
  ['a script', '#idea=<script>alert(1)</script>'],
  ['numbers at the limit', '#idea=scale&w1=1e6&w2=-1e6&b=1e-300'],
  ['one too large', '#idea=scale&w1=1000001'],
] as const) {
  test(`a link with ${name} opens a working page`, async ({ reader }) => {
    await reader.hasPredicted();
    await reader.open(chapter, hash);
    await expect(reader.column('answer')).toHaveCount(4);
    await reader.scrubber.fill('2');
    await reader.expectStep(3, 4);
  });
}

test('a link that is put right while the page is open is followed', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open(chapter, '#idea=scale&w1=x');
  await expect(reader.stage.getByText('w1=x')).toBeVisible();
  await reader.page.evaluate(() => (location.hash = '#idea=scale&step=5&w1=0.4'));
  await expect(reader.field('w1')).toHaveValue('0.4');
  await expect(reader.stage.getByText('w1=x')).toHaveCount(0);
});

test.describe('storage', () => {
  test('that throws: a notice, and everything else works', async ({ reader }) => {
    await reader.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await reader.open(chapter);
    await expect(reader.page.getByText(reader.word('storageOff'))).toBeVisible();
    await reader.predict('Flat, parallel to the x₁ axis');
    await expect(reader.after).not.toBeEmpty();
    await reader.drag([0.5, 0], [0.75, 0.75]);
    await expect(reader.field('b')).toHaveValue('−1.5');
    await reader.page.getByRole('button', { name: reader.word('dismiss') }).click();
    await expect(reader.page.getByText(reader.word('storageOff'))).toBeHidden();
  });

  test('that is full: the same', async ({ reader }) => {
    await reader.page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await reader.open(chapter);
    await expect(reader.page.getByText(reader.word('storageOff'))).toBeVisible();
    await reader.predict('Flat, parallel to the x₁ axis');
    await expect(reader.after).not.toBeEmpty();
  });

  for (const [name, kept] of [
    ['no JSON', '{"idea":'],
    ['null', 'null'],
    ['a number', '42'],
    ['an array', '[1,2]'],
    ['wrong kinds', '{"idea":7,"places":[],"answers":"all","solved":{},"hints":[],"done":null}'],
    ['damaged answers', '{"answers":{"M04.1 A":null,"M04.2 A":7,"M04.3 A":{"value":"x"}}}'],
    [
      'damaged places',
      '{"idea":"scale","places":{"scale":{"idea":"scale","step":"x","params":7}}}',
    ],
    [
      'an impossible place',
      '{"idea":"scale","places":{"scale":{"idea":"scale","step":1e9,"params":{"w1":"a","form":3}}}}',
    ],
    ['a place that is none', '{"idea":"line","places":{"line":null,"scale":5}}'],
  ] as const) {
    test(`that holds ${name}: the chapter opens, and so does the notebook`, async ({ reader }) => {
      await reader.page.addInitScript((text) => {
        localStorage.setItem('gradus:chapter:04-one-neuron', text);
        for (const key of ['gear', 'views', 'theme', 'language', 'place']) {
          localStorage.setItem(`gradus:${key}`, text);
        }
      }, kept);
      await reader.open(chapter);
      await expect(reader.stage.locator('tbody [data-node]').first()).toBeVisible();
      await reader.page.locator('.idea-nav [data-to-idea="scale"]').click();
      await expect(reader.column('answer')).toHaveCount(4);
      for (const field of await reader.stage.locator('.number-field input').all()) {
        await expect(field).toHaveValue(/^−?\d/);
      }
      await reader.visit('en/notebook/');
      await expect(reader.page.locator('.entry, .note').first()).toBeVisible();
      await expect(reader.page.getByText(reader.say('notebookFailed'))).toHaveCount(0);
      await reader.visit('en/');
      await expect(reader.page.locator('[data-start]')).toBeVisible();
      await reader.visit('');
      await expect(reader.page).toHaveURL(/\/(en|zh)\/$/);
    });
  }
});

test.describe('without the core', () => {
  test('no WebAssembly: a sentence, the text, and the way to all of it', async ({
    reader,
    watch,
  }) => {
    watch.allow(/engine\.unavailable/);
    await reader.page.addInitScript(() => {
      Object.defineProperty(window, 'WebAssembly', { value: undefined });
    });
    await reader.visit(`en/${chapter}/`);
    const note = reader.page.getByRole('alert').filter({ hasText: reader.word('engineFailed') });
    await expect(note).toBeVisible();
    await expect(reader.page.locator('.idea:visible')).toHaveCount(3);
    await note.getByRole('link', { name: reader.word('readVersion') }).click();
    await expect(reader.page).toHaveURL(/04-one-neuron\/read\/$/);
  });

  test('the wasm file is missing: the same, in Chinese', async ({ newReader, watch }) => {
    watch.allow(/wasm|engine\.unavailable|Failed to load resource|Aborted|falling back/);
    const reader = await newReader();
    reader.language = 'zh';
    await reader.page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    await reader.visit(`zh/${chapter}/`);
    await expect(reader.page.getByRole('alert')).toContainText(reader.word('engineFailed'));
    await expect(reader.page.locator('.idea:visible')).toHaveCount(3);
  });

  test('the notebook says so too', async ({ reader, watch }) => {
    watch.allow(/engine\.unavailable/);
    await reader.hasPredicted();
    await reader.page.addInitScript(() => {
      Object.defineProperty(window, 'WebAssembly', { value: undefined });
    });
    await reader.visit('en/notebook/');
    await expect(reader.page.getByText(reader.say('notebookFailed'))).toBeVisible();
  });

  test('the gated text is missing: it can be asked for again', async ({ reader, watch }) => {
    watch.allow(/after\.json|Failed to (load resource|fetch)/);
    let missing = true;
    await reader.page.route('**/after.json', (route) =>
      missing ? route.abort() : route.continue(),
    );
    await reader.open(chapter);
    await reader.predict('Flat, parallel to the x₁ axis');
    await expect(reader.after.getByText(reader.word('textMissing'))).toBeVisible();
    missing = false;
    await reader.after.getByRole('button', { name: reader.word('retry') }).click();
    await expect(reader.after.locator('[data-beat="play"]')).toBeVisible();
  });
});

test('no worker: the search says so, and the page works on', async ({ reader, watch }) => {
  watch.allow(/worker/i);
  await reader.hasPredicted();
  await reader.page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await reader.open('05-xor-and-circuits', '#search');
  await reader.press('search');
  await expect(reader.stage.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible();
  await reader.type({ w1: 1 });
  await expect(reader.field('w1')).toHaveValue('1');
});
