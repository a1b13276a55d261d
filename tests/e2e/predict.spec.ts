/** Commit first: the answer is nowhere before, and everything is there afterwards. */
import type { Page } from '@playwright/test';
import type { Claim } from '../../web/src/lesson/lesson.ts';
import { chapters, claimsOf, exercisesOf } from './support/course.ts';
import type { Language } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const spaceless = (text: string) => text.replace(/\s+/g, '');

/** Everything in the document, shown or not, and everything that a screen reader is told. */
async function everything(page: Page): Promise<string> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const text = await page.evaluate(() => document.documentElement.textContent ?? '');
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const told = nodes.flatMap((node) => [node.name?.value, node.description?.value]);
  await devtools.detach();
  return spaceless([html, text, ...told].join('\n'));
}

/** Sentences that give an answer away: replies, reasons and the refutation of every claim. */
function answersTo(claim: Claim, language: Language): string[] {
  const replies = Object.values(claim.forms).flatMap((form) => [
    ...(form.options ?? []).map(({ says }) => says),
    ...(form.replies ?? []).map(({ says }) => says),
    ...(form.otherwise ? [form.otherwise] : []),
  ]);
  const reasons = claim.reasons.flatMap(({ text, says }) => [text, says]);
  return [...replies, ...reasons, claim.refutation].map((text) => text[language]);
}

/** The paragraphs of the gated text of a chapter. */
async function gatedText(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const texts = (await (await fetch('after.json')).json()) as Record<string, string>;
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    return Object.values(texts).flatMap((html) =>
      [...parse(html).querySelectorAll('p:not(.beat-name), li, td')].map(
        (element) => element.textContent ?? '',
      ),
    );
  });
}

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    for (const chapter of chapters) {
      test(`before the prediction nothing of ${chapter} gives the answer away`, async ({
        reader,
      }) => {
        const claims = claimsOf(chapter);
        await reader.open(chapter, `#${claims[0]?.idea}`);
        const held = await gatedText(reader.page);
        expect(held.length).toBeGreaterThan(10);
        // What may be chosen is no secret, though later questions offer some of the same.
        const offered = claims.flatMap(({ forms }) =>
          (forms.A.options ?? []).map(({ text }) => spaceless(text[language])),
        );
        const later = exercisesOf(chapter).flatMap(({ hints, done }) => [...hints, done]);
        const secrets = [
          ...held,
          ...claims.flatMap((claim) => answersTo(claim, language)),
          ...later.map((text) => text[language]),
        ]
          .map(spaceless)
          .filter((text) => text.length > 7 && !offered.some((open) => open.includes(text)));
        for (const { idea } of claims) {
          await reader.page.locator(`.idea-nav [data-to-idea="${idea}"]`).click();
          await expect(reader.page.locator(`#${idea}`)).toBeVisible();
          const present = await everything(reader.page);
          expect(secrets.filter((secret) => present.includes(secret))).toEqual([]);
          await expect(reader.idea.locator('.after')).toBeEmpty();
          await expect(reader.idea.getByText(reader.word('predictFirst'))).toBeVisible();
          // No handle of the picture is free, no field can be typed in; the pen's width and which
          // image is looked at give nothing away.
          const handles = reader.stage.locator('.picture').getByRole('slider');
          const free = reader.page.locator(':not(:is(.pad-tools, .choice-of-image) *)');
          await expect(handles.and(free)).toHaveCount(0);
          for (const field of await reader.stage.getByRole('textbox').and(free).all()) {
            await expect(field).toBeDisabled();
          }
        }
      });
    }

    test('the right answer is not marked among the others', async ({ reader }) => {
      await reader.open('04-one-neuron');
      const options = await reader.idea.locator('.predict .choice').evaluateAll((labels) =>
        labels.map((label) => {
          label.querySelector('span')?.replaceChildren();
          label.querySelector('input')?.removeAttribute('value');
          return label.outerHTML;
        }),
      );
      expect(options).toHaveLength(4);
      expect(new Set(options).size).toBe(1);
    });

    test('a believer predicts, reads on, and is answered', async ({ reader }) => {
      const claim = claimsOf('04-one-neuron')[0]!;
      const option = claim.forms.A.options?.find(({ id }) => id === 'upright');
      const says = option!.says[language];
      await reader.open('04-one-neuron');
      await reader.predict(option!.text[language]);
      await expect(reader.after).not.toBeEmpty();
      const compared = reader.after.locator('[data-beat="reconcile"]');
      await expect(compared.getByText(reader.say('youWereSure'))).toBeVisible();
      await expect(compared.locator('dd').first()).toHaveText(option!.text[language]);
      await expect(compared.locator('dd.found')).toHaveText(
        claim.forms.A.options!.find(({ id }) => id === 'flat')!.text[language],
      );
      await expect(compared.getByText(says)).toBeVisible();
      // The refutation only with the right reason.
      await expect(compared).not.toContainText(claim.refutation[language]);
      for (const reason of claim.reasons) {
        await compared.getByRole('radio', { name: reason.text[language] }).check();
        await expect(compared.getByText(reason.says[language])).toBeVisible();
        const refuted = compared.getByText(claim.refutation[language]);
        await expect(refuted).toBeVisible({ visible: reason.right === true });
      }
      await expect(reader.idea.getByRole('link', { name: reader.word('continue') })).toBeVisible();
      await expect(reader.lineHandle).toBeVisible();
    });
  });
}

