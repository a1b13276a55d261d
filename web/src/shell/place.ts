import { readStored, writeStored } from '../lesson/storage.ts';

/** The idea that the reader was at, to go on from at the next visit. */
export interface Place {
  lesson: string;
  idea: string;
}

export const readPlace = (): Place | undefined => readStored<Place>('place');

export const writePlace = (place: Place): boolean => writeStored('place', place);

/** A beat of the idea that is shown, and how far below the window's top it begins. */
export interface BeatPosition {
  index: number;
  top: number;
}

const shownBeats = (): Element[] => [...document.querySelectorAll('.idea:not([hidden]) .beat')];

/** The beat that the reader is reading. */
export function beatPosition(): BeatPosition | undefined {
  const tops = shownBeats().map((beat) => beat.getBoundingClientRect().top);
  const reading = tops.findLastIndex((top) => top < innerHeight / 2);
  const index = Math.max(reading, 0);
  const top = tops[index];
  return top === undefined || scrollY === 0 ? undefined : { index, top };
}

/** Scrolls so that the same beat is where it was, although the text has changed. */
export function restoreBeat(position: BeatPosition | undefined): void {
  const beat = position && shownBeats()[position.index];
  if (!beat) return;
  scrollBy({ top: beat.getBoundingClientRect().top - position.top, behavior: 'instant' });
}
