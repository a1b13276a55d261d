/** Two tabs with the same course: neither undoes what the other kept. */
import { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '04-one-neuron';

async function secondTab(reader: Reader): Promise<Reader> {
  return new Reader(await reader.page.context().newPage(), reader.language, reader.home);
}

const kept = (reader: Reader) =>
  reader.page.evaluate(
    (id) =>
      JSON.parse(localStorage.getItem(`gradus:chapter:${id}`) ?? '{}') as { answers?: object },
    chapter,
  );

test('a prediction in one opens the text in the other', async ({ reader }) => {
  const other = await secondTab(reader);
  await reader.open(chapter);
  await other.open(chapter);
  await other.predict('Flat, parallel to the x₁ axis');
  await expect(other.after).not.toBeEmpty();
  await expect(reader.after).not.toBeEmpty();
  await reader.page.locator('.idea-nav [data-to-idea="rule"]').click();
  await reader.idea.locator('.predict').getByRole('textbox').fill('2');
  await reader.commit();
  await expect(reader.after).not.toBeEmpty();
  await other.field('b').fill('-1');
  await expect(other.page).toHaveURL(/b=-1/);
  expect(Object.keys((await kept(other)).answers!).sort()).toEqual(['M04.1 A', 'M04.3 A']);
});

test('what is erased in one is gone in the other, and stays gone', async ({ reader }) => {
  const other = await secondTab(reader);
  await reader.open(chapter);
  await reader.predict('Flat, parallel to the x₁ axis');
  await expect(reader.after).not.toBeEmpty();
  await other.visit('en/notebook/');
  await other.page.getByRole('button', { name: other.say('eraseNotebook') }).click();
  await other.page.getByRole('button', { name: other.say('eraseYes'), exact: true }).click();
  // The page opens anew; until then all of its ideas stand there.
  const first = reader.page.locator('#line');
  await expect(first.getByText(reader.word('predictFirst'))).toBeVisible();
  await expect(first.locator('.after')).toBeEmpty();
  await reader.scrubber.fill('1');
  await expect(reader.page).toHaveURL(/step=/);
  await other.page.reload();
  await expect(other.page.getByText(other.say('notebookEmpty'))).toBeVisible();
  expect((await kept(other)).answers ?? {}).toEqual({});
});

test('a page that comes back from where the browser put it away reads again', async ({
  reader,
}) => {
  await reader.open(chapter);
  await reader.predict('Flat, parallel to the x₁ axis');
  await expect(reader.after).not.toBeEmpty();
  // In the same tab there is no event of storage.
  await reader.page.evaluate((id) => {
    localStorage.removeItem(`gradus:chapter:${id}`);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, chapter);
  // The page opens anew; until then all of its ideas stand there.
  const first = reader.page.locator('#line');
  await expect(first.getByText(reader.word('predictFirst'))).toBeVisible();
  await expect(first.locator('.after')).toBeEmpty();
});
