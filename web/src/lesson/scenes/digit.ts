import type { Digits, DigitNotes } from '../../engine/digits.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField, type Field } from '../fields.ts';
import { count } from '../format.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { wholeNumberField } from '../whole-number-field.ts';
import { tupleText } from './block.ts';
import {
  changedBy,
  changeFields,
  changeOf,
  unchanged,
  type ChangeParams,
} from './change-fields.ts';
import { imagesHere, labelAt, testImage } from './digit-images.ts';
import { oneOf, unitOf } from './digit-tape.ts';
import { readyMade } from './ready-made.ts';
import { unitNamed, unitText } from './unit.ts';

export { imagesHere } from './digit-images.ts';

export interface DigitParams extends ChangeParams {
  /** What the reader draws, or an image of the test set. */
  readonly source: 'drawn' | 'test';
  /** Which image of the test set. */
  readonly index: number;
  /** `x,y x,y;x,y`: whole numbers from 0 to 279; a semicolon lifts the pen. */
  readonly strokes: string;
  /** Of the pen, on a sheet of 280 x 280. */
  readonly width: number;
  /** What is done to a drawing before the network sees it. */
  readonly crop: 'yes' | 'no';
  readonly scale: 'yes' | 'no';
  readonly centre: 'yes' | 'no';
  /** Whose sum is recorded in full: `a1 17`; or ''. */
  readonly unit: string;
}

const yesNo = ['yes', 'no'] as const;
const other = (flag: 'yes' | 'no') => (flag === 'yes' ? 'no' : 'yes');

export const penWidths = { least: 8, usual: 24, most: 60 } as const;

/** As much as a drawing may say in a link. */
export const longestDrawing = 12_000;

const drawing: Partial<DigitParams> = { source: 'drawn', ...unchanged };

/** One image through the network: drawn by the reader, or of the test set. */
export const digitScene: Scene<DigitParams, Digits> = {
  id: 'digit',
  module: 'digits',
  fields: {
    source: choiceField('drawn', ['drawn', 'test']),
    index: wholeNumberField(0, 0, 9999),
    strokes: textField('', longestDrawing),
    width: wholeNumberField(penWidths.usual, penWidths.least, penWidths.most),
    crop: choiceField('yes', yesNo),
    scale: choiceField('yes', yesNo),
    centre: choiceField('yes', yesNo),
    ...changeFields,
    unit: unitField(),
  },
  trace: (digits, params) => {
    const { source, index, strokes, width, crop, scale, centre, unit } = params;
    const isTest = source === 'test';
    return digits.digit({
      image: isTest ? testImage(index) : null,
      label: isTest ? labelAt(index) : -1,
      strokes: isTest ? '' : strokes,
      width,
      crop: crop === 'yes',
      scale: scale === 'yes',
      centre: centre === 'yes',
      change: changeOf(isBlank(params) || params.how !== 'blank' ? params : unchanged),
      unit,
    });
  },
  isStop,
  // What an empty sheet or a changed image is read as waits for the prediction.
  reach: (trace) => {
    const { ink, stages } = trace.notes as DigitNotes;
    return ink > 0 && !stages.includes('changed') ? -1 : unread(trace);
  },
  // An empty sheet is read only where that is asked for, or where noise takes its place.
  waits: (trace, params) =>
    params.source === 'drawn' && params.strokes === '' && !isBlank(params) && params.how !== 'noise'
      ? unread(trace)
      : undefined,
  veiled: true,
  whole: ({ source }) => source === 'drawn',
  resume: resumeAt,
  inputs: (name) => (/^[Wb]\d$/u.test(name) ? 'learned' : 'pixel'),
  act: (_digits, params, action) => {
    switch (action) {
      case 'next':
        return withImage(params, (params.index + 1) % imagesHere());
      case 'previous':
        return withImage(params, (params.index || imagesHere()) - 1);
      case 'test':
        return { ...params, source: 'test' };
      case 'drawn':
        return { ...params, source: 'drawn' };
      case 'blank':
        return { ...params, ...drawing, strokes: '', how: 'blank' };
      case 'give':
        return { ...params, ...drawing, strokes: readyMade['3'] ?? '' };
      case 'all-on':
        return { ...params, crop: 'yes', scale: 'yes', centre: 'yes' };
      case 'all-off':
        return { ...params, crop: 'no', scale: 'no', centre: 'no' };
      case 'crop':
      case 'scale':
      case 'centre':
        return { ...params, [action]: other(params[action]) };
      default: {
        const [, digit] = /^give-(\d)$/u.exec(action) ?? [];
        if (digit !== undefined) return { ...params, ...drawing, strokes: readyMade[digit] ?? '' };
        const [, index] = /^image-(\d{1,4})$/u.exec(action) ?? [];
        if (index !== undefined) return withImage(params, Number(index));
        const change = changedBy(action);
        return change && { ...params, ...(params.how === 'blank' && unchanged), ...change };
      }
    }
  },
  ask: (_params, { name, index }) => {
    const [, layer] = /^[az]([123])$/u.exec(name) ?? [];
    const unit = index.at(0);
    return layer === undefined || unit === undefined
      ? undefined
      : { unit: unitText({ layer: Number(layer), at: unit }) };
  },
  focus: focusOf,
  slot: (trace, step, name) => {
    const last = shownUntil(trace, step);
    const [, share] = /^y(\d)$/u.exec(name) ?? [];
    if (share !== undefined) return unitOf(trace, last, 'outputs', Number(share));
    const [, layer, unit] = /^([az][123])-(\d{1,2})$/u.exec(name) ?? [];
    if (layer !== undefined) return unitOf(trace, last, layer, Number(unit));
    return name === 'top' ? oneOf(trace, last, 'top') : undefined;
  },
  text: (trace, step, name) => textOf(trace, step, name),
  numpy: {
    file: '../09-reading-digits/digit.py',
    lines: {
      image: 'image = ',
      plain: 'plain = ',
      cropped: 'cropped = ',
      fitted: 'fitted = ',
      centred: 'centred = ',
      changed: 'changed = ',
      scaled: 'scaled = ',
      inputs: 'x = ',
      target: 't = ',
      a1: 'a1 = np.dot(x, W1)',
      z1: 'z1 = sigmoid(a1)',
      a2: 'a2 = np.dot(z1, W2)',
      z2: 'z2 = sigmoid(a2)',
      a3: 'a3 = np.dot(z2, W3)',
      outputs: 'y = softmax(a3)',
      answer: 'answer = ',
    },
  },
};

