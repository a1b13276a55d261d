/** Theme, contents, notebook. */
import { readFileSync } from 'node:fs';
import { chapters, claimsOf, directives, ideasOf } from './support/course.ts';
import { expect, test } from './support/test.ts';

const paper = (page: import('@playwright/test').Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the theme goes round, and stays', async ({ reader }) => {
  const { page } = reader;
  await page.emulateMedia({ colorScheme: 'light' });
  await reader.open('04-one-neuron');
  const root = page.locator('html');
  const button = page.locator('[data-theme-button]');
  const light = await paper(page);
  await expect(button).toHaveAccessibleName(reader.word('themeSystem'));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper(page);
  expect(dark).not.toBe(light);

  await button.click();
  await expect(button).toHaveAccessibleName(reader.word('themeLight'));
  await expect(root).toHaveAttribute('data-theme', 'light');
  expect(await paper(page)).toBe(light);
  await page.reload();
  expect(await paper(page)).toBe(light);

  await page.emulateMedia({ colorScheme: 'light' });
  await button.click();
  await expect(button).toHaveAccessibleName(reader.word('themeDark'));
  expect(await paper(page)).toBe(dark);
  await reader.visit('zh/notebook/');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await paper(page)).toBe(dark);

  await button.click();
  await expect(root).not.toHaveAttribute('data-theme');
  await page.reload();
  expect(await paper(page)).toBe(light);
});

/** The second beliefs about an idea. */
const second = ['M03.1', 'M10.3'];

for (const chapter of chapters) {
  test(`${chapter} as text shows everything, wherever the reader was before`, async ({
    reader,
  }) => {
    const [idea] = ideasOf(chapter).slice(-1);
    await reader.hasPredicted({ place: { lesson: chapter, idea } });
    await reader.open(chapter);
    await reader.visit(`en/${chapter}/read/`);
    for (const beat of ['ask', 'predict', 'play', 'reconcile', 'step', 'check']) {
      const times = directives(chapter, beat);
      expect(times).toBeGreaterThanOrEqual(ideasOf(chapter).length);
      await expect(reader.page.locator(`[data-beat="${beat}"]:visible`)).toHaveCount(times);
    }
    const hidden = await reader.page
      .locator('main :is(p:not(.beat-name), h2, h3, li, td)')
      .evaluateAll((all) =>
        all.flatMap((each) => (each.checkVisibility() ? [] : [each.outerHTML])),
      );
    expect(hidden).toEqual([]);
    // A second belief about an idea is asked for in its text, without the refutation.
    for (const { refutation } of claimsOf(chapter).filter(({ id }) => !second.includes(id))) {
      await expect(reader.page.getByText(refutation.en)).toBeAttached();
    }
  });
}

test.describe('the door', () => {
  for (const [locale, language] of [
    ['zh-CN', 'zh'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ] as const) {
    test.describe(() => {
      test.use({ locale });
      test(`leads a reader of ${locale} to ${language}`, async ({ reader }) => {
        await reader.visit('');
        await expect(reader.page).toHaveURL(`${reader.home}${language}/`);
        await expect(reader.page.getByRole('heading', { level: 1 })).toBeVisible();
      });
    });
  }

  test('remembers the language that was chosen', async ({ reader }) => {
    await reader.visit('en/');
    await reader.page.locator('a[data-language="zh"]').click();
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await reader.visit('');
    await expect(reader.page).toHaveURL(`${reader.home}zh/`);
  });
});

test('the contents lead to the chapters that there are', async ({ reader }) => {
  await reader.visit('en/');
  await expect(reader.page.locator('[data-chapter]')).toHaveCount(chapters.length);
  await reader.page.getByRole('link', { name: 'XOR and circuits' }).click();
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('XOR and circuits');
});

test('a wrong address has a page of its own', async ({ reader, watch }) => {
  watch.allow(/404/);
  await reader.visit('en/no-such-page');
  await expect(reader.page.getByText(reader.word('notFound'))).toBeVisible();
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('days later the notebook asks in another way', async ({ reader }) => {
      const { page } = reader;
      const claim = claimsOf('04-one-neuron')[0]!;
      const answers = { 'M04.1 A': { value: [90], option: 'upright', sure: true, when: 0 } };
      await reader.remember({ 'chapter:04-one-neuron': { answers } });
      await reader.visit(`${language}/notebook/`);
      const again = page.getByRole('region', { name: reader.say('welcomeBack') });
      await expect(again).toContainText(claim.forms.C.ask[language]);
      await again.getByRole('button', { name: reader.say('answer'), exact: true }).click();
      await expect(again.getByRole('alert')).toHaveText(reader.say('chooseFirst'));
      const [option] = claim.forms.C.options!;
      await again.getByRole('radio', { name: option!.text[language], exact: true }).check();
      await again.getByRole('button', { name: reader.say('answer'), exact: true }).click();
      await expect(again.locator('.verdict')).toContainText(option!.says[language]);
      await expect(page.locator('.entry')).toContainText(reader.say('askedLater'));
      await page.reload();
      await expect(page.locator('.entry')).toContainText(reader.say('askedLater'));
      await expect(again).toHaveCount(0);
    });

    test('the notebook: entries, a file, and erasing that asks first', async ({ reader }) => {
      const { page } = reader;
      await reader.visit(`${language}/notebook/`);
      await expect(page.getByText(reader.say('notebookEmpty'))).toBeVisible();

      const claim = claimsOf('04-one-neuron')[0]!;
      const upright = claim.forms.A.options!.find(({ id }) => id === 'upright')!;
      const flat = claim.forms.A.options!.find(({ id }) => id === 'flat')!;
      await reader.open('04-one-neuron');
      await reader.predict(upright.text[language]);
      const reason = claim.reasons.find(({ right }) => right)!;
      await reader.after.getByRole('radio', { name: reason.text[language] }).check();
      await page.getByRole('link', { name: reader.word('notebook'), exact: true }).click();

      const entry = page.locator('.entry');
      await expect(entry).toHaveCount(1);
      await expect(entry).toContainText(claim.forms.A.ask[language]);
      await expect(entry).toContainText(upright.text[language]);
      await expect(entry).toContainText(flat.text[language]);
      await expect(entry).toContainText(reason.text[language]);
      await expect(entry).toContainText(reader.say('stillShaky'));

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: reader.say('exportNotebook') }).click();
      const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
      expect(file.entries).toEqual([
        expect.objectContaining({
          chapter: '04-one-neuron',
          claim: 'M04.1',
          belief: claim.belief[language],
          answered: [90],
          found: [0],
          sure: true,
          right: false,
          reason: reason.id,
        }),
      ]);

      const erase = page.getByRole('button', { name: reader.say('eraseNotebook') });
      await erase.click();
      await expect(page.getByText(reader.say('eraseSure'))).toBeVisible();
      await page.getByRole('button', { name: reader.say('eraseNo'), exact: true }).click();
      await expect(entry).toHaveCount(1);
      await erase.click();
      await page.getByRole('button', { name: reader.say('eraseYes'), exact: true }).click();
      await expect(page.getByText(reader.say('notebookEmpty'))).toBeVisible();
      await page.reload();
      await expect(page.getByText(reader.say('notebookEmpty'))).toBeVisible();
      await reader.open('04-one-neuron');
      await expect(reader.after).toBeEmpty();
    });
  });
}
