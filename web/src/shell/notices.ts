import { pageLanguage } from './page-language.ts';
import { storageWorks } from '../lesson/storage.ts';
import { words } from './words.ts';

const element = (tag: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

/** One line under the header while the browser keeps no progress. */
export function noticeIfNothingIsKept(): void {
  if (storageWorks()) return;
  const word = words[pageLanguage()];
  const notice = element('div', 'notice');
  const close = element('button', 'button small', word.dismiss);
  notice.setAttribute('role', 'status');
  close.setAttribute('type', 'button');
  close.addEventListener('click', () => notice.remove());
  notice.append(element('p', '', word.storageOff), close);
  document.querySelector('.site-header')?.after(notice);
}

/** Why there is no figure: its core could not be loaded, or what it needs did not arrive. */
export type NoFigure = 'engineFailed' | 'dataFailed';

/** In the place of the stage: why there is no figure, and where the whole text stands. */
export function noticeNoFigure(why: NoFigure, again: () => void): void {
  const { classList } = document.documentElement;
  classList.add('no-engine');
  classList.remove('first-stroke');
  // With nothing to lead through the ideas, all of them are shown.
  for (const idea of document.querySelectorAll<HTMLElement>('.idea')) idea.hidden = false;
  const stage = document.querySelector('#stage');
  if (!stage) return;
  const word = words[pageLanguage()];
  const note = element('p', 'note', `${word[why]} `);
  const link = document.createElement('a');
  link.href = 'read/';
  link.textContent = word.readVersion;
  note.setAttribute('role', 'alert');
  note.append(link);
  const button = element('button', 'button', word.retry);
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => {
    classList.remove('no-engine');
    stage.replaceChildren(element('div', 'fallback muted', word.stageLoading));
    again();
  });
  stage.replaceChildren(note, button);
}
