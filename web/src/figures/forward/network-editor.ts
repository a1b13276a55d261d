import { EngineError } from '../../engine/errors.ts';
import { input } from '../../lesson/find.ts';
import { plainNumbers } from '../../lesson/number-text.ts';
import type { LessonSession } from '../../lesson/session.svelte.ts';
import { sayError } from '../words.ts';

/** Changes single numbers of the network's texts. */
export interface NetworkEditor {
  readonly set: (param: string, row: number, column: number, value: number) => void;
  readonly nudge: (param: string, row: number, column: number, by: 1 | -1) => void;
}

/** How far an arrow key goes. */
const stride = 0.1;

/** `complain` takes the sentence about what the core refuses. */
export function networkEditor(
  session: LessonSession,
  complain: (sentence: string) => void,
): NetworkEditor {
  function change(
    how: 'set' | 'add',
    param: string,
    [row, column]: readonly [number, number],
    by: number,
  ) {
    const text = plainNumbers(String(session.params[param] ?? ''));
    try {
      session.change({ [param]: session.networks.changed(text, { how, by, row, column }) });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      complain(sayError(session.language, error));
      return;
    }
    // The number stays chosen: what hangs on it is what the reader wants to see.
    const index = param.startsWith('W') ? [row, column] : [column];
    const node = input(session.trace, param === 'x' ? 'inputs' : param, ...index);
    session.selected = node ?? null;
  }
  return {
    set: (param, row, column, value) => change('set', param, [row, column], value),
    nudge: (param, row, column, by) => change('add', param, [row, column], by * stride),
  };
}
