import type { Arrays, ProductNotes } from '../../engine/arrays.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField } from '../fields.ts';
import { input } from '../find.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { tupleText } from './block.ts';

export interface ProductParams {
  /** NumPy expressions, or nested lists. */
  readonly a: string;
  readonly b: string;
  /** The matrix product, or cell times cell. */
  readonly op: 'dot' | 'times';
}

const twoByThree = '[[1, 2, 3], [4, 5, 6]]';
const threeByTwo = '[[1, 2], [3, 4], [5, 6]]';
const square = '[[1, 2], [3, 4]]';
const otherSquare = '[[5, 6], [7, 8]]';

const pairs: Readonly<Record<string, ProductParams>> = {
  'two-by-three': { op: 'dot', a: twoByThree, b: threeByTwo },
  swapped: { op: 'dot', a: threeByTwo, b: twoByThree },
  square: { op: 'dot', a: square, b: otherSquare },
  'square-swapped': { op: 'dot', a: otherSquare, b: square },
  mismatch: { op: 'dot', a: twoByThree, b: twoByThree },
  vector: { op: 'dot', a: '[1.0, 0.5]', b: '[[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]' },
  // What three dishes cost in two canteens, and what two people take of each.
  prices: { op: 'dot', a: '[[12, 5, 3], [10, 6, 2]]', b: '[[2, 1], [1, 0], [3, 2]]' },
};

/** Two matrices and their product, cell by cell. */
export const productScene: Scene<ProductParams, Arrays> = {
  id: 'product',
  module: 'arrays',
  fields: {
    a: textField(twoByThree, 2000),
    b: textField(threeByTwo, 2000),
    op: choiceField('dot', ['dot', 'times']),
  },
  trace: (arrays, { a, b, op }) => arrays.product(a, b, op),
  isStop: isProductStop,
  reach: (trace) => trace.steps.findIndex((step) => isProductStop(step, trace)),
  veiled: true,
  // What is asked for is shown whole; the steps lead to it.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (_arrays, params, action) => {
    if (action === 'dot' || action === 'times') return { ...params, op: action };
    return Object.hasOwn(pairs, action) ? pairs[action] : undefined;
  },
  slot: (trace, step, name) => {
    const cell = cellAt(trace, step);
    if (name === 'cell') return cell?.node;
    return name === 'summand' ? cell?.summand : undefined;
  },
  text: (trace, step, name) => {
    const { a, b, shape, inner } = trace.notes as ProductNotes;
    const cell = cellAt(trace, step);
    switch (name) {
      case 'a-shape':
        return tupleText(a);
      case 'b-shape':
        return tupleText(b);
      case 'shape':
        return shape ? tupleText(shape) : undefined;
      case 'inner':
        return inner === null ? undefined : String(inner);
      case 'i':
      case 'j':
      case 'k': {
        const place = cell?.[name];
        return place === undefined ? undefined : String(place);
      }
      default:
        return undefined;
    }
  },
  numpy: {
    file: 'product.py',
    lines: { last: 'inner, inner2 =', first: 'if inner !=', product: 'C[i, j] +=', C: 'C = A * B' },
  },
};

/** The cell of the product that a step works on, and how far it has come. */
export interface ProductCell {
  readonly i: number;
  readonly j: number;
  /** The summand, for the matrix product; undefined for cell times cell. */
  readonly k: number | undefined;
  /** The running sum, and what was added last. */
  readonly node: NodeId;
  readonly summand: NodeId | undefined;
  /** Whether nothing will be added to it. */
  readonly finished: boolean;
}

/** The cell that a step works on; undefined while the shapes are compared. */
export function cellAt(trace: Trace, step: number): ProductCell | undefined {
  const made = trace.steps[Math.min(step, trace.steps.length - 1)];
  return made && cellOf(made, trace);
}

/** The cells as they are known at a step, in the order in which they were begun. */
export function cellsAt(trace: Trace, step: number): ProductCell[] {
  const cells = new Map<string, ProductCell>();
  for (const made of trace.steps.slice(0, step + 1)) {
    const cell = cellOf(made, trace);
    if (cell) cells.set(`${cell.i} ${cell.j}`, cell);
  }
  return [...cells.values()];
}

/**
 * The element of a factor at a row and column of its drawing: for the matrix product a single axis
 * of A is drawn as a row, of B as a column.
 */
export function factorOf(
  trace: Trace,
  factor: 'A' | 'B',
  row: number,
  column: number,
): NodeId | undefined {
  const { a, b, op } = trace.notes as ProductNotes;
  const axes = (factor === 'A' ? a : b).length;
  if (axes === 0) return input(trace, factor);
  if (axes === 2) return input(trace, factor, row, column);
  return input(trace, factor, factor === 'B' && op === 'dot' ? row : column);
}

function cellOf({ name, index, nodes }: Step, trace: Trace): ProductCell | undefined {
  const [node] = nodes;
  if (node === undefined) return undefined;
  if (name === 'C') {
    const [i, j] = [index.at(-2) ?? 0, index.at(-1) ?? 0];
    return { i, j, k: undefined, node, summand: undefined, finished: true };
  }
  if (name !== 'product') return undefined;
  const { a, b, inner } = trace.notes as ProductNotes;
  const place = [...index];
  const k = place.pop();
  return {
    i: a.length === 1 ? 0 : (place.shift() ?? 0),
    j: b.length === 1 ? 0 : (place.shift() ?? 0),
    k,
    node,
    summand: trace.operands(node)[1],
    finished: k === (inner ?? 0) - 1,
  };
}

/** The lengths are compared; a cell is finished. */
function isProductStop(step: Step, trace: Trace): boolean {
  if (step.name === 'first') return true;
  return cellOf(step, trace)?.finished ?? false;
}
