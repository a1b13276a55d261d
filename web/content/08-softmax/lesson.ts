import type { Lesson } from '../../src/lesson/lesson.ts';
import { softmaxScene } from '../../src/lesson/scenes/softmax.ts';

export const lesson: Lesson = {
  id: '08-softmax',
  modules: ['arrays'],
  ideas: [
    { id: 'shares', scene: softmaxScene, start: { scores: '1, 2, 3', form: 'naive' } },
    {
      id: 'together',
      scene: softmaxScene,
      start: { scores: '0.5, 1, 0, 3, 1.5, -0.5, 0.8, 1.2, 2.8, 0.6', form: 'naive' },
    },
    { id: 'overflow', scene: softmaxScene, start: { scores: '1010, 1000, 990', form: 'naive' } },
    { id: 'trust', scene: softmaxScene, start: { scores: '0.3, 2.9, 4.0' } },
  ],
};
