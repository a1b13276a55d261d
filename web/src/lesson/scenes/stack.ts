import type { Bend, Networks, StackNotes } from '../../engine/networks.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField, numberField } from '../fields.ts';
import { input, latest } from '../find.ts';
import { plainNumbers } from '../number-text.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { wholeNumberField } from '../whole-number-field.ts';

export interface StackParams {
  readonly layers: number;
  /** Weights and biases of up to twenty layers, as texts. */
  readonly w: string;
  readonly b: string;
  readonly bend: Bend | 'none';
  /** The number that goes through. */
  readonly x: number;
  /** The layer whose weight and bias are under the handle, from 1. */
  readonly at: number;
}

export const mostLayers = 20;
export const bends = ['none', 'step', 'sigmoid', 'tanh', 'relu'] as const;

// No two alike, and such that twenty of them neither grow beyond the drawing nor, with ReLU, die.
const weights =
  '1.5, -0.8, 1.2, -1.1, 0.9, 0.7, 1.3, -0.9, 1.1, 0.8, -1.2, 1.4, 0.6, -1.3, 1, -0.7, 1.6, 0.5, -1, 1.7';
const biases =
  '0.3, 0.4, -0.1, 0.5, 0.1, -0.2, 0.1, 0.3, 0.1, -0.1, 0.2, 0.1, 0.1, 0.5, -0.1, 0.2, -0.1, 0.1, 0.2, 0.1';

const alike = (number: string) => Array<string>(mostLayers).fill(number).join(', ');

/** Layers of one number each, one after the other. */
export const stackScene: Scene<StackParams, Networks> = {
  id: 'stack',
  module: 'networks',
  fields: {
    layers: wholeNumberField(2, 1, mostLayers),
    w: textField(weights, 400),
    b: textField(biases, 400),
    bend: choiceField('none', bends),
    x: numberField(1, -1e6, 1e6),
    at: wholeNumberField(1, 1, mostLayers),
  },
  trace: (networks, { layers, w, b, bend, x }) =>
    networks.stack({ layers, w: plainNumbers(w), b: plainNumbers(b), bend, x }),
  isStop: isStackStop,
  reach: (trace) => trace.steps.findIndex((step) => isStackStop(step, trace)),
  veiled: true,
  // What is asked for is shown whole; the steps lead to it.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (_networks, params, action) => {
    const layers = /^layers-(1|2|5|20)$/u.exec(action)?.[1];
    if (layers !== undefined) return withLayers(params, Number(layers));
    const bend = bends.find((each) => action === `bend-${each}`);
    if (bend) return { ...params, bend };
    if (action !== 'notes') return undefined;
    return withLayers({ ...params, w: alike('2'), b: alike('0'), bend: 'none' }, 3);
  },
  slot: (trace, _step, name) => {
    const last = notesOf(trace).layers - 1;
    switch (name) {
      case 'x':
        return input(trace, 'x');
      case 'y':
        return outputOf(trace, last, Infinity);
      case 'W':
        return latest(trace, Infinity, 'whole_w', last);
      case 'B':
        return latest(trace, Infinity, 'whole_b', last);
      case 'line':
        return latest(trace, Infinity, 'direct');
      default:
        return undefined;
    }
  },
  text: (trace, _step, name) => (name === 'layers' ? String(notesOf(trace).layers) : undefined),
  numpy: {
    file: 'stack.py',
    lines: {
      a: 'a = w',
      z: 'z = h',
      y: 'z = h',
      whole_w: 'W = w',
      whole_b: 'B = w',
      direct: 'line = ',
    },
  },
};

/** The output of a layer (from 0) that is known at a step; undefined before. */
export function outputOf(trace: Trace, layer: number, step: number): NodeId | undefined {
  return latest(trace, step, outputName(trace), layer);
}

/** The layer (from 0) that a step works on; the last one once the chain is through. */
export function layerAt(trace: Trace, step: number): number {
  const last = notesOf(trace).layers - 1;
  // What an activation computes belongs to the sum before it, and has no number of its own.
  const made = trace.steps.slice(0, step + 1).findLast(({ name }) => name !== 'y');
  return made?.name === 'direct' ? last : (made?.index[0] ?? 0);
}

function notesOf(trace: Trace): StackNotes {
  return trace.notes as StackNotes;
}

/** A layer's output is its bent sum, or the sum itself. */
function outputName(trace: Trace): 'a' | 'z' {
  return notesOf(trace).bend === 'none' ? 'a' : 'z';
}

function withLayers(params: StackParams, layers: number): StackParams {
  return { ...params, layers, at: Math.min(params.at, layers) };
}

/** Each layer's output; the last weight and bias of the collapse; the line. */
function isStackStop({ name, index }: Step, trace: Trace): boolean {
  if (name === 'whole_b') return index[0] === notesOf(trace).layers - 1;
  return name === 'direct' || name === outputName(trace);
}
