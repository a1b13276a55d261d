/** One who reads the course in a browser: what they do, by the names that they see. */
import { expect, type Locator, type Page } from '@playwright/test';
import { sayWith, say, type FigureWord } from '../../../web/src/figures/words.ts';
import { planeOf } from '../../../web/src/figures/pictures/plane.ts';
import { filled } from '../../../web/src/lesson/phrases.ts';
import { words, type WordKey } from '../../../web/src/shell/words.ts';
import { chapters, committedRecord, type ChapterId } from './course.ts';

export type Language = 'zh' | 'en';

export class Reader {
  readonly page: Page;
  readonly home: string;
  language: Language;

  constructor(page: Page, language: Language, home: string) {
    this.page = page;
    this.language = language;
    this.home = home;
  }

  /** What the browser keeps of earlier visits; a reload does not bring it back. */
  async remember(kept: Readonly<Record<string, unknown>>): Promise<void> {
    await this.page.addInitScript(
      (entries) => {
        try {
          if (sessionStorage.getItem('seeded')) return;
          sessionStorage.setItem('seeded', 'yes');
          for (const [key, text] of entries) localStorage.setItem(`gradus:${key}`, text);
        } catch {
          // A document without storage.
        }
      },
      Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)] as const),
    );
  }

  /** As one who has made every prediction. */
  async hasPredicted(more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const records = chapters.map((id) => [`chapter:${id}`, committedRecord(id)]);
    await this.remember({ ...Object.fromEntries(records), ...more });
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.home}${path}`);
  }

  /** Opens a chapter and waits for the stage; `hash` with its #. */
  async open(chapter: ChapterId, hash = ''): Promise<void> {
    await this.visit(`${this.language}/${chapter}/${hash}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    await expect(this.stage).toBeVisible();
  }

  word(key: WordKey, values: Record<string, string | number> = {}): string {
    return filled(words[this.language][key], values);
  }

  say(word: FigureWord, values: Record<string, string | number> = {}): string {
    return sayWith(this.language, word, values);
  }

  get stage(): Locator {
    return this.page.getByRole('region', { name: say(this.language, 'stage'), exact: true });
  }

  get prose(): Locator {
    return this.page.locator('.prose');
  }

  /** The text of the idea that is shown. */
  get idea(): Locator {
    return this.page.locator('.idea:visible');
  }

  get after(): Locator {
    return this.idea.locator('.after');
  }

  get stepCount(): Locator {
    return this.stage.locator('.step-count');
  }

  async expectStep(n: number, count: number): Promise<void> {
    await expect(this.stepCount).toHaveText(this.say('stepOf', { n, count }));
  }

  transport(word: 'first' | 'back' | 'play' | 'forward' | 'last'): Locator {
    return this.stage.getByRole('button', { name: say(this.language, word), exact: true });
  }

  /** To the last step, wherever the stage stands. */
  async toEnd(): Promise<void> {
    await this.stage.focus();
    await this.page.keyboard.press('End');
    await expect(this.transport('last')).toBeDisabled();
  }

  get scrubber(): Locator {
    return this.stage.getByRole('slider', { name: say(this.language, 'scrub'), exact: true });
  }

  async stepBy(gear: 'ideas' | 'lines'): Promise<void> {
    await this.stage.getByLabel(say(this.language, 'gear')).selectOption(gear);
  }

  async show(...views: ('Picture' | 'Formula' | 'NumPy' | 'C++')[]): Promise<void> {
    const names = {
      Picture: this.say('picture'),
      Formula: this.say('formula'),
      NumPy: 'NumPy',
      'C++': 'C++',
    };
    for (const [view, name] of Object.entries(names)) {
      const tab = this.stage.getByRole('button', { name, exact: true });
      const pressed = (await tab.getAttribute('aria-pressed')) === 'true';
      if (pressed !== (views as string[]).includes(view)) await tab.click();
    }
  }

  /** A field of the stage by its letter: w1, w2, b, θ. */
  field(name: string): Locator {
    return this.stage.getByRole('textbox', { name: `${name} · ${this.say('type')}` });
  }

  async type(numbers: Readonly<Record<string, number | string>>): Promise<void> {
    for (const [name, value] of Object.entries(numbers)) await this.field(name).fill(String(value));
  }

  get lineHandle(): Locator {
    return this.stage.getByRole('slider', { name: this.say('dragLine') });
  }

  get arrowHandle(): Locator {
    return this.stage.getByRole('slider', { name: this.say('dragArrow') });
  }

  /** The page's place of a point of the plane. */
  async placeOf(x: number, y: number): Promise<{ x: number; y: number }> {
    const plane = planeOf();
    const drawing = this.stage.getByRole('group', { name: this.say('plane'), exact: true }).first();
    return drawing.evaluate(
      (svg, at) => {
        const matrix = (svg as unknown as SVGSVGElement).getScreenCTM() ?? new DOMMatrix();
        const { x, y } = new DOMPoint(at.x, at.y).matrixTransform(matrix);
        return { x, y };
      },
      { x: plane.x(x), y: plane.y(y) },
    );
  }

  /** Drags with the mouse from one point of the plane to another. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { mouse } = this.page;
    const start = await this.placeOf(...from);
    const end = await this.placeOf(...to);
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
    await mouse.move(end.x, end.y);
    await mouse.up();
  }

  /** The numbers of a column of the truth table on the stage, top to bottom. */
  column(name: 'sum' | 'answer'): Locator {
    return this.stage.locator(`tbody td.${name} [data-node]`);
  }

  /** Presses a button of the text. */
  async press(action: string): Promise<void> {
    await this.idea.locator(`button[data-act="${action}"]`).first().click();
  }

  /** Chooses an answer of the prediction by its text, and commits. */
  async predict(answer: string, sure = true): Promise<void> {
    await this.idea.getByRole('radio', { name: answer, exact: true }).check();
    await this.commit(sure);
  }

  async commit(sure = true): Promise<void> {
    await this.idea
      .locator('.predict')
      .getByText(this.say(sure ? 'sure' : 'guess'))
      .click();
    await this.idea.getByRole('button', { name: this.say('commit') }).click();
  }

  /** A number or a text in the sentences of the idea that the stage keeps up to date. */
  live(name: string): Locator {
    return this.idea.locator(`[data-slot="${name}"]`).first();
  }

  /** Takes an element of the stage with the mouse and carries it so far, in pixels. */
  async carry(handle: Locator, across: number, down: number): Promise<void> {
    const { mouse } = this.page;
    await handle.scrollIntoViewIfNeeded();
    const box = (await handle.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + across / 2, y + down / 2);
    await mouse.move(x + across, y + down);
    await mouse.up();
  }

  exercise(id: string): Locator {
    return this.page.locator(`.exercise[data-exercise="${id}"]`);
  }

  /** Every number on the stage: its node on the tape, and how it is written. */
  numbers(): Promise<{ node: number; text: string; title: string | null }[]> {
    return this.stage.locator('[data-node]').evaluateAll((elements) =>
      elements.map((element) => ({
        node: Number(element.getAttribute('data-node')),
        text: element.textContent?.trim() ?? '',
        title: element.getAttribute('title'),
      })),
    );
  }
}
