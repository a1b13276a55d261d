import type { Component } from 'svelte';
import type { LessonSession } from '../lesson/session.svelte.ts';
import Exercise from './answers/Exercise.svelte';
import Predict from './answers/Predict.svelte';
import Question from './answers/Question.svelte';
import Reconcile from './answers/Reconcile.svelte';
import Live from './stage/Live.svelte';
import Stage from './stage/Stage.svelte';

/** The components that pages name by data-island. */
export const islands: Readonly<
  Record<string, Component<{ session: LessonSession; data: DOMStringMap }>>
> = {
  stage: Stage,
  live: Live,
  predict: Predict,
  reconcile: Reconcile,
  question: Question,
  exercise: Exercise,
};
