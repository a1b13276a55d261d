import { count } from '../../lesson/format.ts';
import { ownPicture } from '../../lesson/own-picture.svelte.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import { mostPixels, openImage } from './open-image.ts';
import { say, sayWith } from './words.ts';

/** What became of the file that the reader opened last. */
export class OwnImage {
  #problem = $state.raw<((session: LessonSession) => string) | null>(null);
  #original = $state.raw<{ width: number; height: number } | null>(null);
  #runs = 0;

  /** Why the file could not be opened, in the reader's language; '' where it could. */
  problem(session: LessonSession): string {
    return this.#problem?.(session) ?? '';
  }

  /** What was done to the picture, and that it stays here. */
  remark(session: LessonSession): string {
    const [pixels, original] = [ownPicture.pixels, this.#original];
    if (!pixels) return '';
    const shrunk = original && pixels.width < original.width;
    return [
      ...(shrunk ? [sayWith(session.language, 'shrunk', original)] : []),
      say(session.language, 'staysHere'),
    ].join(' · ');
  }

  /** Opens a file; the picture before it stays if that fails. */
  async open(session: LessonSession, file: File | undefined): Promise<void> {
    if (!file) return;
    const run = ++this.#runs;
    const opened = await openImage(file);
    // Another file may have been chosen in the meantime.
    if (run !== this.#runs) return;
    if ('pixels' in opened) {
      this.#problem = null;
      this.#original = { width: opened.width, height: opened.height };
      ownPicture.pixels = opened.pixels;
      session.change({ show: 'image', image: 'own', row: 0, column: 0 });
      return;
    }
    const values = {
      name: file.name.length > 28 ? `${file.name.slice(0, 28)}…` : file.name,
      count: 'count' in opened ? count(opened.count) : '',
      most: count(mostPixels),
    };
    this.#problem = ({ language }) => sayWith(language, opened.problem, values);
  }
}
