import type { Lesson } from '../../src/lesson/lesson.ts';
import { digitScene } from '../../src/lesson/scenes/digit.ts';
import { readyMade } from '../../src/lesson/scenes/ready-made.ts';

/** What the reader has drawn stays on the sheet from idea to idea. */
const drawing = ['strokes', 'width'];

export const lesson: Lesson = {
  id: '00-one-digit',
  modules: ['arrays'],
  data: 'sample-later',
  views: ['picture'],
  ideas: [
    { id: 'draw', scene: digitScene },
    // A push by four in either direction turns this one into another digit.
    { id: 'shift', scene: digitScene, start: { strokes: readyMade['9'] } },
    { id: 'nothing', scene: digitScene },
    { id: 'who', scene: digitScene, start: { strokes: readyMade['3'] }, keeps: drawing },
  ],
};
