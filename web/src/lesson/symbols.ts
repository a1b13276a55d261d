import type { Label } from '../engine/trace.ts';

/** What a quantity is, for its colour: the six hues of the course. */
export type Role = 'x' | 'w' | 's' | 'y' | 't' | 'loss' | 'b' | 'plain';

/** A name of the core as formulas write it. */
export interface Symbol {
  readonly letter: string;
  readonly subscript: string;
  readonly role: Role;
  /** As the text names it (data-sym): letter and subscript, `w1`. */
  readonly key: string;
}

const letters: Readonly<Record<string, readonly [string, Role]>> = {
  w: ['w', 'w'],
  x: ['x', 'x'],
  b: ['b', 'b'],
  theta: ['θ', 'b'],
  sum: ['s', 's'],
  s: ['s', 's'],
  y: ['y', 'y'],
  t: ['t', 't'],
  eta: ['η', 'plain'],
  error: ['e', 'loss'],
  mistakes: ['m', 'loss'],
  right: ['r', 'plain'],
  firing: ['f', 's'],
  silent: ['g', 's'],
  wire: ['g', 'y'],
  gain: ['k', 'plain'],
  a: ['a', 's'],
  z: ['z', 'y'],
  whole_w: ['W', 'w'],
  whole_b: ['B', 'b'],
  direct: ['y', 'y'],
  step: ['step', 'y'],
  sigmoid: ['σ', 'y'],
  tanh: ['tanh', 'y'],
  relu: ['ReLU', 'y'],
  twice_sigmoid: ['y', 'y'],
  step_slope: ['step′', 'loss'],
  sigmoid_slope: ['σ′', 'loss'],
  tanh_slope: ['tanh′', 'loss'],
  relu_slope: ['ReLU′', 'loss'],
};

/**
 * Quantities of the chapters on arrays, whose index is written as NumPy counts, from 0; the number
 * says how many of its last positions tell a moment, not a place (Infinity: all of them).
 */
const arrays: Readonly<Record<string, readonly [string, Role, number]>> = {
  block: ['block', 'x', 0],
  strides: ['stride', 'plain', 0],
  index: ['index', 'plain', 0],
  offset: ['byte', 's', Infinity],
  byte: ['byte', 's', Infinity],
  X: ['X', 'x', 0],
  A: ['A', 'x', 0],
  B: ['B', 'w', 0],
  S: ['S', 's', 1],
  M: ['M', 's', 1],
  J: ['J', 's', 1],
  largest: ['M', 's', 1],
  C: ['C', 's', 0],
  G: ['G', 'loss', 0],
  g: ['g', 'loss', Infinity],
  m: ['m', 'x', 0],
  n: ['n', 'w', 0],
  length: ['length', 's', Infinity],
  nudge: ['nudge', 'loss', 0],
  total: ['total', 'y', Infinity],
  counts: ['count', 's', 0],
  more: ['more', 'x', 0],
  high: ['high', 'plain', Infinity],
  low: ['low', 'plain', Infinity],
  u: ['u', 's', Infinity],
  drawn: ['u', 's', Infinity],
  call: ['u', 's', Infinity],
  row: ['img', 'x', 0],
  points: ['x', 'x', 0],
  product: ['C', 's', 1],
  inputs: ['x', 'x', 0],
  outputs: ['y', 'y', 0],
  scores: ['s', 's', 0],
  temperature: ['T', 'plain', 0],
  tempered: ['u', 's', 0],
  c: ['c', 'plain', 0],
  d: ['d', 's', 0],
  e: ['e', 's', 0],
  all: ['Σ', 's', 0],
  top: ['top', 'y', 0],
  image: ['p', 'x', 0],
  plain: ['p', 'x', 0],
  cropped: ['p', 'x', 0],
  fitted: ['p', 'x', 0],
  centred: ['p', 'x', 0],
  changed: ['p', 'x', 0],
  scaled: ['x', 'x', 0],
  target: ['t', 't', 0],
  answer: ['answer', 'y', 0],
  accuracy: ['accuracy', 'plain', Infinity],
  recall: ['recall', 'plain', 0],
  ordered: ['accuracy', 'plain', Infinity],
  ordered_right: ['right', 'plain', Infinity],
  ordered_n: ['n', 'plain', Infinity],
  shuffled: ['accuracy', 'plain', Infinity],
  shuffled_right: ['right', 'plain', Infinity],
  shuffled_n: ['n', 'plain', Infinity],
  batch: ['accuracy', 'plain', Infinity],
  batch_right: ['right', 'plain', Infinity],
  batch_n: ['n', 'plain', Infinity],
  bytes: ['bytes', 'plain', Infinity],
  numbers: ['numbers', 'plain', Infinity],
  size: ['size', 'plain', Infinity],
  images: ['images', 'plain', Infinity],
  Y: ['Y', 'y', 0],
  answers: ['answer', 'y', 0],
  sine: ['y', 'y', 0],
  cosine: ['z', 's', 0],
};

/**
 * A layer's quantities, W1, b1, a1, z1: by unit, a weight by two, those of a batch (A1, Z1) by row and
 * unit; while it is summed up, also by summand.
 */
const ofLayer = /^([WbazAZ])\d+$/u;
const layerRoles: Readonly<Record<string, Role>> = {
  W: 'w',
  b: 'b',
  a: 's',
  z: 'y',
  A: 's',
  Z: 'y',
};
const byTwo: ReadonlySet<string> = new Set(['W', 'A', 'Z']);

/** Names whose index says when, or of which row: the formula leaves it out. */
const bare: ReadonlySet<string> = new Set(['sum', 'right', 't', 'error', 'mistakes']);

/** Running sums go by their letter alone; of x[row, i] the formula names i; the notes count from 1. */
export function symbolOf(label: Label): Symbol {
  // How many there are: the letter of one of the sizes that broadcasting joins, and another number.
  const isTotal = label.name === 'n' && label.index.length === 0;
  const array = isTotal ? (['n', 'plain', 0] as const) : arrays[label.name];
  if (array) return arraySymbol(array, label.index);
  const layer = ofLayer.exec(label.name)?.[1];
  if (layer !== undefined) {
    const places = label.index.slice(0, byTwo.has(layer) ? 2 : 1);
    return arraySymbol([label.name, layerRoles[layer] ?? 'plain', 0], places);
  }
  const [letter, role] = letters[label.name] ?? [label.name, 'plain'];
  const last = bare.has(label.name) ? undefined : label.index.at(-1);
  const subscript = last === undefined ? '' : String(last + 1);
  return { letter, subscript, role, key: letter + subscript };
}

function arraySymbol(
  [letter, role, moments]: readonly [string, Role, number],
  index: readonly number[],
): Symbol {
  const place = moments === 0 ? index : index.slice(0, -moments);
  const subscript = moments === Infinity ? '' : place.join(', ');
  return { letter, subscript, role, key: subscript === '' ? letter : `${letter}[${subscript}]` };
}
