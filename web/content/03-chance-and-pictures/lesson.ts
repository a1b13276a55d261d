import type { Lesson } from '../../src/lesson/lesson.ts';
import { pictureScene } from '../../src/lesson/scenes/picture.ts';
import { sampleScene } from '../../src/lesson/scenes/sample.ts';
import { tapeScene } from '../../src/lesson/scenes/tape.ts';

export const lesson: Lesson = {
  id: '03-chance-and-pictures',
  ideas: [
    { id: 'tape', scene: tapeScene, start: { calls: 'rand(5)' } },
    { id: 'sample', scene: sampleScene },
    { id: 'choice', scene: tapeScene, start: { calls: 'choice(10, 10)' } },
    { id: 'pictures', scene: pictureScene, start: { show: 'image', image: 'heart' } },
  ],
};
