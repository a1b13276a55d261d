/** The two pages that belong to no language: the door of the site, and the page for wrong addresses. */
import { languageNames, languages, languageTags, type Language } from '../../lesson/language.ts';
import { words } from '../../shell/words.ts';
import type { Course } from '../course.ts';
import { head, type Assets } from '../frame.ts';
import { html, type Html } from '../html.ts';

const link = (language: Language): Html =>
  html`<a
    class="button"
    href="${language}/"
    lang="${languageTags[language]}"
    hreflang="${languageTags[language]}"
    >${languageNames[language]}</a
  >`;

const bare = (
  about: { title: string; description: string },
  assets: Assets,
  text: Html,
  scripts: { first?: readonly Html[]; more?: Html },
) =>
  html`<!doctype html>
    <html lang="en">
      ${head({ up: './', ...about, assets, ...scripts })}
      <body class="bare">
        <main id="main">
          <h1>Gradus</h1>
          ${text}
          <p class="languages">${languages.map(link)}</p>
        </main>
      </body>
    </html> `;

const inEach = (text: (language: Language) => string): Html[] =>
  languages.map((language) => html`<p lang="${languageTags[language]}">${text(language)}</p>`);

/** Sends the reader on to their language; without scripts, offers both. */
export function rootPage({ welcome }: Course, assets: Assets): Html {
  const text = html`${inEach((language) => welcome.title[language])}`;
  const script = html`<script src="./${assets.root}" type="module"></script>`;
  const about = { title: `Gradus · ${welcome.title.en}`, description: welcome.lead.en };
  return bare(about, assets, text, { more: script });
}

/** How many folders below the top a wrong address may be for its page to find the site. */
const deepest = 6;

/** It may be served for any address below the site, and does not know how far below. */
export function notFoundPage(assets: Assets): Html {
  const text = html`${inEach((language) => words[language].notFound)}`;
  const about = { title: '404 · Gradus', description: words.en.notFound };
  const heights = Array.from({ length: deepest + 1 }, (_, up) => '../'.repeat(up) || './');
  const first = heights.map((up) => html`<script src="${up}${assets.lost}"></script>`);
  return bare(about, assets, text, { first });
}
