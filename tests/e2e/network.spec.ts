/** The notes' three layers, every number of them: S1.15, S2.02. */
import type { Locator } from '@playwright/test';
import { say, type NetworkWord } from '../../web/src/figures/forward/words-network.ts';
import { sayNetworkFailure } from '../../web/src/figures/stage/network-failures.ts';
import { lessons } from './support/core.ts';
import { claimsOf } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '07-three-layers';
const outputs = ['0.31682708', '0.69627909'];
/** After W1[0, 2] has become 0.6. */
const edited = ['0.31734105', '0.6974352'];

/** The two outputs with all their digits. */
const result = (reader: Reader): Locator => reader.stage.locator('.vector .result [data-node]');
/** The names of the units that stand so to the chosen number. */
const units = (reader: Reader, kin: 'after' | 'before' | 'chosen' | 'apart'): Locator =>
  reader.stage.locator(`.network-picture g.unit.${kin} text.name`);
/** The number that stands where a row and a column of a layer's table meet. */
const cell = (reader: Reader, layer: number, row: string, column: string): Promise<string> =>
  reader.stage
    .locator('table.layer')
    .nth(layer - 1)
    .evaluate(
      (table, [row, column]) => {
        const heads = [...table.querySelectorAll('thead th')].map((each) => each.textContent);
        const line = [...table.querySelectorAll('tbody tr')].find(
          (each) => each.querySelector('th')?.textContent === row,
        );
        return line?.querySelectorAll('input')[heads.indexOf(column)]?.value ?? '';
      },
      [row, column] as const,
    );
const button = (reader: Reader, word: NetworkWord): Locator =>
  reader.stage.getByRole('button', { name: say(reader.language, word), exact: true });
const alert = (reader: Reader): Locator =>
  reader.stage.locator('[role="alert"], [role="status"]').filter({ hasText: /\S/ });

test('before the prediction the network stands still and tells nothing', async ({ reader }) => {
  const tells = ['0.31682708', '0.69627909', '0.31734105'];
  await reader.open(chapter);
  for (const { id } of lessons[chapter].ideas.slice(1)) {
    await reader.page.locator(`.idea-nav [data-to-idea="${id}"]`).click();
    await expect(reader.idea).toHaveAttribute('data-idea', id);
    await expect(reader.stage.locator('.network-picture g.unit').first()).toBeVisible();
    for (const field of await reader.stage.locator('.picture input').all())
      await expect(field).toBeDisabled();
    await expect(reader.stage.locator('.reach, .controls, .view-formula')).toHaveCount(0);
    await expect(reader.stage.locator('g.unit:is(.after, .before, .apart, .chosen)')).toHaveCount(
      0,
    );
    const html = await reader.page.locator('html').innerHTML();
    for (const answer of tells) expect(html, id).not.toContain(answer);
  }
});

