import type { CountJob } from '../../engine/digit-jobs.ts';
import type { CountNotes, Digits } from '../../engine/digits.ts';
import { digitData } from '../digit-data.svelte.ts';
import { digitRuns } from '../digit-runs.svelte.ts';
import { choiceField } from '../fields.ts';
import { count } from '../format.ts';
import { ownFiles } from '../own-files.svelte.ts';
import type { Scene } from '../scene.ts';
import { cellNode, countStops } from './accuracy.ts';
import { oneOf } from './digit-tape.ts';

export interface FilesParams {
  /** Pixels divided by 255, or by what the training part spans. */
  readonly scaling: '255' | 'min-max';
  /** The part that the split sets aside for the test, or all images. */
  readonly part: 'test' | 'all';
  /** In batches of 100, or all images together. */
  readonly batch: '100' | 'whole';
  /** The network of the course, or the one that the reader brought. */
  readonly weights: 'course' | 'own';
}

type OwnJob = Extract<CountJob, { set: 'own' }>;

/** Larger than any set of images that the page takes: all of them are one batch. */
const wholeBatch = 100_000;

/** The reader's own images and weights. */
export const filesScene: Scene<FilesParams, Digits> = {
  id: 'files',
  module: 'digits',
  fields: {
    scaling: choiceField('255', ['255', 'min-max']),
    part: choiceField('test', ['test', 'all']),
    batch: choiceField('100', ['100', 'whole']),
    weights: choiceField('course', ['course', 'own']),
  },
  trace: (digits, params) => {
    const job = filesJobOf(params);
    digitRuns.want(job);
    return digits.counts(digitRuns.counted(job)?.confusion ?? []);
  },
  isStop: ({ name }) => name === 'begin' || countStops.has(name),
  whole: () => true,
  resume: (_before, _step, after) => after.steps.length - 1,
  inputs: () => 'countedImages',
  starts: { choose: () => ownFiles.ask() },
  act: (_digits, params, action) => {
    switch (action) {
      case 'by-255':
        return { ...params, scaling: '255' };
      case 'min-max':
        return { ...params, scaling: action };
      case 'test':
      case 'all':
        return { ...params, part: action };
      case 'whole':
        return { ...params, batch: action };
      case 'hundred':
        return { ...params, batch: '100' };
      case 'course':
      case 'own':
        return { ...params, weights: action };
      default:
        return undefined;
    }
  },
  slot: (trace, _step, name) => {
    const [, cell] = /^cell-(\d-\d)$/u.exec(name) ?? [];
    if (cell !== undefined) return cellNode(trace, cell);
    return countStops.has(name) ? oneOf(trace, Infinity, name) : undefined;
  },
  text: (trace, _step, name, params) => {
    const parts = params && digitRuns.counted(filesJobOf({ ...params, part: 'test' }));
    switch (name) {
      case 'state':
        return (trace.notes as CountNotes).state;
      case 'rows':
        return textOfCount(ownFiles.data?.count ?? digitData.test?.count);
      case 'train':
        return textOfCount(parts?.others);
      case 'test':
        return textOfCount(parts?.labels.length);
      default:
        return undefined;
    }
  },
  numpy: {
    file: '../09-reading-digits/files.py',
    lines: { right: 'right = ', n: 'n = ', accuracy: 'accuracy = ' },
  },
};

function textOfCount(images: number | undefined): string | undefined {
  return images === undefined ? undefined : count(images);
}

/** What has to be counted for these parameters; by the course's network where there is no other. */
export function filesJobOf({ scaling, part, batch, weights }: FilesParams): OwnJob {
  return {
    set: 'own',
    scaling,
    part,
    batch: batch === 'whole' ? wholeBatch : Number(batch),
    weights: ownFiles.weights ? weights : 'course',
  };
}
