import { prefersReducedMotion } from 'svelte/motion';
import type { Attachment } from 'svelte/attachments';

/** Scrolls an element of the stage into view at the moment when it is asked for, not before. */
export function revealWhen(asked: () => boolean): Attachment {
  let before: boolean | undefined;
  return (element) => {
    const now = asked();
    if (now && before === false) {
      const behavior = prefersReducedMotion.current ? 'auto' : 'smooth';
      // What the answer adds to the element is there after the next frame.
      requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest', behavior }));
    }
    before = now;
  };
}
