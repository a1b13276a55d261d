import type { Language } from '../../lesson/language.ts';
import { words } from '../../shell/words.ts';
import { chapterNumber, type ChapterEntry, type Course, type Part } from '../course.ts';
import type { Page } from '../frame.ts';
import { html, type Html } from '../html.ts';

/** The ids of a chapter's ideas; undefined if the chapter is not written yet. */
export type IdeasOf = (chapter: string) => readonly string[] | undefined;

function entry(chapter: ChapterEntry, language: Language, ideas: readonly string[] | undefined) {
  const number = html`<span class="number">${chapterNumber(chapter.id)}</span>`;
  const title = chapter.title[language];
  if (!ideas) return html`<li class="later">${number}<span>${title}</span></li>`;
  return html`<li data-chapter="${chapter.id}" data-ideas="${ideas.join(' ')}">
    ${number}<span
      ><a href="${chapter.id}/">${title}</a>
      <span class="about">${chapter.about?.[language]}</span>
      <span class="mark muted" data-mark></span
    ></span>
  </li>`;
}

function partSection(part: Part, language: Language, ideasOf: IdeasOf): Html {
  const chapters = part.chapters.map((chapter) => entry(chapter, language, ideasOf(chapter.id)));
  const later = part.chapters.every((chapter) => !ideasOf(chapter.id));
  return html`<section class="part" aria-labelledby="part-${part.id}">
    <h3 id="part-${part.id}">
      ${part.letter && html`<span class="letter">${part.letter}</span>`} ${part.title[language]}
      ${later && html`<span class="muted small">${words[language].inPreparation}</span>`}
    </h3>
    <ol class="chapters">
      ${chapters}
    </ol>
  </section>`;
}

/** Steps that rise to a point: the mark of the course. */
const steps = html`<svg class="steps" viewBox="0 0 320 200" aria-hidden="true">
  <path class="steps-rule" d="M8 184H312" />
  <path class="steps-line" d="M8 184h64v-40h64v-40h64V64h64V24h48" />
  <circle class="sym-x" cx="40" cy="184" r="7" />
  <circle class="sym-w" cx="104" cy="144" r="7" />
  <rect class="sym-b" x="162" y="98" width="12" height="12" />
  <circle class="sym-s hollow" cx="232" cy="64" r="7" />
  <path class="sym-t" d="M288 14l9 16h-18z" />
</svg>`;

/** The welcome and the table of contents. */
export function homePage(course: Course, language: Language, ideasOf: IdeasOf): Page {
  const { welcome } = course;
  const word = words[language];
  const main = html`<main id="main" class="page home" tabindex="-1">
    <div class="hero">
      <div>
        <h1>${welcome.title[language]}</h1>
        <p class="lead">${welcome.lead[language]}</p>
        <p>${welcome.promise[language]}</p>
        <p>
          <a class="button primary" data-start href="${course.start}/"
            >${welcome.start[language]}</a
          >
          <a class="button" data-second href="${course.second}/">${welcome.second[language]}</a>
        </p>
      </div>
      ${steps}
    </div>
    <section class="contents" aria-labelledby="contents">
      <h2 id="contents">${word.contents}</h2>
      <div class="parts">${course.parts.map((part) => partSection(part, language, ideasOf))}</div>
    </section>
  </main>`;
  return {
    language,
    kind: 'home',
    folder: '',
    title: `Gradus · ${welcome.title[language]}`,
    description: welcome.lead[language],
    main,
  };
}
