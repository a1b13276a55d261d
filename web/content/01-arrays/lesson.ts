import type { Lesson } from '../../src/lesson/lesson.ts';
import { axisScene } from '../../src/lesson/scenes/axis.ts';
import { blockScene } from '../../src/lesson/scenes/block.ts';
import { consoleScene } from '../../src/lesson/scenes/console.ts';

export const lesson: Lesson = {
  id: '01-arrays',
  ideas: [
    { id: 'fold', scene: blockScene, start: { shape: '6', count: '6' } },
    {
      id: 'axis',
      scene: axisScene,
      start: { data: '[[1, 2, 3], [4, 5, 6]]', op: 'sum', axis: '0' },
    },
    { id: 'view', scene: consoleScene, start: { program: 'a = np.arange(6)' } },
    {
      id: 'console',
      scene: consoleScene,
      start: { program: 'X = np.array([[51, 55], [14, 19], [0, 4]])' },
    },
  ],
};
