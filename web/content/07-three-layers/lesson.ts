import type { Lesson } from '../../src/lesson/lesson.ts';
import { networkScene } from '../../src/lesson/scenes/network.ts';
import { productScene } from '../../src/lesson/scenes/product.ts';

export const lesson: Lesson = {
  id: '07-three-layers',
  modules: ['arrays'],
  ideas: [
    {
      id: 'product',
      scene: productScene,
      start: { a: '[[1, 2], [3, 4]]', b: '[[5, 6], [7, 8]]' },
    },
    { id: 'wires', scene: networkScene },
    { id: 'cone', scene: networkScene, start: { names: 'ours' } },
    { id: 'rows', scene: networkScene, start: { names: 'ours' } },
  ],
};
