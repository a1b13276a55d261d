/** Every number on the stage is a node of the tape with that very value. */
import { exact, rounded, short } from '../../web/src/lesson/format.ts';
import type { Gear } from '../../web/src/lesson/stepper.ts';
import { brief } from '../../web/src/figures/pictures/brief.ts';
import { expected, lessons, statement } from './support/core.ts';
import { chapters, type ChapterId } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

/**
 * Where a number may stand that is no number of the computation: scales, source text, fields (their
 * values are the parameters, which the address holds), counters of steps and rounds, the 1 of a
 * name's w₁, the demand of a row in symbols, and the machine's search, which a worker counts.
 */
const notComputed = [
  '.ticks',
  'figure.code',
  '.where-line',
  '.step-count',
  'select',
  'sub',
  'msub > :last-child',
  'tspan',
  '.stage-notice',
  '.rounds .number',
  '.demand',
  '.search',
].join(', ');

/** Sentences of the stage in which a number stands for itself. */
const inWords = (reader: Reader) => [
  `/ 4 ${reader.say('rowsRight')}`,
  ...(['allZero', 'noLine', 'pairSame', 'pairRounded', 'halfLine'] as const).map((word) =>
    reader.say(word),
  ),
  ...Array.from({ length: 12 }, (_, at) => reader.say('roundNumber', { n: at + 1 })),
  reader.say('notSettled', { n: 12 }),
  reader.say('pixel'),
];

/** On the stages of arrays besides: rulers and scales, code and what is pressed, names of places. */
const marks = [
  'code',
  'pre.typed',
  'svg title',
  '.byte',
  '.arrow',
  '.ruler',
  '.rulers',
  '.scale',
  '.pill',
].join(', ');

/**
 * On the stages of networks besides: what a scale says, names of units, layers and rows, and the
 * wording of a layer's formula.
 */
const names = [
  marks,
  '.picture svg text:not(:has([data-node]))',
  '.picture :is(button, caption, select, th, output, .head, .layer > p)',
  '.whole p:not(.numbers)',
  '.view-formula :is(mi, mtext, mo)',
].join(', ');

/**
 * On the stages of digits besides: what a reader chose or a file says (in an output), names of digits,
 * of places, of what was counted.
 */
const ofDigits = [
  names,
  '.picture :is(output, label, figcaption, dt, .label, .shifted, .flat p, .visually-hidden, .confusion th)',
  '.picture svg :is(title, text):not(:has([data-node]))',
].join(', ');

const allowedIn: Readonly<Record<string, string[]>> = {
  arrays: [marks],
  networks: [names],
  digits: [ofDigits],
};

/** The bits of a word of the generator, the bytes of a number or a pointer. */
const sizes = ['32', '8'];

/** The numbers of a text: `(2, 3)` holds 2 and 3. */
const numbersIn = (text: string): string[] =>
  text
    .replace(/[\u202f\u2212]/gu, (sign) => (sign === '\u2212' ? '-' : ''))
    .match(/\d+(?:\.\d+)?/gu) ?? [];

/** What the core says beside the tape: shapes and bytes, how many axes, its own words. */
function factsOf(value: unknown): string[] {
  if (Array.isArray(value)) return [String(value.length), ...value.flatMap(factsOf)];
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(factsOf);
  return numbersIn(String(value));
}

/** Goes to every stop with the scrubber and takes down what the stage shows there. */
function everyStop(reader: Reader, count: number, module: string | undefined) {
  return reader.stage.evaluate(
    async (stage, { count, allowed }) => {
      const scrubber = stage.querySelector<HTMLInputElement>('.scrubber input')!;
      const pass = () =>
        new Promise<void>((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(null);
        });
      const texts = () => {
        const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent?.trim() ?? '';
          const parent = node.parentElement;
          if (/\d/.test(text) && !parent?.closest(`[data-node], ${allowed}`)) found.push(text);
        }
        return found;
      };
      const stops = [];
      for (let at = 0; at < count; at += 1) {
        scrubber.value = String(at);
        scrubber.dispatchEvent(new Event('input', { bubbles: true }));
        await pass();
        const counter = stage.querySelector('.step-count');
        stops.push({
          place: counter?.textContent ?? '',
          strays: texts(),
          numbers: [...stage.querySelectorAll('[data-node]')].map((element) => ({
            node: Number(element.getAttribute('data-node')),
            text: element.textContent?.trim() ?? '',
            title: element.getAttribute('title'),
          })),
        });
      }
      return stops;
    },
    { count, allowed: [notComputed, ...(allowedIn[module ?? ''] ?? [])].join(', ') },
  );
}

/** A number in words: "exactly 0.30000000000000004". */
const isExactly = (reader: Reader, text: string, values: readonly number[]) =>
  values.some((value) => text === reader.say('exactly', { value: exact(value) }));

