import { ideasDone } from '../lesson/progress.ts';
import type { Language } from '../lesson/language.ts';
import { readPlace } from './place.ts';
import { filled } from '../lesson/phrases.ts';
import { words } from './words.ts';

/** Marks in the table of contents what the reader has done, and offers to go on. */
export function markProgress(language: Language): void {
  const word = words[language];
  for (const entry of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
    const ideas = entry.dataset.ideas?.split(' ') ?? [];
    const done = ideasDone(entry.dataset.chapter ?? '').filter((idea) => ideas.includes(idea));
    const mark = entry.querySelector('[data-mark]');
    if (!mark || done.length === 0) continue;
    const finished = done.length === ideas.length;
    const values = { n: done.length, count: ideas.length };
    mark.textContent = finished ? word.chapterDone : filled(word.ideasDone, values);
    entry.classList.toggle('done', finished);
  }

  const place = readPlace();
  const start = document.querySelector<HTMLAnchorElement>('[data-start]');
  const link = place && document.querySelector(`[data-chapter="${CSS.escape(place.lesson)}"] a`);
  if (!place || !start || !link) return;
  start.href = `${place.lesson}/#${place.idea}`;
  start.textContent = filled(word.goOn, { title: link.textContent ?? '' });
}
