import type { Component } from 'svelte';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import NeuronPicture from './NeuronPicture.svelte';

/** The picture of each scene. */
export const pictures: Readonly<Record<string, Component<{ session: LessonSession }>>> = {
  neuron: NeuronPicture,
};
