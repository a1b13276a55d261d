import type { Arrays, PictureNotes } from '../../engine/arrays.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { choiceField, numberField } from '../fields.ts';
import { latest } from '../find.ts';
import { ownPicture } from '../own-picture.svelte.ts';
import type { Scene } from '../scene.ts';
import { tupleText } from './block.ts';

export interface PictureParams {
  readonly show: 'curve' | 'image';
  /** np.arange(from, to, by). */
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly sin: 'yes' | 'no';
  readonly cos: 'yes' | 'no';
  readonly image: 'heart' | 'letter' | 'own';
  readonly inverted: 'yes' | 'no';
  readonly flipped: 'yes' | 'no';
  readonly transposed: 'yes' | 'no';
  /** The pixel that is pointed at. */
  readonly row: number;
  readonly column: number;
}

const yesNo = ['yes', 'no'] as const;
const other = (flag: 'yes' | 'no') => (flag === 'yes' ? 'no' : 'yes');

/** sin and cos as points, and a picture as numbers. */
export const pictureScene: Scene<PictureParams, Arrays> = {
  id: 'picture',
  module: 'arrays',
  fields: {
    show: choiceField('image', ['curve', 'image']),
    from: numberField(0, -1e6, 1e6),
    to: numberField(6, -1e6, 1e6),
    by: numberField(0.1, -1e6, 1e6),
    sin: choiceField('yes', yesNo),
    cos: choiceField('no', yesNo),
    image: choiceField('heart', ['heart', 'letter', 'own']),
    inverted: choiceField('no', yesNo),
    flipped: choiceField('no', yesNo),
    transposed: choiceField('no', yesNo),
    row: numberField(0, 0, 9999),
    column: numberField(0, 0, 9999),
  },
  trace: (arrays, params) =>
    params.show === 'curve'
      ? arrays.curve(params.from, params.to, params.by)
      : imageOf(arrays, params),
  isStop: (step) => (step.name === 'sine' ? (step.index[0] ?? 0) % 10 === 0 : step.name === 'row'),
  veiled: true,
  act: (_arrays, params, action) => {
    switch (action) {
      case 'curve':
      case 'image':
        return { ...params, show: action };
      case 'sin':
      case 'cos':
        return { ...params, show: 'curve', [action]: other(params[action]) };
      case 'wide':
        return { ...params, show: 'curve', from: 0, to: 20, by: 0.1 };
      case 'coarse':
        return { ...params, show: 'curve', from: 0, to: 6, by: 1 };
      case 'heart':
      case 'letter':
        return { ...params, show: 'image', image: action };
      case 'own':
        ownPicture.ask();
        return { ...params, show: 'image', image: 'own' };
      case 'invert':
        return { ...params, show: 'image', inverted: other(params.inverted) };
      case 'flip':
        return { ...params, show: 'image', flipped: other(params.flipped) };
      case 'transpose':
        return { ...params, show: 'image', transposed: other(params.transposed) };
      default:
        return undefined;
    }
  },
  slot: (trace, step, name, { row, column }) => {
    if (name === 'pixel') return pixelNode(trace, row, column);
    return name === 'value' ? latest(trace, step, 'sine', pointAt(trace, step)) : undefined;
  },
  text: (trace, _step, name) => {
    const { shape, dtype } = trace.notes as PictureNotes;
    const isImage = trace.steps[0]?.name === 'row';
    if (isImage !== (name === 'shape')) return name === 'dtype' ? dtype : undefined;
    if (name === 'shape') return tupleText(shape);
    return name === 'count' ? String(shape[0] ?? 0) : undefined;
  },
  numpy: { file: 'picture.py', lines: { sine: 'np.sin', cosine: 'np.cos', row: 'row' } },
};

function imageOf(arrays: Arrays, params: PictureParams): Trace {
  const changes = [
    ...(params.inverted === 'yes' ? ['invert'] : []),
    ...(params.flipped === 'yes' ? ['flip'] : []),
    ...(params.transposed === 'yes' ? ['transpose'] : []),
  ];
  const own = params.image === 'own' ? ownPicture.pixels : null;
  if (own) return arrays.ownImage(own, changes);
  return arrays.image(params.image === 'own' ? 'heart' : params.image, changes);
}

/** The node of img[row, column]. */
export function pixelNode(trace: Trace, row: number, column: number): NodeId | undefined {
  return trace.steps.find(({ name, index }) => name === 'row' && index[0] === row)?.nodes[column];
}

/** Which point of the curve a step has reached. */
export function pointAt(trace: Trace, step: number): number {
  return trace.steps[Math.min(step, trace.steps.length - 1)]?.index[0] ?? 0;
}
