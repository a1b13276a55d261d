import type { Bend, CurvesNotes, Networks, ShownCurve } from '../../engine/networks.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField, numberField } from '../fields.ts';
import type { Scene } from '../scene.ts';

type Shown = 'yes' | 'no';

export interface CurvesParams extends Readonly<Record<Bend, Shown>> {
  /** 2σ(2x) − 1, over tanh. */
  readonly twice: Shown;
  /** Where the tangents lie. */
  readonly x: number;
  /** The notes' eleven numbers. */
  readonly table: Shown;
}

export const curveNames = ['step', 'sigmoid', 'tanh', 'relu'] as const;

const shownField = () => choiceField<Shown>('yes', ['yes', 'no']);
const hiddenField = () => choiceField<Shown>('no', ['yes', 'no']);

/** Step, sigmoid, tanh and ReLU on one plot, each with its slope. */
export const curvesScene: Scene<CurvesParams, Networks> = {
  id: 'curves',
  module: 'networks',
  fields: {
    // In a link, `step` is the step on the stage.
    step: { ...shownField(), key: 'step-function' },
    sigmoid: shownField(),
    tanh: shownField(),
    relu: shownField(),
    twice: hiddenField(),
    x: numberField(0, -1e6, 1e6),
    table: hiddenField(),
  },
  trace: (networks, params) =>
    networks.curves(
      curveNames.filter((name) => params[name] === 'yes'),
      params.x,
      params.twice === 'yes',
      params.table === 'yes',
    ),
  isStop: isCurvesStop,
  reach: (trace) => trace.steps.findIndex((step) => isCurvesStop(step, trace)),
  veiled: true,
  // What is asked for is shown whole; the steps lead to it.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (_networks, params, action) => {
    if (action === 'all') return { ...params, ...only(...curveNames) };
    const name = curveNames.find((each) => action === `only-${each}`);
    if (name) return { ...params, ...only(name), twice: 'no' };
    if (action === 'twice') return { ...params, tanh: 'yes', twice: other(params.twice) };
    if (action === 'table') return { ...params, table: other(params.table) };
    const [, minus, x] = /^x-(minus-)?(0|1|10|40)$/u.exec(action) ?? [];
    return x === undefined ? undefined : { ...params, x: Number(minus ? `-${x}` : x) };
  },
  slot: (trace, _step, name) => {
    const { x, twice } = trace.notes as CurvesNotes;
    if (name === 'x') return x;
    if (name === 'twice') return twice ?? undefined;
    const [, curve, slope] = /^(step|sigmoid|tanh|relu)(-slope)?$/u.exec(name) ?? [];
    const shown = shownOf(trace).find((each) => each.name === curve);
    return slope ? shown?.slope : shown?.value;
  },
  numpy: {
    file: 'curves.py',
    lines: {
      step: 'y = np.array(a > 0',
      step_slope: 'slope = np.zeros',
      sigmoid: 'y = 1 /',
      sigmoid_slope: 'slope = y *',
      tanh: 'y = np.tanh',
      tanh_slope: 'slope = 1 - y',
      relu: 'y = np.maximum',
      relu_slope: 'slope = np.array',
      twice_sigmoid: 'y = 2 *',
    },
  },
};

/** The functions that are shown, with the nodes of their value and slope at x. */
export function shownOf(trace: Trace): readonly ShownCurve[] {
  return (trace.notes as CurvesNotes).shown;
}

/** A node, if it is known at a step. */
export function seen(trace: Trace, node: NodeId, step: number): NodeId | undefined {
  const { tapeSize = 0 } = trace.steps[Math.min(step, trace.steps.length - 1)] ?? {};
  return node < tapeSize ? node : undefined;
}

function only(...shown: readonly Bend[]): Record<Bend, Shown> {
  const is = (name: Bend): Shown => (shown.includes(name) ? 'yes' : 'no');
  return { step: is('step'), sigmoid: is('sigmoid'), tanh: is('tanh'), relu: is('relu') };
}

function other(shown: Shown): Shown {
  return shown === 'yes' ? 'no' : 'yes';
}

/** Each function's value and slope; of the table, each row's last. */
function isCurvesStop({ nodes: [node] }: Step, trace: Trace): boolean {
  const { shown, twice, table } = trace.notes as CurvesNotes;
  return (
    node === twice ||
    shown.some(({ value, slope }) => node === value || node === slope) ||
    (table?.rows.some(({ nodes }) => node === nodes.at(-1)) ?? false)
  );
}
