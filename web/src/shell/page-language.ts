import type { Language } from '../lesson/language.ts';

/** The language of the page that is shown. */
export const pageLanguage = (root: HTMLElement = document.documentElement): Language =>
  root.lang.startsWith('zh') ? 'zh' : 'en';
