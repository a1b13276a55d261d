import type { LiveChapter } from './chapter.svelte.ts';
import { pageLanguage } from './page-language.ts';
import { noticeNoFigure, type NoFigure } from './notices.ts';

/** What a change of language needs of the page; undefined where no chapter runs. */
export type StartedPage = Promise<LiveChapter | undefined>;

const reasonOf = (error: unknown): NoFigure =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('data.')
    ? 'dataFailed'
    : 'engineFailed';

async function startChapter(restarted: (page: StartedPage) => void): StartedPage {
  try {
    const chapter = await import('./chapter.svelte.ts');
    return await chapter.startChapter();
  } catch (error) {
    console.error(error);
    noticeNoFigure(reasonOf(error), () => restarted(startChapter(restarted)));
    return undefined;
  }
}

async function startNotebook(): Promise<undefined> {
  const { mountNotebook } = await import('./notebook.ts');
  mountNotebook(pageLanguage());
}

async function startHome(): Promise<undefined> {
  const { markProgress } = await import('./home.ts');
  markProgress(pageLanguage());
}

/** Brings the page to life; tells when the reader has started it once more after a failure. */
export function startPage(restarted: (page: StartedPage) => void): StartedPage {
  switch (document.documentElement.dataset.page) {
    case 'chapter':
      return startChapter(restarted);
    case 'notebook':
      return startNotebook();
    case 'home':
      return startHome();
    default:
      return Promise.resolve(undefined);
  }
}
