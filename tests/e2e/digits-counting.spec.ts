/** Chapters 09 and 10, thousands of images: counted, browsed, trained on, in batches: [S1.20 S2.09 S2.10]. */
import { say, sayWith, type CountingWord } from '../../web/src/figures/digits/words-counting.ts';
import { claimsOf, type ChapterId } from './support/course.ts';
import { idxLabels, numpyAnswers, numpyRight } from './support/digits.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const reading = '09-reading-digits';
const batches = '10-batches';
const claim = (chapter: ChapterId, id: string) => claimsOf(chapter).find((each) => each.id === id)!;
const labels = [...idxLabels().subarray(8)];
const answers = numpyAnswers();
const right = numpyRight();
const wrong = labels.flatMap((label, at) => (label === answers[at] ? [] : [at]));
const inCell = (label: number, answer: number) =>
  labels.flatMap((each, at) => (each === label && answers[at] === answer ? [at] : []));

const button = (reader: Reader, word: CountingWord) =>
  reader.stage.getByRole('button', { name: say(reader.language, word), exact: true });
const rightNow = (reader: Reader) => reader.stage.locator('.accuracy .right [data-node]');
/** Counting takes its time on a busy machine. */
const patient = { timeout: 15_000 };
const digitsIn = (text: string | null) => Number(text?.replace(/\D/gu, ''));

async function counted(reader: Reader): Promise<number> {
  await expect(reader.stage.locator('.accuracy[aria-busy="false"]')).toBeVisible(patient);
  return digitsIn(await rightNow(reader).textContent());
}

test.describe('the whole test set', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('as many are right as NumPy has right, cell by cell', async ({ reader }) => {
    await reader.open(reading, '#shifted');
    expect(await counted(reader)).toBe(right);
    await expect(reader.live('right')).toHaveText(String(right));
    await expect(reader.live('accuracy')).toHaveText(String(right / 10_000));
    const cells = await reader.stage
      .locator('.confusion [data-cell]:not([data-cell$="-10"])')
      .evaluateAll((all) =>
        all.map((each) => [each.getAttribute('data-cell'), Number(each.textContent)] as const),
      );
    const numpy = cells.map(([cell]) => {
      const [label = 0, answer = 0] = (cell ?? '').split('-').map(Number);
      return [cell, inCell(label, answer).length] as const;
    });
    expect(cells).toEqual(numpy);
    expect(cells).toHaveLength(100);
  });

  test('a cell opens its images, a filter the wrong ones', async ({ reader }) => {
    await reader.open(reading, '#shifted');
    await counted(reader);
    const pager = reader.stage.locator('.pager output');
    const tiles = reader.stage.locator('.tiles button');
    const cell = inCell(4, 9);
    await reader.stage.locator('[data-cell="4-9"]').click();
    await expect(reader.page).toHaveURL(/cell=4-9/);
    await expect(pager).toContainText(new RegExp(`\\b${cell.length}$`));
    await expect(tiles.first()).toContainText(
      sayWith('en', 'thumb', { n: cell[0]!, label: 4, answer: 9, sure: '' }).trim(),
    );
    await tiles.first().click();
    await expect(reader.stage.locator('.told .label')).toHaveText('4');
    await expect(reader.stage.locator('.told .answer')).toHaveText('9');
    await button(reader, 'wrong').click();
    await reader.stage.getByTitle(say('en', 'closeCell')).click();
    await button(reader, 'wrong').click();
    await expect(pager).toContainText(new RegExp(`\\b${wrong.length}$`));
    await expect(tiles.first()).toContainText(`Image ${wrong[0]}:`);
    await tiles.first().click();
    await reader.stage.getByRole('link', { name: say('en', 'lookInside') }).click();
    await expect(reader.live('label')).toHaveText(String(labels[wrong[0]!]));
    await expect(reader.page).toHaveURL(new RegExp(`idea=reading.*index=${wrong[0]}`));
  });

  test('the matrix is walked through with the keys', async ({ reader }) => {
    await reader.open(reading, '#shifted');
    await counted(reader);
    await reader.stage.locator('[data-cell="0-0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) {
      await reader.page.keyboard.press(key);
    }
    await expect(reader.stage.locator('[data-cell="2-1"]')).toBeFocused();
    await reader.page.keyboard.press('Enter');
    await expect(reader.page).toHaveURL(/cell=2-1/);
  });

  test('shifted by 5 fewer than half are right, and centred nearly all again', async ({
    reader,
  }) => {
    await reader.open(reading, '#shifted');
    await counted(reader);
    await reader.press('shift-5');
    await expect.poll(() => counted(reader), patient).toBeLessThan(right / 2);
    await reader.press('centre');
    await expect.poll(() => counted(reader), patient).toBeGreaterThan(0.9 * right);
    await reader.stage.getByRole('button', { name: reader.say('undo') }).click();
    await expect.poll(() => counted(reader), patient).toBeLessThan(right / 2);
  });
});

