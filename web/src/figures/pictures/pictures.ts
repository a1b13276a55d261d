import type { Component } from 'svelte';
import type { LessonSession } from '../../lesson/session.svelte.ts';

/** What draws a scene. */
export type PictureOfScene = Component<{ session: LessonSession }>;

/** The picture of each scene, loaded when the scene is first on the stage. */
export const pictures: Readonly<Record<string, () => Promise<{ default: PictureOfScene }>>> = {
  accuracy: () => import('../digits/AccuracyPicture.svelte'),
  axis: () => import('../arrays/AxisPicture.svelte'),
  batch: () => import('../digits/BatchPicture.svelte'),
  block: () => import('../arrays/BlockPicture.svelte'),
  board: () => import('./BoardPicture.svelte'),
  broadcast: () => import('../arrays/BroadcastPicture.svelte'),
  console: () => import('../arrays/ConsolePicture.svelte'),
  curves: () => import('../forward/CurvesPicture.svelte'),
  digit: () => import('../digits/DigitPicture.svelte'),
  files: () => import('../digits/FilesPicture.svelte'),
  learn: () => import('./LearnPicture.svelte'),
  network: () => import('../forward/NetworkPicture.svelte'),
  neuron: () => import('./NeuronPicture.svelte'),
  picture: () => import('../arrays/ImagePicture.svelte'),
  product: () => import('../forward/ProductPicture.svelte'),
  race: () => import('../digits/RacePicture.svelte'),
  sample: () => import('../arrays/SamplePicture.svelte'),
  shuffled: () => import('../digits/ShuffledPicture.svelte'),
  softmax: () => import('../forward/SoftmaxPicture.svelte'),
  stack: () => import('../forward/StackPicture.svelte'),
  strip: () => import('./StripPicture.svelte'),
  fold: () => import('./FoldPicture.svelte'),
  tape: () => import('../arrays/TapePicture.svelte'),
  xor: () => import('./XorPicture.svelte'),
};