test('a prediction needs an answer and how sure one is', async ({ reader }) => {
  await reader.open('04-one-neuron');
  const commit = reader.idea.getByRole('button', { name: reader.say('commit') });
  await commit.click();
  await expect(reader.idea.getByText(reader.say('chooseFirst'))).toBeVisible();
  await reader.idea.getByRole('radio').first().check();
  await commit.click();
  await expect(reader.idea.getByText(reader.say('sureFirst'))).toBeVisible();
  await expect(reader.after).toBeEmpty();
});

test('a number that cannot be is refused with a sentence', async ({ reader }) => {
  const [least, most] = claimsOf('04-one-neuron').find(({ id }) => id === 'M04.3')!.forms.A.range!;
  await reader.open('04-one-neuron', '#rule');
  const field = reader.idea.locator('.predict').getByRole('textbox');
  const refused = reader.idea.getByText(reader.say('wholeNumber', { least, most }));
  for (const text of ['5', '-1', '2.5', '1e3']) {
    await field.fill(text);
    await expect(refused, text).toBeVisible();
  }
  await reader.commit();
  await expect(reader.idea.getByText(reader.say('numberFirst'))).toBeVisible();
  await expect(reader.after).toBeEmpty();
  for (const text of ['0', '4', '２']) {
    await field.fill(text);
    await expect(refused, text).toHaveCount(0);
  }
  await reader.commit();
  await expect(reader.after).not.toBeEmpty();
});

test('after two wrong reasons the chapter explains, and goes on doing so', async ({ reader }) => {
  const claim = claimsOf('04-one-neuron')[0]!;
  const [first, second] = claim.reasons.filter(({ right }) => right !== true);
  await reader.open('04-one-neuron');
  await reader.predict(claim.forms.A.options![0]!.text.en);
  const compared = reader.after.locator('[data-beat="reconcile"]');
  const explained = compared.locator('[data-island="reconcile"] ~ p').first();
  await expect(explained).toBeHidden();
  await compared.getByRole('radio', { name: first!.text.en }).check();
  await expect(compared.getByText(first!.says.en)).toBeVisible();
  await expect(explained).toBeHidden();
  await compared.getByRole('radio', { name: second!.text.en }).check();
  await expect(explained).toBeVisible();
  await reader.page.reload();
  await expect(compared.getByText(second!.says.en)).toBeVisible();
  await expect(explained).toBeVisible();
});

test('what was predicted stands, and cannot be changed', async ({ reader }) => {
  const claim = claimsOf('04-one-neuron')[0]!;
  const [first] = claim.forms.A.options!;
  await reader.open('04-one-neuron');
  await reader.predict(first!.text.en, false);
  await expect(reader.after).not.toBeEmpty();
  await reader.page.reload();
  await expect(reader.after).not.toBeEmpty();
  const given = reader.idea.locator('.predict').getByRole('radio', { name: first!.text.en });
  await expect(given).toBeChecked();
  await expect(given).toBeDisabled();
  await expect(reader.after.getByText(reader.say('youGuessed'))).toBeVisible();
});
