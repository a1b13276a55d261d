import type { LiveChapter } from './chapter.svelte.ts';
import { pageLanguage } from './page-language.ts';
import { noticeEngineFailed } from './notices.ts';

async function startChapter(): Promise<LiveChapter | undefined> {
  try {
    const chapter = await import('./chapter.svelte.ts');
    return await chapter.startChapter();
  } catch (error) {
    console.error(error);
    noticeEngineFailed();
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

/** Brings the page to life; on a chapter's page, resolves to what a change of language needs. */
export function startPage(): Promise<LiveChapter | undefined> {
  switch (document.documentElement.dataset.page) {
    case 'chapter':
      return startChapter();
    case 'notebook':
      return startNotebook();
    case 'home':
      return startHome();
    default:
      return Promise.resolve(undefined);
  }
}