/** Whether the reader asked to have an empty sheet read. */
export function isBlank({ source, strokes, how }: DigitParams): boolean {
  return how === 'blank' && (source === 'test' || strokes === '');
}

/** The last step before the network begins. */
function unread(trace: Trace): number {
  return trace.steps.findIndex(({ name }) => name === 'inputs') - 1;
}

/** Of an empty sheet no sentence tells the answer before it stands on the stage. */
function shownUntil(trace: Trace, step: number): number {
  return (trace.notes as DigitNotes).ink === 0 ? step : Infinity;
}

function textOf(trace: Trace, step: number, name: string): string | undefined {
  const { label, parameters, checksum, bytes, ink, mass } = trace.notes as DigitNotes;
  switch (name) {
    case 'answer': {
      const answer = oneOf(trace, shownUntil(trace, step), 'answer');
      return answer === undefined ? undefined : String(trace.value(answer));
    }
    case 'label':
      return label === null ? undefined : String(label);
    case 'parameters':
      return count(parameters);
    case 'checksum':
      return checksum;
    case 'bytes':
      return count(bytes);
    case 'ink':
      return String(ink);
    case 'mass':
      return mass === null ? undefined : tupleText(mass.map((each) => Number(each.toFixed(1))));
    case 'shape':
      return tupleText(trace.steps[Math.min(step, trace.steps.length - 1)]?.shape ?? []);
    default:
      return undefined;
  }
}

function withImage(params: DigitParams, index: number): DigitParams {
  return { ...params, source: 'test', index };
}

const stops: ReadonlySet<string> = new Set([
  'image',
  'plain',
  'cropped',
  'fitted',
  'centred',
  'changed',
  'scaled',
  'inputs',
  'target',
  'a1',
  'z1',
  'a2',
  'z2',
  'a3',
  'outputs',
]);

/** A whole array is there, or the answer. */
function isStop({ name, shape }: Step): boolean {
  return name === 'answer' || (shape.length > 0 && stops.has(name));
}

/** The same stop of the new computation; its end where there is none, or where the reader was there. */
function resumeAt(before: Trace, step: number, after: Trace): number {
  const end = after.steps.length - 1;
  const here = before.steps.slice(0, step + 1).findLast(isStop);
  if (!here || step >= before.steps.length - 1) return end;
  const same = after.steps.findIndex((each) => isStop(each) && each.name === here.name);
  return same < 0 ? end : same;
}

/** The number whose formula a step shows: of a layer, the unit that is asked about, else the top. */
function focusOf(trace: Trace, step: number): NodeId | undefined {
  const here = trace.steps[step];
  const { answer } = trace.notes as DigitNotes;
  // That the winner is the largest is seen; where its share comes from is not.
  if (here?.name === 'answer') return unitOf(trace, step, 'outputs', answer);
  if (!here || here.shape.length === 0) return here?.nodes[0];
  const asked = unitNamed((trace.notes as DigitNotes).unit);
  if (asked && here.name.slice(1) === String(asked.layer)) return here.nodes[asked.at];
  if (here.name === 'outputs') return here.nodes[answer];
  return here.nodes.find((node) => trace.value(node) > 0) ?? here.nodes[0];
}

/** How many there are in each layer. */
const units = [50, 100, 10];

function unitField(): Field<string> {
  return {
    fallback: '',
    read: (text) => {
      const asked = unitNamed(text);
      const isUnit = asked !== undefined && asked.at < (units[asked.layer - 1] ?? 0);
      return text === '' || isUnit ? text : undefined;
    },
    write: (value) => {
      if (typeof value !== 'string') throw new TypeError('no unit');
      return value;
    },
  };
}
