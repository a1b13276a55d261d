import type { Component } from 'svelte';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import FoldPicture from './FoldPicture.svelte';
import BoardPicture from './BoardPicture.svelte';
import LearnPicture from './LearnPicture.svelte';
import NeuronPicture from './NeuronPicture.svelte';
import StripPicture from './StripPicture.svelte';
import XorPicture from './XorPicture.svelte';

/** The picture of each scene. */
export const pictures: Readonly<Record<string, Component<{ session: LessonSession }>>> = {
  board: BoardPicture,
  learn: LearnPicture,
  neuron: NeuronPicture,
  strip: StripPicture,
  fold: FoldPicture,
  xor: XorPicture,
};
