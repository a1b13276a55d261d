import type { Images } from '../../engine/digit-jobs.ts';
import { imageAt, pixelsOfImage } from '../../engine/images.ts';
import { digitData } from '../digit-data.svelte.ts';

/** The images that are here: the sample, or all of the test set. */
export function imagesHere(): number {
  return heldFor(0)?.count ?? 1;
}

/** The 28 x 28 bytes of an image of the test set; blank while it is not here. */
export function testImage(index: number): Uint8Array {
  const held = heldFor(index);
  return held ? imageAt(held.pixels, index) : new Uint8Array(pixelsOfImage);
}

/** What an image of the test set shows, or -1 while it is not here. */
export function labelAt(index: number): number {
  return heldFor(index)?.labels[index] ?? -1;
}

/** What holds an image; all of the set are fetched where the sample does not reach. */
function heldFor(index: number): Images | undefined {
  const { test, sample } = digitData;
  if (test) return test;
  if (sample && index < sample.count) return sample;
  if (sample) queueMicrotask(() => void digitData.wantTest());
  return undefined;
}
