import type { Pixels } from '../engine/arrays.ts';

/** The reader's own picture: it stays in this tab and in no link. */
class OwnPicture {
  pixels: Pixels | null = $state.raw(null);
  /** Counts how often the reader asked to choose a file. */
  asked: number = $state(0);

  /** Asks the figure to open the file dialogue. */
  ask(): void {
    this.asked += 1;
  }
}

export const ownPicture = new OwnPicture();
