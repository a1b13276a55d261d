/** Nothing is asked of anybody else, at the top of a host or in a folder of one. */
import { lessons } from './support/core.ts';
import { chapters } from './support/course.ts';
import { expect, test } from './support/test.ts';

const addresses = [
  '',
  ...['en', 'zh'].flatMap((language) => [
    `${language}/`,
    `${language}/notebook/`,
    ...chapters.flatMap((chapter) => [
      `${language}/${chapter}/read/`,
      ...lessons[chapter].ideas.map(({ id }) => `${language}/${chapter}/#${id}`),
    ]),
  ]),
];

// What the watch of support/test.ts looks for: other hosts, missing files, violated policies.
for (const folder of [false, true]) {
  test.describe(folder ? 'in a folder of a host' : 'at the top of a host', () => {
    if (folder) test.use({ home: process.env.GRADUS_FOLDER_URL! });

    test('every page loads with what is here', async ({ reader }) => {
      test.slow();
      await reader.hasPredicted();
      for (const address of addresses) {
        await reader.visit(address);
        await expect(reader.page.getByRole('heading', { level: 1 })).toBeVisible();
        if (address.includes('#')) await expect(reader.page.locator('.stage')).toBeVisible();
      }
    });

    for (const address of ['no-such-page', 'en/05/', 'en/04-one-neuron/read/no/such/page']) {
      test(`from the wrong address ${address} there is a way on`, async ({ reader, watch }) => {
        watch.allow(/404/);
        // The page asks for its script at every height, at the top of a host also beside the site.
        watch.allow(/^asked for .*\/assets\/lost/);
        await reader.visit(address);
        await expect(reader.page.getByText(reader.word('notFound'))).toBeVisible();
        const button = reader.page.getByRole('link', { name: 'English' });
        await expect(button).not.toHaveCSS('border-radius', '0px');
        await button.click();
        await expect(reader.page).toHaveURL(`${reader.home}en/`);
      });
    }

    test('a reader’s way through it', async ({ reader }) => {
      await reader.visit('');
      await reader.page.waitForURL(`${reader.home}en/`);
      await reader.page.locator('[data-second]').click();
      await reader.settled();
      await reader.predict('Flat, parallel to the x₁ axis');
      await expect(reader.after).not.toBeEmpty();
      await reader.page.locator('a[data-language="zh"]').click();
      reader.language = 'zh';
      await expect(reader.stage).toBeVisible();
      await expect(reader.page).toHaveURL(new RegExp(`^${reader.home}zh/04-one-neuron/`));
      await reader.page.reload();
      await expect(reader.after).not.toBeEmpty();
      await reader.page.getByRole('link', { name: reader.word('notebook'), exact: true }).click();
      await expect(reader.page.locator('.entry')).toHaveCount(1);
      await reader.page.locator('.entry a').click();
      await reader.settled();
      await reader.page
        .getByRole('link', { name: reader.word('contents') })
        .first()
        .click();
      await expect(reader.page).toHaveURL(new RegExp(`^${reader.home}zh/`));
    });
  });
}

test('every page declares its policy, and has nothing inline', async ({ reader, page }) => {
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:";
  for (const address of [...addresses, 'no-such-page']) {
    const html = await (await page.request.get(`${reader.home}${address}`)).text();
    const meta = html.match(/<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/)?.[0];
    expect(meta?.replaceAll('&#39;', "'").replaceAll('&#x27;', "'"), address).toContain(policy);
    const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+="|javascript:/gi;
    expect(html.match(inline), address).toBe(null);
    expect(html.match(/(?:src|href|content)="(?:https?:)?\/\//gi), address).toBe(null);
  }
});

test('the policy holds: a script in the page does not run', async ({ reader, watch }) => {
  watch.allow(/policy|Content Security Policy/);
  await reader.visit('en/');
  const ran = await reader.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.head.append(script);
    return document.documentElement.dataset.ran;
  });
  expect(ran).toBeUndefined();
});
