/** The test of this folder: a page that may ask no other host, violate no policy, throw nothing. */
import { test as base, type BrowserContext } from '@playwright/test';
import { Reader, type Language } from './reader.ts';

export { expect } from '@playwright/test';

/** What went wrong on a page without anybody looking. */
export class Watch {
  readonly problems: string[] = [];
  readonly #allowed: RegExp[] = [];
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
  }

  /** Errors which a test provokes. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  async over(context: BrowserContext): Promise<void> {
    context.on('request', (request) => {
      const url = new URL(request.url());
      const local = url.protocol === 'data:' || url.protocol === 'blob:';
      if (!local && !url.href.startsWith(this.#home)) this.#note(`asked for ${url.href}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.#note(`${response.status()} for ${response.url()}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#note(`console: ${message.text()}`);
      }
    });
    context.on('weberror', (error) => this.#note(`thrown: ${error.error().message}`));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
  }

  unexpected(): string[] {
    return this.problems.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }

  #note(problem: string): void {
    this.problems.push(problem);
  }
}

interface Fixtures {
  /** The address that everything must come from. */
  home: string;
  language: Language;
  watch: Watch;
  reader: Reader;
  /** A reader in a browser that has never been here. */
  newReader: () => Promise<Reader>;
}

export const test = base.extend<Fixtures>({
  home: async ({ baseURL }, use) => use(baseURL ?? ''),
  language: ['en', { option: true }],
  watch: [
    async ({ context, home }, use) => {
      const watch = new Watch(home);
      await watch.over(context);
      await use(watch);
      base.expect(watch.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  reader: async ({ page, home, language }, use) => use(new Reader(page, language, home)),
  newReader: async ({ browser, watch, home, language }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      opened.push(context);
      await watch.over(context);
      return new Reader(await context.newPage(), language, home);
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});
