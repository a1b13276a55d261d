/** The sheet that a digit is drawn on, and what the network reads there. */
import type { Locator } from '@playwright/test';
import { say, sayWith, type DigitWord } from '../../../web/src/figures/digits/words.ts';
import type { Reader } from './reader.ts';
import { expect } from './test.ts';

/** A point of the sheet, which is 280 wide and high. */
type Point = readonly [number, number];

const sheet = 280;

/** A 1 as most people write it, and a 0. */
export const strokes = {
  one: [
    [140, 40],
    [140, 140],
    [140, 240],
  ],
  zero: Array.from({ length: 25 }, (_, at): Point => {
    const angle = (at / 24) * 2 * Math.PI;
    return [140 - 60 * Math.sin(angle), 140 - 95 * Math.cos(angle)];
  }),
} as const satisfies Record<string, readonly Point[]>;

export class Pad {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  say(word: DigitWord, values: Record<string, string | number> = {}): string {
    return sayWith(this.#reader.language, word, values);
  }

  get sheet(): Locator {
    return this.#reader.stage.getByRole('application', {
      name: say(this.#reader.language, 'pad'),
    });
  }

  button(word: DigitWord): Locator {
    return this.#reader.stage.getByRole('button', { name: this.say(word), exact: true });
  }

  /** Under the sheet; the stage has an undo of its own. */
  get undo(): Locator {
    return this.#reader.stage.locator('.pad-tools').getByRole('button', {
      name: this.say('takeBack'),
    });
  }

  get width(): Locator {
    return this.#reader.stage.getByRole('slider', { name: this.say('penWidth') });
  }

  /** The digit that it reads; none before there is something to read. */
  get answer(): Locator {
    return this.#reader.stage.locator('.reads .big');
  }

  get shares(): Locator {
    return this.#reader.stage
      .getByRole('group', { name: this.say('answers') })
      .locator('.value [data-node]');
  }

  get drawn(): Locator {
    return this.sheet.locator('path.stroke');
  }

  /** The image that enters the network, as it is painted. */
  seen(label: string): Promise<string> {
    return this.#reader.stage
      .locator('.seen', { has: this.#reader.page.getByLabel(label) })
      .locator('canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  }

  /** With the mouse; until the address holds it to its end. */
  async draw(points: readonly Point[]): Promise<void> {
    const { mouse } = this.#reader.page;
    await this.sheet.scrollIntoViewIfNeeded();
    const box = (await this.sheet.boundingBox())!;
    const scale = box.width / sheet;
    for (const [at, [x, y]] of points.entries()) {
      await mouse.move(box.x + x * scale, box.y + y * scale);
      if (at === 0) await mouse.down();
    }
    await mouse.up();
    const [endX, endY] = points.at(-1)!;
    await expect
      .poll(() => {
        const [x = 0, y = 0] = this.#lastPoint();
        return Math.hypot(x - endX, y - endY);
      })
      .toBeLessThan(8);
  }

  #lastPoint(): number[] {
    const { hash } = new URL(this.#reader.page.url());
    const drawing = new URLSearchParams(hash.slice(1)).get('strokes') ?? '';
    return drawing.split(/[ ;]/).at(-1)!.split(',').map(Number);
  }
}
