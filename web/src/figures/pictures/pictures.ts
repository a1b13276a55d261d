import type { Component } from 'svelte';
import type { LessonSession } from '../../lesson/session.svelte.ts';

/** What draws a scene. */
export type PictureOfScene = Component<{ session: LessonSession }>;

/** The picture of each scene, loaded when the scene is first on the stage. */
export const pictures: Readonly<Record<string, () => Promise<{ default: PictureOfScene }>>> = {
  board: () => import('./BoardPicture.svelte'),
  learn: () => import('./LearnPicture.svelte'),
  neuron: () => import('./NeuronPicture.svelte'),
  strip: () => import('./StripPicture.svelte'),
  fold: () => import('./FoldPicture.svelte'),
  xor: () => import('./XorPicture.svelte'),
};
