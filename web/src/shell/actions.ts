import type { LessonSession } from '../lesson/session.svelte.ts';

/** Buttons in the text: `data-act` does something on the stage, `data-stop` points it at a stop. */
export function watchActions(session: LessonSession, signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('[data-act], [data-stop]');
    if (button?.dataset.act) session.act(button.dataset.act);
    else if (button?.dataset.stop) session.gotoStop(Number(button.dataset.stop));
  };
  document.addEventListener('click', onClick, { signal });
}
