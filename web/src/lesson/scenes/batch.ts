import type { BatchNotes, Digits } from '../../engine/digits.ts';
import { pixelsOfImage } from '../../engine/images.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { digitData } from '../digit-data.svelte.ts';
import { choiceField } from '../fields.ts';
import { nodesOf } from '../find.ts';
import type { Scene } from '../scene.ts';
import { wholeNumberField } from '../whole-number-field.ts';
import { tupleText } from './block.ts';

export interface BatchParams {
  /** How many images go through the network together. */
  readonly n: '1' | '10' | '100';
  /** The row whose numbers are shown. */
  readonly row: number;
  /** Whether row 7 is noise. */
  readonly noise: 'yes' | 'no';
}

/** The row that noise takes. */
export const noiseRow = 7;

/** Images as the rows of one array, through the network together. */
export const batchScene: Scene<BatchParams, Digits> = {
  id: 'batch',
  module: 'digits',
  fields: {
    n: choiceField('10', ['1', '10', '100']),
    row: wholeNumberField(0, 0, 99),
    noise: choiceField('no', ['yes', 'no']),
  },
  trace: (digits, params) =>
    digits.batch({
      images: imagesOfBatch(Number(params.n)),
      row: rowIn(params),
      noise: params.noise === 'yes' && Number(params.n) > noiseRow ? noiseRow : -1,
    }),
  isStop: ({ name }) => stops.has(name),
  before: (params) => ({ ...params, noise: 'no' }),
  veiled: true,
  whole: () => true,
  resume: (_before, _step, after) => after.steps.length - 1,
  inputs: (name) => (/^[Wb]\d$/u.test(name) ? 'learned' : 'pixel'),
  act: (_digits, params, action) => {
    switch (action) {
      case 'one':
        return { ...params, n: '1', row: 0 };
      case 'ten':
        return { ...params, n: '10' };
      case 'hundred':
        return { ...params, n: '100' };
      case 'noise':
        return {
          ...params,
          n: params.n === '1' ? '10' : params.n,
          row: noiseRow,
          noise: params.noise === 'yes' ? 'no' : 'yes',
        };
      default: {
        const [, row] = /^row-(\d{1,2})$/u.exec(action) ?? [];
        return row === undefined ? undefined : { ...params, row: Number(row) };
      }
    }
  },
  slot: (trace, _step, name) => {
    const [, batch] = /^bytes-(\d+)$/u.exec(name) ?? [];
    if (batch !== undefined) return bytesNode(trace, Number(batch));
    const [, share] = /^y(\d)$/u.exec(name) ?? [];
    if (share !== undefined) return outputNode(trace, Number(share));
    return name === 'answer' ? answerNode(trace) : undefined;
  },
  text: (trace, _step, name) => {
    const { n, row, rows, noise, shapes } = trace.notes as BatchNotes;
    if (name === 'n') return String(n);
    if (name === 'row') return String(row);
    if (name === 'changed') return noise === null ? undefined : rows.join(', ');
    const array = /^([xyaz]\d?)-shape$/u.exec(name)?.[1]?.toUpperCase() ?? '';
    return Object.hasOwn(shapes, array) ? tupleText(shapes[array] ?? []) : undefined;
  },
  numpy: {
    file: '../10-batches/batch.py',
    lines: {
      X: 'X = ',
      A1: 'A1 = np.dot(X, W1)',
      Z1: 'Z1 = ',
      A2: 'A2 = ',
      Z2: 'Z2 = ',
      A3: 'A3 = ',
      Y: 'Y = softmax(A3)',
      answers: 'answers = ',
      bytes: 'memory = ',
    },
  },
};

const stops: ReadonlySet<string> = new Set([
  'X',
  'A1',
  'Z1',
  'A2',
  'Z2',
  'A3',
  'Y',
  'outputs',
  'answers',
]);

/** The row whose numbers are shown, of those that there are. */
export function rowIn({ n, row }: Pick<BatchParams, 'n' | 'row'>): number {
  return Math.min(row, Number(n) - 1);
}

/** The first images of the test set; blank ones while they are not here. */
export function imagesOfBatch(n: number): Uint8Array {
  return (
    digitData.sample?.pixels.subarray(0, n * pixelsOfImage) ?? new Uint8Array(n * pixelsOfImage)
  );
}

/** The memory that all arrays of a batch take. */
export function bytesNode(trace: Trace, batch: number): NodeId | undefined {
  return [...trace.inputs, ...trace.steps].find(
    ({ name, index }) => name === 'bytes' && index[0] === batch,
  )?.nodes[0];
}

/** A share of the row that is shown. */
export function outputNode(trace: Trace, digit: number): NodeId | undefined {
  return nodesOf(trace, 'outputs')[digit];
}

/** The answer to the row that is shown. */
export function answerNode(trace: Trace): NodeId | undefined {
  return nodesOf(trace, 'answers')[(trace.notes as BatchNotes).row];
}
