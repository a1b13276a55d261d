import type { Arrays, BlockNotes } from '../../engine/arrays.ts';
import type { Trace } from '../../engine/trace.ts';
import { choiceField } from '../fields.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';

export interface BlockParams {
  /** As it is typed: `2, 3` or `(-1, 3)`. */
  readonly shape: string;
  readonly transposed: 'yes' | 'no';
  readonly count: '6' | '12' | '24';
}

const foldings: Readonly<Record<string, Partial<BlockParams>>> = {
  'shape-6': { shape: '6', count: '6' },
  'shape-1x6': { shape: '1, 6', count: '6' },
  'shape-6x1': { shape: '6, 1', count: '6' },
  'shape-2x3': { shape: '2, 3', count: '6' },
  'shape-3x2': { shape: '3, 2', count: '6' },
  'shape-2x3x2': { shape: '2, 3, 2', count: '12' },
  'shape-2x3x4': { shape: '2, 3, 4', count: '24' },
  'minus-one': { shape: '-1, 3' },
  'minus-one-2': { shape: '-1, 4', count: '12' },
  impossible: { shape: '4, 2', count: '6' },
};

/** One block of memory, folded into an array. */
export const blockScene: Scene<BlockParams, Arrays> = {
  id: 'block',
  module: 'arrays',
  fields: {
    shape: textField('6', 40),
    transposed: choiceField('no', ['yes', 'no']),
    count: choiceField('6', ['6', '12', '24']),
  },
  trace: (arrays, { count, shape, transposed }) =>
    arrays.block(Number(count), shape, transposed === 'yes'),
  isStop: (step) => step.name === 'byte',
  act: (_arrays, params, action) => {
    if (action === 'transpose')
      return { ...params, transposed: params.transposed === 'yes' ? 'no' : 'yes' };
    const folding = Object.hasOwn(foldings, action) ? foldings[action] : undefined;
    return folding && { ...params, transposed: 'no', ...folding };
  },
  slot: (trace, step, name) => {
    const at = elementAt(trace, step);
    if (name === 'offset') return at?.byte;
    return name === 'value' ? at?.value : undefined;
  },
  text: (trace, step, name) => {
    const { shape, strides, dtype, bytes } = trace.notes as BlockNotes;
    switch (name) {
      case 'shape':
        return tupleText(shape);
      case 'strides':
        return tupleText(strides);
      case 'index':
        return tupleText(elementAt(trace, step)?.index ?? []);
      case 'ndim':
        return String(shape.length);
      case 'size':
        return String(elementsOf(trace).length);
      case 'dtype':
        return dtype;
      case 'nbytes':
        return String(bytes);
      default:
        return undefined;
    }
  },
  numpy: {
    file: 'block.py',
    lines: { offset: 'offset', byte: 'offset', a: 'block[' },
  },
};

/** An element of the array: where it stands, its byte, and what lies there. */
export interface Element {
  readonly index: readonly number[];
  readonly byte: number;
  readonly value: number;
  /** The step at which its byte is known. */
  readonly step: number;
}

/** The elements in the order in which they are read. */
export function elementsOf(trace: Trace): Element[] {
  return trace.steps.flatMap((step, at) => {
    const value = trace.steps[at + 1];
    return step.name === 'byte' && value
      ? [{ index: step.index, byte: step.nodes[0] ?? -1, value: value.nodes[0] ?? -1, step: at }]
      : [];
  });
}

/** The element that a step speaks of. */
export function elementAt(trace: Trace, step: number): Element | undefined {
  const elements = elementsOf(trace);
  return elements.find((element) => step <= element.step + 1) ?? elements.at(-1);
}

/** As Python prints a tuple: `(2, 3)`, `(6,)`, `()`. */
export function tupleText(numbers: readonly number[]): string {
  return numbers.length === 1 ? `(${numbers[0]},)` : `(${numbers.join(', ')})`;
}