/** Every number at every stop of what a link opens. */
async function checkEveryNumber(reader: Reader, chapter: ChapterId, hash: string, gear: Gear) {
  await reader.hasPredicted({ gear, views: ['picture', 'formula', 'numpy', 'cpp'] });
  await reader.open(chapter, hash);
  await expect(reader.stage.locator('.picture')).toBeVisible();
  await expect(reader.page).toHaveURL(/step=/);
  const { trace, idea, stops: stopsBy, waits } = await expected(chapter, reader.page.url());
  const stops = stopsBy(gear);
  const isOfArrays = idea.scene.module === 'arrays';
  const isOfDigits = idea.scene.module === 'digits';
  if (!isOfArrays && !isOfDigits) expect(stops.length).toBeGreaterThan(1);
  // What has to be counted first makes steps when it has come.
  await expect(reader.scrubber).toHaveAttribute('max', String(stops.length - 1));
  const facts = new Set(isOfArrays ? [...sizes, ...factsOf(trace.notes)] : []);
  const isFact = (text: string) => isOfArrays && numbersIn(text).every((each) => facts.has(each));
  const seen = new Set<number>();
  const wrong: string[] = [];
  for (const [at, shown] of (await everyStop(reader, stops.length, idea.scene.module)).entries()) {
    const place = `step ${stops[at]}`;
    const { numbers } = shown;
    expect(shown.place).toBe(reader.say('stepOf', { n: at + 1, count: stops.length }));
    for (const { node, text, title } of numbers) {
      seen.add(node);
      const value = trace.value(node);
      // In a drawing there is room for two places; the label has them all.
      const inDrawing = title === null && text === brief(value);
      if (text !== short(value) && !inDrawing)
        wrong.push(`${place}: node ${node} is ${value}, not ${text}`);
      if (title !== null && !title.startsWith(exact(value))) {
        wrong.push(`${place}: node ${node} is ${value}, its title says ${title}`);
      }
    }
    const values = numbers.map(({ node }) => trace.value(node));
    const { file = '', line = 0 } = trace.steps[stops[at] ?? -1] ?? {};
    const recorded = reader.say('noListing', { file, line });
    const strays = shown.strays.filter(
      (text) =>
        text !== recorded &&
        // The name of a layer's quantity.
        !/^[abzW]\d$/u.test(text) &&
        !isFact(text) &&
        !inWords(reader).includes(text) &&
        !isExactly(reader, text, values),
    );
    wrong.push(...strays.map((text) => `${place}: “${text}” has no node`));
    // The step's own number is there, in the formula.
    const all = trace.steps[stops[at] ?? -1]?.nodes ?? [];
    // Of an image or a layer it may be any of its numbers.
    const own = isOfDigits ? all : all.slice(0, 1);
    if (!waits && own.length > 0 && !numbers.some(({ node }) => own.includes(node)))
      wrong.push(`${place}: node ${own[0]} is missing`);
  }
  expect(wrong).toEqual([]);
  if (stops.length > 1 && !waits) expect(seen.size).toBeGreaterThan(4);
}

const cube = '[[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]]';
const lines = `a = np.arange(6)\nv = a[1:4]\nv[0] = 99\na\nb = [a, 2.5]\na[9]`;

const one = encodeURIComponent('140,40 141,140 140,240');

/** Other states of the scenes than those in which they begin. */
const states: [ChapterId, string][] = [
  ['04-one-neuron', '#idea=scale&w1=0.1&w2=0.2&b=-0.30000000000000004'],
  ['04-one-neuron', '#idea=scale&form=threshold&unit=cm&w2=0.45'],
  ['04-one-neuron', '#idea=scale&w1=123456.789&w2=-0.00001&b=1e-9'],
  ['04-one-neuron', '#idea=rule&gate=xor'],
  ['05-xor-and-circuits', '#idea=search&tiles=added&w1=0.1&w2=0.7'],
  ['05-xor-and-circuits', '#idea=strip&edge=smooth&px=0.3&py=0.31'],
  ['05-xor-and-circuits', '#idea=fold&fold=folded&px=-0.2'],
  ['01-arrays', '#idea=fold&shape=2%2C+3&transposed=yes'],
  ['01-arrays', '#idea=fold&shape=2%2C3%2C4&count=24'],
  ['01-arrays', '#idea=axis&op=argmax&axis=1'],
  ['01-arrays', '#idea=axis&op=concatenate'],
  ['01-arrays', `#idea=axis&op=mean&keepdims=yes&data=${encodeURIComponent(cube)}`],
  ['01-arrays', `#idea=view&program=${encodeURIComponent(lines)}`],
  ['02-broadcasting', '#idea=back&back=yes&nudge=0.1'],
  ['02-broadcasting', '#idea=align&a=%284%2C+3%29&b=%284%2C%29'],
  ['03-chance-and-pictures', '#idea=tape&calls=rand%282%29%3B+randn%283%29&second=rand%285%29'],
  ['03-chance-and-pictures', '#idea=sample&n=1000&what=randn&seed=7'],
  ['03-chance-and-pictures', '#idea=pictures&show=curve&cos=yes'],
  ['03-chance-and-pictures', '#idea=pictures&inverted=yes&transposed=yes&row=3&column=2'],
  ['00-one-digit', `#idea=draw&strokes=${one}`],
  ['00-one-digit', '#idea=nothing&how=blank'],
  ['09-reading-digits', `#idea=hand&strokes=${one}&scale=no&how=upside-down&unit=a2+99`],
  ['09-reading-digits', '#idea=reading&index=247&unit=a1+3'],
  ['09-reading-digits', '#idea=reading&index=8&dx=3&centre=yes'],
  ['09-reading-digits', '#idea=shifted&dx=5&centre=yes&cell=4-9&image=115'],
  ['09-reading-digits', '#idea=files&scaling=min-max'],
  ['10-batches', '#idea=rows&n=100&noise=yes&row=7'],
  ['10-batches', '#idea=race&show=memory'],
  [
    '05-xor-and-circuits',
    '#idea=board&board=2_N0.0.0.1_O0.2.0.1_A2.1.2.3_A2.4.0.1_sum.4_carry.5&open=g3',
  ],
];

