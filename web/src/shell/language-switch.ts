/**
 * The other language in place: the link leads to the same page, and works without this. With it,
 * the new text is fetched and exchanged under the running figures, at the same beat.
 */
import type { LiveChapter } from './chapter.svelte.ts';
import { isLanguage } from '../lesson/language.ts';
import { startPage, type StartedPage } from './page.ts';
import { writeStored } from '../lesson/storage.ts';
import { paintTheme } from './theme.ts';

const exchanged = ['.skip', '.site-header', 'main', '.site-footer'];

async function fetchDocument(address: URL): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function exchangeDocument(next: Document): void {
  const onLink = document.activeElement?.matches('[data-language]');
  document.documentElement.lang = next.documentElement.lang;
  document.title = next.title;
  const description = next.querySelector<HTMLMetaElement>('meta[name=description]')?.content;
  document.querySelector('meta[name=description]')?.setAttribute('content', description ?? '');
  for (const selector of exchanged) {
    const replacement = next.querySelector(selector);
    if (replacement) document.querySelector(selector)?.replaceWith(document.adoptNode(replacement));
  }
  paintTheme();
  if (onLink) document.querySelector<HTMLElement>('[data-language]')?.focus();
}

/** The page without its place: two addresses with the same one show the same document. */
const pageOf = (address: URL | Location): string => address.origin + address.pathname;

class LanguageSwitch {
  private shown = pageOf(location);
  private run = 0;
  private page: StartedPage = this.start();

  constructor() {
    document.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', () => void this.onAddress());
    addEventListener('hashchange', () => void this.onAddress());
  }

  private start(): StartedPage {
    return startPage((page) => (this.page = page));
  }

  private onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[data-language]');
    if (!link) return;
    writeStored('language', link.dataset.language);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const address = new URL(link.href);
    address.hash = location.hash;
    void this.show(address, true);
  }

  private async onAddress(): Promise<void> {
    if (pageOf(location) !== this.shown) await this.show(new URL(location.href), false);
    (await this.page)?.followAddress();
  }

  private async show(address: URL, push: boolean): Promise<void> {
    const run = (this.run += 1);
    try {
      const chapter = await this.page;
      const [next] = await Promise.all([fetchDocument(address), chapter?.prepare(address)]);
      // A later choice of the reader has overtaken this one.
      if (run !== this.run) return;
      if (push) {
        // The reader may have gone on while the text was fetched.
        address.hash = location.hash;
        history.pushState(null, '', address);
      }
      this.shown = pageOf(address);
      this.exchange(chapter, next);
    } catch (error) {
      console.error(error);
      if (run === this.run) location.assign(address);
    }
  }

  private exchange(chapter: LiveChapter | undefined, next: Document): void {
    const language = next.documentElement.lang.slice(0, 2);
    if (!isLanguage(language)) throw new Error('the page has no language');
    if (chapter) chapter.renew(language, () => exchangeDocument(next));
    else {
      exchangeDocument(next);
      this.page = this.start();
    }
  }
}

/** Starts the page, and whatever follows it when the language changes. */
export function startInLanguage(): void {
  new LanguageSwitch();
}
