import type { Component } from 'svelte';
import type { LessonSession } from '../../lesson/session.svelte.ts';

type Picture = Component<{ session: LessonSession }>;

/** The picture of each scene, loaded when the scene is first on the stage. */
export const pictures: Readonly<Record<string, () => Promise<{ default: Picture }>>> = {
  board: () => import('./BoardPicture.svelte'),
  learn: () => import('./LearnPicture.svelte'),
  neuron: () => import('./NeuronPicture.svelte'),
  strip: () => import('./StripPicture.svelte'),
  fold: () => import('./FoldPicture.svelte'),
  xor: () => import('./XorPicture.svelte'),
};
