import type { Lesson } from '../../src/lesson/lesson.ts';
import { broadcastScene } from '../../src/lesson/scenes/broadcast.ts';

export const lesson: Lesson = {
  id: '02-broadcasting',
  ideas: [
    {
      id: 'align',
      scene: broadcastScene,
      start: { a: 'np.array([[1, 2], [3, 4]])', b: 'np.array([10, 20])', op: 'multiply' },
    },
    {
      id: 'pairs',
      scene: broadcastScene,
      start: {
        a: 'np.arange(10) + 0.1',
        b: 'np.arange(10).reshape(10, 1)',
        op: 'subtract',
        then: 'mean-square',
      },
    },
    {
      id: 'back',
      scene: broadcastScene,
      start: { a: '(4, 3)', b: '(3,)', then: 'sum', at: 1 },
    },
  ],
};