for (const [chapter, hash] of states) {
  test(`${chapter}, ${hash}`, async ({ reader }) => {
    await checkEveryNumber(reader, chapter, hash, 'ideas');
    await expect(reader.stage.locator('.stage-notice')).toHaveCount(0);
  });
}

for (const chapter of chapters) {
  for (const { id } of lessons[chapter].ideas) {
    for (const gear of ['ideas', 'lines'] as const) {
      test(`${chapter}, ${id}, by ${gear}`, async ({ reader }) => {
        await checkEveryNumber(reader, chapter, `#idea=${id}`, gear);
      });
    }

    test(`numbers in the sentences of ${chapter}, ${id}`, async ({ reader }) => {
      await reader.hasPredicted();
      await reader.open(chapter, `#idea=${id}`);
      await expect(reader.page).toHaveURL(/step=/);
      // Where nothing is predicted, nothing is held back.
      for (const after of await reader.after.all()) await expect(after).not.toBeEmpty();
      const { trace } = await expected(chapter, reader.page.url());
      const numbers = reader.idea.locator('[data-island="live"] [data-node]');
      for (const number of await numbers.all()) {
        const value = trace.value(Number(await number.getAttribute('data-node')));
        const isShort = await number.evaluate((button) => button.closest('[data-short]') !== null);
        await expect(number).toHaveText(isShort ? rounded(value) : short(value));
      }
    });
  }
}

test('a number says where it comes from: formula, line, and the numbers it was made of', async ({
  reader,
}) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  await expect(reader.page).toHaveURL(/step=/);
  const { trace } = await expected('04-one-neuron', reader.page.url());
  const from = reader.stage.locator('.where-from');
  for (const start of await reader.column('sum').all()) {
    let node = Number(await start.getAttribute('data-node'));
    await start.click();
    // Down the first operand until an input is reached.
    for (let depth = 0; trace.operands(node).length > 0; depth += 1) {
      expect(depth).toBeLessThan(20);
      const operands = trace.operands(node);
      const step = trace.stepOf(node)!;
      const [line, text] = statement(step)!;
      await expect(from.locator('[data-node]').first()).toHaveAttribute('data-node', String(node));
      await expect(from.locator('.where-line code')).toHaveText(text.trim());
      const file = step.file.split('/').at(-1)!;
      await expect(from.locator('.where-line')).toContainText(reader.say('line', { file, line }));
      const shown = await from
        .locator('.where-sum [data-node]')
        .evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-node'))));
      expect(shown.slice(1)).toEqual(operands);
      node = operands[0]!;
      await from.locator(`.where-sum [data-node="${node}"]`).last().click();
    }
    await expect(
      from.getByText(reader.say('given')).or(from.getByText(reader.say('written'))),
    ).toBeVisible();
  }
});

test('the source of a number opens at its line', async ({ reader }) => {
  await reader.hasPredicted();
  await reader.open('04-one-neuron', '#scale');
  await reader.column('sum').nth(2).focus();
  await reader.page.keyboard.press('Enter');
  const link = reader.stage.locator('.where-line button');
  const text = await reader.stage.locator('.where-line code').textContent();
  await link.click();
  const here = reader.stage
    .locator('figure.code')
    .filter({ hasText: '.hpp' })
    .locator('.here code');
  await expect(here).toHaveText(text!);
  await expect(here).toBeInViewport();
});
