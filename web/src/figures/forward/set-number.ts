import { unlessRefused } from '../../engine/errors.ts';
import { plainNumbers } from '../../lesson/number-text.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';

/** A list of numbers with one of them set; the same list, where the core cannot read it. */
export function withNumber(
  session: LessonSession,
  numbers: string,
  place: { readonly row: number; readonly column: number },
  value: number,
): string {
  const set = { how: 'set', by: value, ...place } as const;
  return unlessRefused(() => session.networks.changed(plainNumbers(numbers), set)) ?? numbers;
}
