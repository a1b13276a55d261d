import type { NodeId } from '../../engine/trace.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import { symbolOf } from '../../lesson/symbols.ts';

/** The symbol that a number goes by, as the text and the formula name it. */
export function keyOf(session: LessonSession, node: NodeId | undefined): string | null {
  const label = node === undefined ? undefined : session.trace.label(node);
  return label ? symbolOf(label).key : null;
}

/** Whether a number's symbol is pointed at, here or elsewhere on the page. */
export function isLit(session: LessonSession, node: NodeId | undefined): boolean {
  return session.highlight !== null && session.highlight === keyOf(session, node);
}
