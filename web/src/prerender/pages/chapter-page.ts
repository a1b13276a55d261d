import { filled } from '../../lesson/phrases.ts';
import { words } from '../../shell/words.ts';
import { gate, type Beat, type Chapter, type Idea } from '../chapter.ts';
import { chapterNumber } from '../course.ts';
import type { Page } from '../frame.ts';
import { html, type Html } from '../html.ts';
import { chevronIcon } from '../icons.ts';
import { island, questionText, renderBlocks, renderInline, type RenderContext } from '../render.ts';

const beatWord = {
  ask: 'beatAsk',
  predict: 'beatPredict',
  play: 'beatPlay',
  reconcile: 'beatReconcile',
  step: 'beatStep',
  check: 'beatCheck',
} as const;

function beatIsland(beat: Beat, context: RenderContext): Html | null {
  const claim = context.material.claims.get(beat.claim ?? '');
  if (!claim) return null;
  if (beat.name === 'predict') {
    const text = questionText(claim, 'A', context.language);
    return island('predict', { claim: claim.id, form: 'A' }, text, context);
  }
  const told = context.mode === 'read' ? html`<p>${claim.refutation[context.language]}</p>` : null;
  return island('reconcile', { claim: claim.id }, told, context);
}

function beatHtml(beat: Beat, context: RenderContext): Html {
  const name = words[context.language][beatWord[beat.name]];
  const text = renderBlocks(beat.content, context);
  const mounted = beatIsland(beat, context);
  // The text of Predict introduces the question; the text of Reconcile follows the comparison.
  const parts = beat.name === 'reconcile' ? [mounted, text] : [text, mounted];
  return html`<div class="beat" data-beat="${beat.name}">
    <p class="beat-name">${name}</p>
    ${parts}
  </div> `;
}

function ideaHead(idea: Idea, chapter: Chapter, context: RenderContext): Html {
  const values = { n: chapter.ideas.indexOf(idea) + 1, count: chapter.ideas.length };
  return html`<p class="kicker">${filled(words[context.language].ideaOf, values)}</p>
    <h2 tabindex="-1">${renderInline(idea.title, context)}</h2>`;
}

function ideaFoot(idea: Idea, chapter: Chapter, next: Next): Html {
  const word = words[chapter.language];
  const following = chapter.ideas[chapter.ideas.indexOf(idea) + 1];
  const [href, label] = following
    ? [`#${following.id}`, word.continue]
    : next
      ? [`../${next.id}/`, filled(word.nextChapter, { title: next.title })]
      : ['../', word.toContents];
  const target = following ? html` data-to-idea="${following.id}"` : '';
  return html`<div class="idea-foot needs-js">
    <p class="predict-first muted" hidden>${word.predictFirst}</p>
    <a class="button primary continue" href="${href}" ${target}>${label}</a>
  </div>`;
}

/** The chapter after this one, if it is written. */
export type Next = { id: string; title: string } | undefined;

function ideaSection(idea: Idea, chapter: Chapter, next: Next, context: RenderContext): Html {
  const { open, gated } = gate(idea);
  return html`<section
    class="idea"
    id="${idea.id}"
    data-idea="${idea.id}"
    data-scene="${idea.scene}"
  >
    ${ideaHead(idea, chapter, context)} ${open.map((beat) => beatHtml(beat, context))}
    ${gated.length > 0 && html`<div class="after" data-after="${idea.id}"></div>`}
    ${ideaFoot(idea, chapter, next)}
  </section> `;
}

function ideaNavigation(chapter: Chapter, context: RenderContext): Html {
  const items = chapter.ideas.map(
    (idea, index) =>
      html`<li>
        <a href="#${idea.id}" data-to-idea="${idea.id}">
          <span class="number">${index + 1}</span>
          <span class="idea-title">${renderInline(idea.title, { ...context, mode: 'read' })}</span>
        </a>
      </li>`,
  );
  return html`<nav class="idea-nav" aria-label="${words[chapter.language].chapterIdeas}">
    <ol>
      ${items}
    </ol>
  </nav>`;
}

function chapterHead(chapter: Chapter, navigation?: Html): Html {
  const minutes = filled(words[chapter.language].minutes, { n: chapter.minutes });
  return html`<header class="chapter-head">
    <div>
      <p class="kicker">${chapter.part} · ${chapterNumber(chapter.id)} · ${minutes}</p>
      <h1>${chapter.title}</h1>
    </div>
    ${navigation}
  </header>`;
}

const stageColumn = (word: (typeof words)['en']): Html =>
  html`<aside class="stage-column" aria-label="${word.stage}">
    <button
      type="button"
      class="stage-toggle needs-js"
      aria-expanded="true"
      aria-controls="stage"
      data-show="${word.stageShow}"
      data-hide="${word.stageHide}"
    >
      <span>${word.stageHide}</span>${chevronIcon}
    </button>
    <div id="stage" data-island="stage">
      <div class="fallback muted needs-js">${word.stageLoading}</div>
    </div>
  </aside>`;

/** The page of a chapter, with figures, and the gated part that it fetches. */
export function chapterPage(
  chapter: Chapter,
  next: Next,
  context: RenderContext,
): { page: Omit<Page, 'description'>; after: Record<string, string> } {
  const word = words[chapter.language];
  const main = html`<main id="main" class="chapter" tabindex="-1">
    ${chapterHead(chapter, ideaNavigation(chapter, context))}
    <div class="prose">
      <noscript
        ><p class="note">${word.noScript} <a href="read/">${word.readVersion}</a></p></noscript
      >
      ${renderBlocks(chapter.opening, context)}
      <p class="visually-hidden" role="status" data-announce></p>
      ${chapter.ideas.map((idea) => ideaSection(idea, chapter, next, context))}
    </div>
    ${stageColumn(word)}
  </main>`;

  const gatedIdeas = chapter.ideas.filter((idea) => gate(idea).gated.length > 0);
  const after = gatedIdeas.map((idea) => {
    const beats = gate(idea).gated.map((beat) => beatHtml(beat, context).toString());
    return [idea.id, beats.join('')] as const;
  });
  const page = {
    language: chapter.language,
    kind: 'chapter' as const,
    folder: `${chapter.id}/`,
    title: `${chapter.title} · Gradus`,
    lesson: chapter.id,
    place: `${chapter.part} › ${chapterNumber(chapter.id)}`,
    ideas: chapter.ideas.length,
    footer: html`<a href="read/">${word.readVersion}</a>`,
    main,
  };
  return { page, after: Object.fromEntries(after) };
}

/** The whole chapter as text: nothing gated, nothing to mount. */
export function readPage(chapter: Chapter, context: RenderContext): Omit<Page, 'description'> {
  const word = words[chapter.language];
  const reading = { ...context, mode: 'read' as const };
  const ideas = chapter.ideas.map(
    (idea) =>
      html`<section class="idea" id="${idea.id}">
        ${ideaHead(idea, chapter, reading)} ${idea.beats.map((beat) => beatHtml(beat, reading))}
      </section> `,
  );
  const main = html`<main id="main" class="page prose" tabindex="-1">
    ${chapterHead(chapter)}
    <p class="muted">${word.readAbout} <a href="../">${word.toChapter}</a></p>
    ${renderBlocks(chapter.opening, reading)} ${ideas}
  </main>`;
  return {
    language: chapter.language,
    kind: 'read',
    folder: `${chapter.id}/read/`,
    title: `${chapter.title} · Gradus`,
    lesson: chapter.id,
    place: `${chapter.part} › ${chapterNumber(chapter.id)}`,
    main,
  };
}
