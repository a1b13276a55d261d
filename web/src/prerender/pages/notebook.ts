import type { Language } from '../../lesson/language.ts';
import { words } from '../../shell/words.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';

/** The notebook: its entries are in the reader's browser, so the page is only their frame. */
export function notebookPage(language: Language): Page {
  const word = words[language];
  const main = html`<main id="main" class="page prose" tabindex="-1">
    <h1>${word.notebook}</h1>
    <p class="lead">${word.notebookAbout}</p>
    <noscript><p class="note">${word.needsScript}</p></noscript>
    <div data-island="notebook"></div>
  </main>`;
  return {
    language,
    kind: 'notebook',
    folder: 'notebook/',
    title: `${word.notebook} · Gradus`,
    description: word.notebookAbout,
    main,
  };
}