test('before the prediction nothing has been counted, whatever the link says', async ({
  reader,
}) => {
  await reader.open(reading, '#idea=shifted&dx=5&cell=4-9&filter=wrong');
  await expect(reader.stage.locator('.wall canvas')).toHaveCount(60);
  await expect(reader.stage.locator('.accuracy')).toHaveCount(0);
  await expect(reader.stage.locator('.confusion')).toHaveCount(0);
  await expect(button(reader, 'mirrored')).toHaveCount(0);
});

test('shuffled: training starts, rests, goes on and is given up', async ({ reader }) => {
  test.slow();
  await reader.hasPredicted();
  await reader.open(reading, '#shuffled');
  await reader.press('train');
  const bar = reader.stage.getByRole('progressbar', { name: say('en', 'training') });
  await expect(bar).toBeVisible(patient);
  const done = async () => Number(await bar.getAttribute('value'));
  await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(0);
  await button(reader, 'pause').click();
  await expect(button(reader, 'goOn')).toBeVisible();
  const rested = await done();
  await button(reader, 'goOn').click();
  await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(rested);
  const reached = reader.stage.locator('.shuffled-picture dl dd [data-node]');
  await expect(reached).toHaveCount(2, { timeout: 30_000 });
  await button(reader, 'cancel').click();
  await expect(button(reader, 'trainAgain')).toBeVisible();
  await expect(reached).toHaveCount(2);
});

test.describe('batches', () => {
  for (const language of ['zh', 'en'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ language });

      test('rows: the prediction, and noise that changes its own row only', async ({ reader }) => {
        const { replies = [] } = claim(batches, 'M10.1').forms.A;
        await reader.open(batches);
        await expect(button(reader, 'noiseIn')).toHaveCount(0);
        for (const row of [6, 7, 8]) {
          const picks = reader.idea.locator('.predict .pick-answer');
          await picks.getByRole('button', { name: `y[${row}]`, exact: true }).click();
        }
        await reader.commit();
        const believed = replies.find(({ value }) => value?.join() === '6,7,8')!;
        await expect(reader.after.getByText(believed.says[language])).toBeVisible();
        await reader.press('noise');
        const told = reader.stage.locator('.changed output');
        await expect(told).toHaveText(sayWith(language, 'rowsChanged', { rows: '7' }));
        await expect(reader.live('changed')).toHaveText('7');
        await expect(reader.stage.locator('.rows button.changed')).toHaveCount(1);
        await reader.press('hundred');
        await expect(told).toHaveText(sayWith(language, 'rowsChanged', { rows: '7' }));
        await expect(reader.stage.locator('.rows button')).toHaveCount(100);
      });
    });
  }

  test('the first axis counts the images, the second changes in every layer', async ({
    reader,
  }) => {
    await reader.hasPredicted();
    await reader.open(batches, '#rows');
    for (const [act, n] of [
      ['one', 1],
      ['hundred', 100],
    ] as const) {
      await reader.press(act);
      for (const [slot, columns] of Object.entries({ x: 784, a1: 50, a2: 100, y: 10 })) {
        await expect(reader.live(`${slot}-shape`)).toHaveText(`(${n}, ${columns})`);
      }
      await expect(reader.stage.locator('.way .shape')).toHaveText([
        `(${n}, 784)`,
        `(${n}, 50)`,
        `(${n}, 100)`,
        `(${n}, 10)`,
        `(${n},)`,
      ]);
    }
    // Answers row by row are NumPy's.
    const told = await reader.stage.locator('.rows .answer').allTextContents();
    expect(told.map(Number)).toEqual(answers.slice(0, 100));
  });

  test('the race: the same number right whatever the batch, and the memory each needs', async ({
    reader,
  }) => {
    test.slow();
    await reader.hasPredicted();
    await reader.open(batches, '#race');
    await expect(reader.stage.locator('td.right [data-node]')).toHaveCount(0);
    await button(reader, 'raceStart').click();
    const rights = reader.stage.locator('td.right [data-node]');
    await expect(rights).toHaveText(Array<string>(4).fill(String(right)), { timeout: 45_000 });
    await expect(button(reader, 'raceAgain')).toBeVisible(patient);
    await expect(reader.live('right-1')).toHaveText(String(right));
    await expect(reader.live('right-100')).toHaveText(String(right));
    await expect(reader.live('ms-1')).toHaveText(/^\d/);
    await reader.press('memory');
    const bytes = await reader.stage
      .locator('tbody td.number:last-child [data-node]')
      .allTextContents();
    const [one = 0, ten = 0] = bytes.map(digitsIn);
    expect(ten).toBe(10 * one);
    expect(one).toBeGreaterThan(784 * 4);
  });
});
