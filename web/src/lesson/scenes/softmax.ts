import type { Networks, SoftmaxNotes } from '../../engine/networks.ts';
import { unlessRefused } from '../../engine/errors.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField, numberField } from '../fields.ts';
import { current, latest } from '../find.ts';
import { cellsOf, plainNumbers } from '../number-text.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { wholeNumberField } from '../whole-number-field.ts';

export interface SoftmaxParams {
  /** One row of scores, or several split by semicolons. */
  readonly scores: string;
  /** Whether a row's maximum is subtracted first. */
  readonly form: 'shifted' | 'naive';
  /** The temperature: what the scores are divided by. */
  readonly t: number;
  /** The row that the bars show. */
  readonly row: number;
  /** Whether all rows are shared out together, as without an axis. */
  readonly whole: 'yes' | 'no';
}

const mostRows = 8;

const usual = { t: 1, row: 0, whole: 'no' } as const;

/** Scores that buttons give; where they say nothing of the form, it stays as it is. */
const given: Readonly<Record<string, Partial<SoftmaxParams>>> = {
  bars: { ...usual, scores: '1, 2, 3' },
  // Ten digits; it wavers between 3 and 8.
  ten: { ...usual, scores: '0.5, 1, 0, 3, 1.5, -0.5, 0.8, 1.2, 2.8, 0.6' },
  overflow: { ...usual, scores: '1010, 1000, 990', form: 'naive' },
  notes: { ...usual, scores: '0.3, 2.9, 4.0' },
  batch: { ...usual, scores: '0, 1, 2; 3, 4, 5; 6, 7, 8; -1, -2, -3', form: 'shifted' },
};

const temperatures: Readonly<Record<string, number>> = {
  't-1': 1,
  't-2': 2,
  't-5': 5,
  't-half': 0.5,
};

/** Scores, and the shares that softmax makes of them. */
export const softmaxScene: Scene<SoftmaxParams, Networks> = {
  id: 'softmax',
  module: 'networks',
  fields: {
    scores: textField('1, 2, 3', 2000),
    form: choiceField('shifted', ['shifted', 'naive']),
    t: numberField(1, Number.MIN_VALUE, 1e6),
    row: wholeNumberField(0, 0, mostRows - 1),
    whole: choiceField('no', ['yes', 'no']),
  },
  trace: (networks, { scores, form, t, whole }) =>
    networks.softmax(plainNumbers(scores), form, t, whole === 'yes'),
  isStop: isSoftmaxStop,
  reach: (trace) => trace.steps.findIndex((step) => isSoftmaxStop(step, trace)),
  veiled: true,
  // What is asked for is shown whole; the steps lead to it.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (networks, params, action) => {
    const scores = plainNumbers(params.scores);
    const all = { row: -1, column: -1 };
    const withScores = (make: () => string) => {
      const made = unlessRefused(make);
      return made === undefined ? undefined : { ...params, scores: made };
    };
    switch (action) {
      case 'plus10':
        return withScores(() => networks.changed(scores, { how: 'add', by: 10, ...all }));
      case 'times2':
        return withScores(() => networks.changed(scores, { how: 'times', by: 2, ...all }));
      case 'push':
        return withScores(() => networks.pushed(scores, rowOf(params), 1));
      case 'shifted':
      case 'naive':
        return { ...params, form: action };
      case 'whole':
        return { ...params, whole: 'yes' };
      case 'by-row':
        return { ...params, whole: 'no' };
      case 'next-row':
        return { ...params, row: (rowOf(params) + 1) % Math.max(1, cellsOf(scores).length) };
      default:
        if (Object.hasOwn(given, action)) return { ...params, ...given[action] };
        return Object.hasOwn(temperatures, action)
          ? { ...params, t: temperatures[action] ?? 1 }
          : undefined;
    }
  },
  slot: (trace, _step, name, params) => {
    const row = rowOf(params);
    const [, quantity, place] = /^([yes])(\d)$/u.exec(name) ?? [];
    switch (quantity ?? name) {
      case 's':
        return scoreOf(trace, row, Number(place));
      case 'e':
        return shareOf(trace, Infinity, 'e', row, Number(place));
      case 'y':
        return shareOf(trace, Infinity, 'outputs', row, Number(place));
      case 'c':
        return ofRow(trace, Infinity, 'c', row);
      case 'sum':
        return ofRow(trace, Infinity, 'all', row);
      case 'total':
        return ofRow(trace, Infinity, 'total', row);
      case 'top':
        return ofRow(trace, Infinity, 'top', row);
      default:
        return undefined;
    }
  },
  text: (trace, _step, name) => (name === 'rows' ? String(notesOf(trace).rows) : undefined),
  numpy: {
    file: 'softmax.py',
    lines: {
      tempered: 's = s / t',
      c: 'c = ',
      d: 'shifted = ',
      e: 'e = ',
      all: 'total = ',
      outputs: 'y = ',
    },
  },
};

/** The row that the bars show, of those that there are. */
export function rowOf({ row, scores }: Pick<SoftmaxParams, 'row' | 'scores'>): number {
  return Math.min(row, Math.max(0, cellsOf(scores).length - 1));
}

/** A score as it was given. */
export function scoreOf(trace: Trace, row: number, place: number): NodeId | undefined {
  return current(trace, -1, 'scores', ...placeIn(trace, row, place));
}

/** `tempered` (s / t), `d` (shifted), `e` or `outputs` (the share) of a score, known at a step. */
export function shareOf(
  trace: Trace,
  step: number,
  name: 'tempered' | 'd' | 'e' | 'outputs',
  row: number,
  place: number,
): NodeId | undefined {
  return latest(trace, step, name, ...placeIn(trace, row, place));
}

/**
 * What a row has only one of: `c` (the maximum), `all` (the sum of the e), `total` (the sum of the
 * shares), `top` (the largest share); of `whole`, the batch has only one.
 */
export function ofRow(
  trace: Trace,
  step: number,
  name: 'c' | 'all' | 'total' | 'top',
  row: number,
): NodeId | undefined {
  const { rows, whole } = notesOf(trace);
  const prefix = rows === 1 || (whole && (name === 'c' || name === 'all')) ? [] : [row];
  return trace.steps
    .slice(0, Math.min(step, trace.steps.length - 1) + 1)
    .findLast(
      (each) => each.name === name && prefix.every((number, at) => each.index[at] === number),
    )?.nodes[0];
}

/** A single row goes without its number: s[1]; of several, s[2, 1]. */
function placeIn(trace: Trace, row: number, place: number): number[] {
  return notesOf(trace).rows === 1 ? [place] : [row, place];
}

function notesOf(trace: Trace): SoftmaxNotes {
  return trace.notes as SoftmaxNotes;
}

/**
 * The maximum (in the naive form, in its place, the scores); the last of the e; the whole sum; each
 * share.
 */
function isSoftmaxStop({ name, index }: Step, trace: Trace): boolean {
  const { form, columns, rows, whole } = notesOf(trace);
  if (name === 'begin') return form === 'naive';
  if (name !== 'e') return name === 'c' || name === 'all' || name === 'outputs';
  return index.at(-1) === columns - 1 && (!whole || index[0] === rows - 1);
}
