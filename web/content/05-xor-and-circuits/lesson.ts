import type { Lesson } from '../../src/lesson/lesson.ts';
import { boardScene } from '../../src/lesson/scenes/board.ts';
import { foldScene, stripScene } from '../../src/lesson/scenes/two-layer.ts';
import { xorScene } from '../../src/lesson/scenes/xor.ts';

export const lesson: Lesson = {
  id: '05-xor-and-circuits',
  ideas: [
    { id: 'search', scene: xorScene },
    { id: 'strip', scene: stripScene },
    { id: 'fold', scene: foldScene },
    { id: 'board', scene: boardScene },
  ],
};
