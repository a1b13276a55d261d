import type { Lesson } from '../../src/lesson/lesson.ts';
import { learnScene } from '../../src/lesson/scenes/learn.ts';
import { neuronScene } from '../../src/lesson/scenes/neuron.ts';

export const lesson: Lesson = {
  id: '04-one-neuron',
  ideas: [
    { id: 'line', scene: neuronScene, start: { w1: 1, w2: 1, b: -0.5, handles: 'b' } },
    { id: 'scale', scene: neuronScene, start: { w1: 0.7, w2: 0.4, b: -0.8, gate: 'and' } },
    { id: 'rule', scene: learnScene },
  ],
};
