import type { Component } from 'svelte';
import type { LessonSession } from '../../lesson/session.svelte.ts';

/** What draws a scene. */
export type PictureOfScene = Component<{ session: LessonSession }>;

/** The picture of each scene, loaded when the scene is first on the stage. */
export const pictures: Readonly<Record<string, () => Promise<{ default: PictureOfScene }>>> = {
  axis: () => import('../arrays/AxisPicture.svelte'),
  block: () => import('../arrays/BlockPicture.svelte'),
  board: () => import('./BoardPicture.svelte'),
  broadcast: () => import('../arrays/BroadcastPicture.svelte'),
  console: () => import('../arrays/ConsolePicture.svelte'),
  curves: () => import('../forward/CurvesPicture.svelte'),
  learn: () => import('./LearnPicture.svelte'),
  network: () => import('../forward/NetworkPicture.svelte'),
  neuron: () => import('./NeuronPicture.svelte'),
  picture: () => import('../arrays/ImagePicture.svelte'),
  product: () => import('../forward/ProductPicture.svelte'),
  sample: () => import('../arrays/SamplePicture.svelte'),
  softmax: () => import('../forward/SoftmaxPicture.svelte'),
  stack: () => import('../forward/StackPicture.svelte'),
  strip: () => import('./StripPicture.svelte'),
  fold: () => import('./FoldPicture.svelte'),
  tape: () => import('../arrays/TapePicture.svelte'),
  xor: () => import('./XorPicture.svelte'),
};
