/** What every page has around its text: head, header and footer. */
import { languageNames, languageTags, otherLanguage, type Language } from '../lesson/language.ts';
import { words } from '../shell/words.ts';
import { html, type Html } from './html.ts';
import { moonIcon, sunIcon, systemIcon } from './icons.ts';

/** Addresses of the built files, relative to the root of the site. */
export interface Assets {
  early: string;
  main: string;
  root: string;
  lost: string;
  styles: string;
  /** Scripts that only chapters need, worth fetching early. */
  chapter: readonly string[];
}

export interface Page {
  language: Language;
  kind: 'home' | 'chapter' | 'read' | 'notebook';
  /** Folder inside the language: '' or '04-one-neuron/' or '04-one-neuron/read/'. */
  folder: string;
  title: string;
  description: string;
  /** The chapter that the page belongs to. */
  lesson?: string;
  /** "Perceptrons › 04" */
  place?: string;
  /** How many ideas the progress bar counts. */
  ideas?: number;
  footer?: Html;
  main: Html;
}

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
].join('; ');

/** The head of any page; `up` leads to the root of the site. */
export function head(options: {
  up: string;
  title: string;
  description: string;
  assets: Assets;
  /** Before anything that has an address. */
  first?: Html | readonly Html[];
  more?: Html | readonly Html[];
}): Html {
  const { up, title, description, assets, first, more } = options;
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    ${first}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <meta name="description" content="${description}" />
    <link rel="icon" type="image/svg+xml" href="${up}favicon.svg" />
    <script src="${up}${assets.early}"></script>
    <link rel="stylesheet" href="${up}${assets.styles}" />
    ${more}
  </head>`;
}

const themeButton = (language: Language): Html =>
  html`<button
    type="button"
    class="icon-button theme-button needs-js"
    data-theme-button
    aria-label="${words[language].themeSystem}"
  >
    ${systemIcon}${sunIcon}${moonIcon}
  </button>`;

function header(page: Page, home: string, other: string): Html {
  const { language } = page;
  const word = words[language];
  const second = otherLanguage(language);
  const here = (kind: Page['kind']) => page.kind === kind && html` aria-current="page"`;
  return html`<header class="site-header">
    <div class="site-header-row">
      <a class="brand" href="${home}">Gradus</a>
      <nav class="where" aria-label="${word.siteHeader}">
        <a class="to-contents" href="${home}" ${here('home')}>${word.contents}</a>
        ${page.place && html`<span class="place">${page.place}</span>`}
      </nav>
      ${
        page.ideas !== undefined &&
        html`<progress
          class="progress needs-js"
          max="${page.ideas}"
          value="0"
          aria-label="${word.chapterProgress}"
        ></progress>`
      }
      <nav class="tools" aria-label="${languageNames[second]}, ${word.notebook}">
        <a class="to-notebook" href="${home}notebook/" ${here('notebook')}>${word.notebook}</a>
        <a
          class="to-language"
          href="${other}"
          lang="${languageTags[second]}"
          hreflang="${languageTags[second]}"
          data-language="${second}"
          >${languageNames[second]}</a
        >
        ${themeButton(language)}
      </nav>
    </div>
  </header>`;
}

/** A whole document. */
export function document(page: Page, assets: Assets): Html {
  const { language } = page;
  const word = words[language];
  const depth = page.folder.split('/').length - 1;
  const home = '../'.repeat(depth) || './';
  const up = '../'.repeat(depth + 1);
  const address = (target: Language) => `${up}${target}/${page.folder}`;
  const alternates = [language, otherLanguage(language)].map(
    (target) =>
      html`<link rel="alternate" hreflang="${languageTags[target]}" href="${address(target)}" />`,
  );
  const preloads = page.kind === 'chapter' ? assets.chapter : [];
  const more = [
    ...alternates,
    ...preloads.map((file) => html`<link rel="modulepreload" href="${up}${file}" />`),
    html`<script type="module" src="${up}${assets.main}"></script>`,
  ];
  const lesson = page.lesson ? html` data-lesson="${page.lesson}"` : '';
  return html`<!doctype html>
    <html lang="${languageTags[language]}" data-page="${page.kind}" ${lesson}>
      ${head({ up, title: page.title, description: page.description, assets, more })}
      <body>
        <a class="skip" href="#main">${word.skip}</a>
        ${header(page, home, address(otherLanguage(language)))} ${page.main}
        <footer class="site-footer">
          <div class="site-footer-row">
            ${page.footer}
            <span>Gradus · ${word.licence}</span>
          </div>
        </footer>
      </body>
    </html> `;
}