test('M07.3 is answered by keyboard: what the wire reaches, and nothing else', async ({
  reader,
}) => {
  const { A } = claimsOf(chapter).find(({ id }) => id === 'M07.3')!.forms;
  await reader.open(chapter, '#cone');
  await reader.idea.getByRole('button', { name: reader.say('commit') }).click();
  await expect(reader.idea.getByText(reader.say('pickFirst'))).toBeVisible();
  const pick = (name: string) =>
    reader.idea.locator('.predict .pick-answer').getByRole('button', { name, exact: true });
  await pick('a1[1]').focus();
  await reader.page.keyboard.press('Space');
  await expect(pick('a1[1]')).toHaveAttribute('aria-pressed', 'true');
  await reader.page.keyboard.press('Space');
  await expect(pick('a1[1]')).toHaveAttribute('aria-pressed', 'false');
  await reader.page.keyboard.press('Tab');
  await expect(pick('a1[2]')).toBeFocused();
  await reader.page.keyboard.press('Enter');
  for (const name of ['z1[2]', 'a2[0]', 'a2[1]', 'z2[0]', 'z2[1]', 'a3[0]', 'a3[1]']) {
    await pick(name).focus();
    await reader.page.keyboard.press('Space');
  }
  await expect(reader.idea.locator('.predict [aria-pressed="true"]')).toHaveCount(8);
  await reader.commit();
  const compared = reader.after.locator('[data-beat="reconcile"]');
  await expect(compared.locator('dd.found')).toContainText(reader.say('asYouSaid'));
  const right = A.replies!.find(({ value }) => value?.join() === '4,7,8,9,10,11,12,13')!;
  await expect(compared.getByText(right.says.en)).toBeVisible();
  await expect(pick('a1[2]')).toBeDisabled();
  await reader.page.reload();
  await expect(reader.idea.locator('.predict [aria-pressed="true"]')).toHaveCount(8);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('[S1.15] the notes’ network: layer by layer to 0.31682708 and 0.69627909', async ({
    reader,
  }) => {
    await reader.open(chapter, '#cone');
    // np.dot(x, W1) + b1, the sigmoid of it, and so on: the first of each in the formula.
    for (const [stop, first] of ['0.3', '0.57444252', '0.51615984', '0.62624937'].entries()) {
      await reader.idea.locator(`[data-stop="${stop}"]`).click();
      await expect(result(reader)).toHaveCount(0);
      await expect(reader.stage.locator('.formula .result')).toContainText(first);
    }
    await reader.idea.locator('[data-stop="5"]').click();
    await expect(result(reader)).toHaveText(outputs);
    await expect(reader.live('y0')).toHaveText(outputs[0]!);
    await expect(reader.live('y1')).toHaveText(outputs[1]!);
    // 2·3 + 3 + 3·2 + 2 + 2·2 + 2.
    await expect(reader.live('parameters')).toHaveText('23');
    await reader.page.locator('.idea-nav [data-to-idea="wires"]').click();
    await expect(reader.live('shapes')).toHaveText('(2,) (2, 3) (3,) (3, 2) (2,) (2, 2) (2,)');
  });

  test('M07.2: w₁₂ is 0.3 in the notes and 0.2 in the book', async ({ reader }) => {
    await reader.open(chapter, '#wires');
    await expect(reader.live('W1-0-1')).toHaveText('0.3');
    await expect(reader.live('W1-1-0')).toHaveText('0.2');
    const present = reader.stage.locator('.legend .line.present');
    await reader.press('book');
    await expect(present).toContainText(/W1\[1, 0\] = 0\.2/);
    await reader.press('ours');
    await expect(present).toContainText(/W1\[0, 1\] = 0\.3/);
    await expect(reader.stage.locator('.wire.lit')).toHaveCount(1);
    await button(reader, 'nameHere').click();
    await expect(present).toHaveCount(0);
    await expect(reader.stage.locator('.wire.lit')).toHaveCount(0);
    expect(await cell(reader, 1, 'x[1]', 'a1[2]')).toBe('0.6');
  });

  test('M07.3: what hangs on W1[0, 2] lights up, and only that moves', async ({ reader }) => {
    await reader.open(chapter, '#cone');
    await reader.toEnd();
    const after = ['a1[2]', 'z1[2]', 'a2[0]', 'z2[0]', 'a2[1]', 'z2[1]', 'a3[0]', 'y[0]'];
    const sorted = async (all: Locator) => (await all.allTextContents()).toSorted();
    await reader.field('W1[0, 2]').focus();
    await expect
      .poll(() => sorted(units(reader, 'after')))
      .toEqual([...after, 'a3[1]', 'y[1]'].toSorted());
    await expect.poll(() => sorted(units(reader, 'apart'))).toContain('a1[0]');
    await reader.field('W3[1, 0]').focus();
    await expect.poll(() => sorted(units(reader, 'after'))).toEqual(['a3[0]', 'y[0]']);
    await reader.field('x[0]').focus();
    await expect(units(reader, 'after')).toHaveCount(14);
    await expect(units(reader, 'apart')).toHaveText(['x[1]']);
    await reader.press('edit-w102');
    await expect(reader.field('W1[0, 2]')).toHaveValue('0.6');
    await expect(result(reader)).toHaveText(edited);
    await expect(reader.live('y0')).toHaveText(edited[0]!);
    await reader.press('undo');
    await expect(result(reader)).toHaveText(outputs);
    // A wire is pressed with the mouse.
    await reader.stage.locator('.wire .reach').last().click({ force: true });
    await expect(units(reader, 'after')).not.toHaveCount(0);
  });

  test('a weight is typed over in place; all after it is computed again; undo', async ({
    reader,
  }) => {
    await reader.open(chapter, '#cone');
    await reader.toEnd();
    const field = reader.field('W1[0, 2]');
    await field.fill('０．６');
    await expect(result(reader)).toHaveText(outputs);
    await field.press('Enter');
    await expect(result(reader)).toHaveText(edited);
    await expect(reader.live('y1')).toHaveText(edited[1]!);
    await reader.stage.getByRole('button', { name: reader.say('undo') }).click();
    await expect(field).toHaveValue('0.5');
    await expect(result(reader)).toHaveText(outputs);
    await field.focus();
    await reader.page.keyboard.press('ArrowUp');
    await expect(field).toHaveValue('0.6');
    await expect(result(reader)).toHaveText(edited);
    await reader.page.keyboard.press('ArrowDown');
    await expect(result(reader)).toHaveText(outputs);
    // A bias of the last layer, by the way: y[0] alone, by 1.
    await reader.field('b3[0]').fill('1.1');
    await reader.field('b3[0]').blur();
    await expect(result(reader)).toHaveText(['1.31682708', outputs[1]!]);
  });

  test('M07.4: as columns all is turned, and no number is another', async ({ reader }) => {
    await reader.open(chapter, '#rows');
    await reader.toEnd();
    const tables = reader.stage.locator('table.layer');
    expect(await cell(reader, 1, 'x[0]', 'a1[1]')).toBe('0.3');
    await expect(tables.first().locator('.shapes')).toHaveText('(2,) · (2, 3) + (3,)');
    const values = () =>
      tables.evaluateAll((all) =>
        all.map((table) =>
          [...table.querySelectorAll('input')]
            .map((each) => `${each.getAttribute('aria-label')} ${each.value}`)
            .toSorted(),
        ),
      );
    const rows = await values();
    await reader.press('columns');
    await expect(tables.first().locator('.shapes')).toHaveText('(3, 2) · (2, 1) + (3, 1)');
    expect(await cell(reader, 1, 'a1[1]', 'x[0]')).toBe('0.3');
    expect(await values()).toEqual(rows);
    await expect(result(reader)).toHaveText(outputs);
    await expect(reader.live('y1')).toHaveText(outputs[1]!);
    await reader.field('W1[0, 2]').fill('0.6');
    await reader.field('W1[0, 2]').press('Enter');
    await expect(result(reader)).toHaveText(edited);
    await reader.press('rows');
    expect(await cell(reader, 1, 'x[0]', 'a1[2]')).toBe('0.6');
  });

  test('[S2.02] the price of a house: size and place, each bent by ReLU', async ({ reader }) => {
    await reader.open(chapter, '#cone');
    await reader.press('house');
    // Size 0.9 + 0.2·3, place 1 − 0.4·1.5 + 0.1·4; 1.5·1.5 + 0.8·0.8 + 0.2.
    await expect(result(reader)).toHaveText(['3.09']);
    await expect(reader.stage.locator('text.word')).toHaveText(
      (['area', 'rooms', 'school', 'floor', 'size', 'place', 'price'] as const).map((word) =>
        say('en', word),
      ),
    );
    // 4·2 + 2 + 2·1 + 1.
    await expect(reader.live('parameters')).toHaveText('13');
    // Eight kilometres from school: the place is bent to 0.
    await reader.field('x[2]').fill('8');
    await reader.field('x[2]').press('Enter');
    await expect(result(reader)).toHaveText(['2.45']);
    await reader.press('notes');
    await expect(result(reader)).toHaveText(outputs);
    await reader.press('zero');
    await expect(result(reader)).toHaveText(['0.1', '0.2']);
  });

  test('activations are chosen layer by layer', async ({ reader }) => {
    await reader.open(chapter, '#cone');
    await reader.press('notes');
    const choose = reader.stage.locator('.heads select');
    await choose.first().selectOption('identity');
    // Three linear layers: ((x W1 + b1) W2 + b2) W3 + b3.
    await expect(result(reader)).toHaveText(['0.426', '0.912']);
    await choose.last().selectOption('softmax');
    await expect(result(reader)).toHaveText(['0.38083632', '0.61916368']);
    await choose.first().selectOption('sigmoid');
    await expect(result(reader)).toHaveText(['0.40625907', '0.59374093']);
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('what is no weight is answered, and the network stays', async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, '#cone');
      await reader.toEnd();
      const field = reader.field('W2[1, 0]');
      for (const [text, sentence] of [
        ['', reader.say('emptyField')],
        ['heavy', reader.say('notNumber', { text: 'heavy' })],
        ['1e999', reader.say('notNumber', { text: '1e999' })],
        ['nan', reader.say('notNumber', { text: 'nan' })],
      ] as const) {
        await field.fill(text);
        await field.press('Enter');
        await expect(alert(reader), text).toHaveText(sentence);
        await expect(field).toHaveValue(text);
        await expect(result(reader)).toHaveText(outputs);
      }
      await field.press('Escape');
      await expect(field).toHaveValue('0.2');
      await expect(alert(reader)).toHaveCount(0);
      // Larger than can be drawn: it is said, and the last good picture stays.
      await field.fill('1e300');
      await field.press('Enter');
      await expect(alert(reader)).toContainText('1e');
      await expect(result(reader)).toHaveText(outputs);
    });

    test('links that were edited by hand', async ({ reader }) => {
      await reader.hasPredicted();
      const refused = (code: string, ...details: string[]) =>
        sayNetworkFailure(language, { code, details });
      await reader.open(chapter, '#idea=cone&W1=０．１，０．３，０．６；０．２，０．４，０．６');
      await reader.toEnd();
      await expect(result(reader)).toHaveText(edited);
      await expect(alert(reader)).toHaveCount(0);
      for (const [more, sentence] of [
        ['W1=0.1,heavy,0.5;0.2,0.4,0.6', refused('lesson.number', 'W1', '1', '2', 'heavy')],
        ['W1=0.1,0.3;0.2', refused('lesson.ragged', 'W1', '2', '1', '2')],
        ['W1=0.1,0.3,1e999;0.2,0.4,0.6', refused('lesson.finite', 'W1', '1', '3', '1e999')],
        ['x=1,nan', refused('lesson.finite', 'x', '1', '2', 'nan')],
        ['x=1,2,3', refused('network.input', '2', '3')],
        ['x=', refused('lesson.empty', 'x')],
        ['W2=1,2;3,4', refused('network.layer', '2', '3', '2')],
        ['b2=1', refused('network.bias', '2', '2', '1')],
        // Layers that are 0 wide.
        ['W1=&b1=', refused('lesson.empty', 'W1')],
        ['b1=', refused('lesson.empty', 'b1')],
        ['W1=;', refused('lesson.missing', 'W1', '1', '1')],
      ] as const) {
        await reader.page.evaluate((to) => (location.hash = to), `#idea=cone&${more}`);
        await expect(alert(reader), more).toContainText(sentence);
        await expect(alert(reader), more).toContainText(reader.say('lastGood'));
        await expect(
          result(reader).or(reader.stage.locator('.vector .result')).first(),
          more,
        ).toBeVisible();
      }
      await reader.page.evaluate(() => (location.hash = '#idea=wires&W1=0.1&h=bend&show=up'));
      await expect(alert(reader).first()).toContainText('h=bend, show=up');
    });
  });
}
