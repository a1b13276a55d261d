import { farthest } from '../../lesson/scenes/change-fields.ts';
import { readyMade } from '../../lesson/scenes/ready-made.ts';
import type { DigitParams } from '../../lesson/scenes/digit.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';

/** What another drawing changes. A sheet that was empty begins with nothing moved or changed. */
export function withDrawing(params: DigitParams, strokes: string): Partial<DigitParams> {
  const anew = params.source !== 'drawn' || params.strokes === '' || params.how === 'blank';
  return {
    source: 'drawn',
    strokes,
    ...(anew ? { how: 'none' as const, dx: 0, dy: 0 } : {}),
  };
}

/** The digits that are drawn for those who do not, in their order. */
const given = ['3', '5', '8', '2', '7', '4', '6', '0', '9', '1'];

/** Puts a ready-made digit on the sheet; pressed again, the next. */
export function give(session: LessonSession, params: DigitParams): void {
  const now = given.findIndex((digit) => readyMade[digit] === params.strokes);
  const strokes = readyMade[given[(now + 1) % given.length] ?? '3'] ?? '';
  session.change({ ...withDrawing(params, strokes), dx: 0, dy: 0, how: 'none' });
  session.last();
}

/** Moves the image from where it was when it was taken. */
export function mover(session: LessonSession) {
  const now = () => session.params as unknown as DigitParams;
  const into = (by: number) => Math.max(-farthest, Math.min(farthest, by));
  let taken = { dx: 0, dy: 0 };
  return (across: number, down: number, first: boolean) => {
    if (first) taken = { dx: now().dx, dy: now().dy };
    const [dx, dy] = [into(taken.dx + across), into(taken.dy + down)];
    if (!first && dx === now().dx && dy === now().dy) return;
    session.change({ dx, dy }, first);
    session.last();
  };
}
