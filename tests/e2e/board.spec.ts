/** Gates to be wired, with the mouse and with the keyboard: S1.12. */
import type { Locator } from '@playwright/test';
import type { CircuitExercise } from '../../web/src/lesson/lesson.ts';
import { exercisesOf } from './support/course.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const chapter = '05-xor-and-circuits';
type Solution = {
  gates: { id: string; gate: string; from: [string, string] }[];
  outputs: Record<string, string>;
};
const exercise = (id: string) =>
  exercisesOf(chapter).find((each) => each.id === id) as CircuitExercise;

test.beforeEach(async ({ reader }) => {
  await reader.hasPredicted();
});

/** Where a wire begins: an input of the board or the output of a gate. */
function source(reader: Reader, solution: Solution, name: string): Locator {
  const gate = solution.gates.find(({ id }) => id === name);
  const label = gate
    ? reader.say('gateOut', { gate: gateName(reader, gate), value: '' })
    : reader.say('inputOut', { name, value: '' });
  return reader.stage.getByRole('button', { name: label });
}

const gateName = (reader: Reader, { gate, id }: { gate: string; id: string }) =>
  reader.say('gateNumber', { name: gate, n: id.slice(1) });

/** Every wire of a solution: where it begins, and where it ends. */
function wires(reader: Reader, solution: Solution): [Locator, Locator][] {
  const button = (name: string) => reader.stage.getByRole('button', { name });
  return [
    ...solution.gates.flatMap((gate) =>
      gate.from.map((from, pin): [Locator, Locator] => [
        source(reader, solution, from),
        button(reader.say('gatePin', { n: pin + 1, gate: gateName(reader, gate) })),
      ]),
    ),
    ...Object.entries(solution.outputs).map(([name, from]): [Locator, Locator] => [
      source(reader, solution, from),
      button(reader.say('outputIn', { name, value: '' })),
    ]),
  ];
}

async function middle(locator: Locator): Promise<[number, number]> {
  const box = (await locator.boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

for (const id of ['half-adder', 'xor-from-nand']) {
  test(`${id} with the mouse`, async ({ reader }) => {
    const { solution, done } = exercise(id) as CircuitExercise & { solution: Solution };
    const { mouse } = reader.page;
    await reader.open(chapter, '#board');
    const box = reader.exercise(id);
    await box.getByRole('button', { name: reader.say('check') }).click();
    await expect(box.getByText(reader.say('boardFirst'))).toBeVisible();
    await box.getByRole('button', { name: reader.say('putOnBoard') }).click();
    for (const { gate } of solution.gates) {
      await reader.stage
        .getByRole('button', { name: reader.say('addGate', { name: gate }) })
        .click();
    }
    for (const [from, to] of wires(reader, solution)) {
      await from.scrollIntoViewIfNeeded();
      await mouse.move(...(await middle(from)));
      await mouse.down();
      const end = await middle(to);
      await mouse.move(end[0] - 9, end[1]);
      await mouse.move(...end);
      await mouse.up();
    }
    await box.getByRole('button', { name: reader.say('check') }).click();
    await expect(box.locator('.verdict')).toContainText(done.en);
  });
}

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the half adder by keyboard alone', async ({ reader }) => {
      const { solution, done } = exercise('half-adder') as CircuitExercise & { solution: Solution };
      const { keyboard } = reader.page;
      const press = async (button: Locator) => {
        await button.focus();
        await expect(button).toBeFocused();
        await keyboard.press('Enter');
      };
      await reader.open(chapter, '#board');
      const box = reader.exercise('half-adder');
      await press(box.getByRole('button', { name: reader.say('putOnBoard') }));
      for (const { gate } of solution.gates) {
        await press(
          reader.stage.getByRole('button', { name: reader.say('addGate', { name: gate }) }),
        );
      }
      for (const [from, to] of wires(reader, solution)) {
        await press(from);
        await press(to);
      }
      await press(box.getByRole('button', { name: reader.say('check') }));
      await expect(box.locator('.verdict')).toContainText(done[language]);
      await expect(reader.page).toHaveURL(/board=.*sum\.4_carry\.5/);
      await reader.page.reload();
      const rows = reader.stage.locator('.truth-table tbody tr');
      await expect(rows.nth(3).locator('td.answer')).toHaveText(['0', '1']);
    });
  });
}

test('everything on the board can be reached with Tab', async ({ reader }) => {
  await reader.open(chapter, '#board');
  await reader.press('load-xor');
  const stops = reader.stage.locator(
    '.board-picture :is(button, [role="button"], [role="switch"])',
  );
  for (const stop of await stops.all()) {
    expect(await stop.evaluate((element) => (element as HTMLElement).tabIndex)).toBe(0);
  }
});

test('a switch flips its input, and the ones run through', async ({ reader }) => {
  await reader.open(chapter, '#board');
  await reader.press('load-half-adder');
  const value = (slot: string) => reader.idea.locator(`[data-slot="${slot}"]`);
  const set = async (name: string, on: boolean) => {
    const knob = reader.stage.getByRole('switch', { name: reader.say('switchOf', { name }) });
    if ((await knob.getAttribute('aria-checked')) !== String(on)) await knob.click();
    await expect(knob).toHaveAttribute('aria-checked', String(on));
  };
  for (const [a, b] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    await set('a', a === 1);
    await set('b', b === 1);
    await expect(value('a')).toHaveText(String(a));
    await expect(value('b')).toHaveText(String(b));
    await expect(value('sum')).toHaveText(a === b ? '0' : '1');
    await expect(value('carry')).toHaveText(a && b ? '1' : '0');
  }
});

test('a loop is refused in a sentence, and the board stays', async ({ reader }) => {
  await reader.open(chapter, '#board');
  await reader.press('load-xor');
  const button = (name: string) => reader.stage.getByRole('button', { name });
  await button(reader.say('gateOut', { gate: 'AND 3', value: '' })).focus();
  await reader.page.keyboard.press('Enter');
  await button(reader.say('gatePin', { gate: 'NAND 1', n: 1 })).focus();
  await reader.page.keyboard.press('Enter');
  await expect(reader.stage.getByText(reader.say('boardLoop'))).toBeVisible();
  const rows = reader.stage.locator('.truth-table tbody tr');
  await expect(rows.locator('td.answer')).toHaveText(['0', '1', '1', '0']);
});

test('a mistake with the board is recognised', async ({ reader }) => {
  await reader.open(chapter, '#board');
  const box = reader.exercise('half-adder');
  await box.getByRole('button', { name: reader.say('putOnBoard') }).click();
  await box.getByRole('button', { name: reader.say('check') }).click();
  const missing = exercise('half-adder').mistakes!.find(({ code }) => code === 'missing-wire')!;
  await expect(box.locator('.verdict')).toContainText(missing.says.en);
});
