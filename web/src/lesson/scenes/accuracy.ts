import type { CountJob } from '../../engine/digit-jobs.ts';
import type { CountNotes, Digits, Which } from '../../engine/digits.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { digitRuns } from '../digit-runs.svelte.ts';
import { choiceField, type Field } from '../fields.ts';
import { nodesOf } from '../find.ts';
import type { Scene } from '../scene.ts';
import { wholeNumberField } from '../whole-number-field.ts';
import {
  changedBy,
  changeFields,
  changeOf,
  unchanged,
  type ChangeParams,
} from './change-fields.ts';
import { oneOf } from './digit-tape.ts';

export interface AccuracyParams extends ChangeParams {
  /** Whether each image is moved to its centre of mass after the change. */
  readonly centre: 'yes' | 'no';
  /** The cell of the confusion matrix that is open: `4-9` for 4s that were read as 9s; or ''. */
  readonly cell: string;
  /** Which images are shown. */
  readonly filter: Which;
  /** Which page of them, from 0. */
  readonly page: number;
  /** The image that is looked at, or -1. */
  readonly image: number;
}

export const filters = ['all', 'right', 'wrong', 'unsure', 'sure-wrong'] as const;

/** All test images, counted by right and wrong. */
export const accuracyScene: Scene<AccuracyParams, Digits> = {
  id: 'accuracy',
  module: 'digits',
  fields: {
    ...changeFields,
    centre: choiceField('no', ['yes', 'no']),
    cell: cellField(),
    filter: choiceField('all', filters),
    page: wholeNumberField(0, 0, 9999),
    image: wholeNumberField(-1, -1, 9999),
  },
  trace: (digits, params) => {
    const job = jobOf(params);
    digitRuns.want(job);
    return digits.counts(digitRuns.counted(job)?.confusion ?? []);
  },
  isStop: ({ name }) => name === 'begin' || countStops.has(name),
  // Before the prediction nothing is counted but the images as they are.
  before: (params) => ({ ...params, ...unchanged, centre: 'no' }),
  veiled: true,
  whole: () => true,
  resume: (_before, _step, after) => after.steps.length - 1,
  inputs: () => 'countedImages',
  act: (_digits, params, action) => {
    const shown = { page: 0, image: -1 };
    const filter = filters.find((each) => each === action);
    if (filter) return { ...params, ...shown, filter, cell: '' };
    if (action === 'centre') {
      return { ...params, ...shown, centre: params.centre === 'yes' ? 'no' : 'yes' };
    }
    if (action === 'plain' || action === 'none')
      return { ...params, ...shown, ...unchanged, centre: 'no' };
    if (action === 'close') return { ...params, ...shown, cell: '' };
    const [, cell] = /^cell-(\d-\d)$/u.exec(action) ?? [];
    if (cell !== undefined) return { ...params, ...shown, cell, filter: 'all' };
    const [, image] = /^image-(\d{1,4})$/u.exec(action) ?? [];
    if (image !== undefined) return { ...params, image: Number(image) };
    const change = changedBy(action);
    return change && { ...params, ...shown, ...change };
  },
  slot: (trace, _step, name, params) => {
    if (name === 'cell') return cellNode(trace, params.cell);
    const [, label, answer] = /^cell-(\d)-(\d)$/u.exec(name) ?? [];
    if (label !== undefined) return cellNode(trace, `${label}-${answer}`);
    return name === 'right' || name === 'n' || name === 'accuracy'
      ? oneOf(trace, Infinity, name)
      : undefined;
  },
  text: (trace, _step, name) => {
    if (name === 'state') return (trace.notes as CountNotes).state;
    return undefined;
  },
  numpy: {
    file: '../09-reading-digits/accuracy.py',
    lines: {
      counts: 'np.add.at(counts',
      right: 'right = ',
      n: 'n = ',
      accuracy: 'accuracy = ',
      recall: 'recall = ',
    },
  },
};

/** What is counted while these numbers are summed up. */
export const countStops: ReadonlySet<string> = new Set(['right', 'n', 'accuracy']);

/** What has to be counted for these parameters. */
export function jobOf(params: Pick<AccuracyParams, keyof ChangeParams | 'centre'>): CountJob {
  return { set: 'test', change: changeOf(params), centre: params.centre === 'yes', batch: 100 };
}

/** How many images of a label got an answer: `4-9`. */
export function cellNode(trace: Trace, cell: string): NodeId | undefined {
  const [, label, answer] = /^(\d)-(\d)$/u.exec(cell) ?? [];
  if (label === undefined) return undefined;
  return nodesOf(trace, 'counts')[10 * Number(label) + Number(answer)];
}

function cellField(): Field<string> {
  return {
    fallback: '',
    read: (text) => (/^(\d-\d)?$/u.test(text) ? text : undefined),
    write: (value) => {
      if (typeof value !== 'string') throw new TypeError('no cell');
      return value;
    },
  };
}
