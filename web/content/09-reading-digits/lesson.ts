import type { Lesson } from '../../src/lesson/lesson.ts';
import { accuracyScene } from '../../src/lesson/scenes/accuracy.ts';
import { digitScene } from '../../src/lesson/scenes/digit.ts';
import { filesScene } from '../../src/lesson/scenes/files.ts';
import { shuffledScene } from '../../src/lesson/scenes/shuffled.ts';

export const lesson: Lesson = {
  id: '09-reading-digits',
  modules: ['arrays'],
  data: 'sample',
  ideas: [
    // The test images were prepared long ago, by those who made the set.
    {
      id: 'reading',
      scene: digitScene,
      start: { source: 'test', crop: 'no', scale: 'no', centre: 'no' },
    },
    { id: 'shifted', scene: accuracyScene },
    { id: 'hand', scene: digitScene },
    { id: 'shuffled', scene: shuffledScene },
    { id: 'files', scene: filesScene },
  ],
};
