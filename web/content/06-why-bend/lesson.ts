import type { Lesson } from '../../src/lesson/lesson.ts';
import { curvesScene } from '../../src/lesson/scenes/curves.ts';
import { stackScene } from '../../src/lesson/scenes/stack.ts';
import { stripScene } from '../../src/lesson/scenes/two-layer.ts';

/** The strip of chapter 05, with a Python file of its own. */
const ingredients = {
  ...stripScene,
  numpy: {
    file: 'ingredients.py',
    lines: { x: 'def XOR', s: 's1 =', y: "y = smooth_gate('AND'", sum: 's = np.sum' },
  },
};

export const lesson: Lesson = {
  id: '06-why-bend',
  modules: ['arrays'],
  ideas: [
    { id: 'straight', scene: stackScene, start: { layers: 5 } },
    { id: 'slopes', scene: curvesScene },
    { id: 'ingredients', scene: ingredients, start: { edge: 'smooth', painting: 'hidden' } },
  ],
};
