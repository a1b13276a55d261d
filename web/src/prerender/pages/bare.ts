/** The two pages that belong to no language: the door of the site, and the page for wrong addresses. */
import { languageNames, languages, languageTags, type Language } from '../../shell/language.ts';
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

const bare = (title: string, description: string, assets: Assets, text: Html, more?: Html) =>
  html`<!doctype html>
    <html lang="en">
      ${head({ up: './', title, description, assets, ...(more ? { more } : {}) })}
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
  return bare(`Gradus · ${welcome.title.en}`, welcome.lead.en, assets, text, script);
}

export function notFoundPage(assets: Assets): Html {
  const text = html`${inEach((language) => words[language].notFound)}`;
  return bare('404 · Gradus', words.en.notFound, assets, text);
}
