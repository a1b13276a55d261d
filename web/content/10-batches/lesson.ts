import type { Lesson } from '../../src/lesson/lesson.ts';
import { batchScene } from '../../src/lesson/scenes/batch.ts';
import { raceScene } from '../../src/lesson/scenes/race.ts';

export const lesson: Lesson = {
  id: '10-batches',
  modules: ['arrays'],
  data: 'sample',
  ideas: [
    { id: 'rows', scene: batchScene },
    { id: 'race', scene: raceScene },
  ],
};
