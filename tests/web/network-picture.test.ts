import { describe, expect, it } from 'vitest';
import { diagramOf } from '../../web/src/figures/answers/pick-layout.ts';
import { coneOf, kinship } from '../../web/src/figures/forward/cone.ts';
import { nestedList } from '../../web/src/figures/forward/factor-text.ts';
import { factsOf, finalOf, isMadeAt, upTo } from '../../web/src/figures/forward/network-facts.ts';
import { layoutOf } from '../../web/src/figures/forward/network-layout.ts';
import { wiresOf } from '../../web/src/figures/forward/network-wires.ts';
import { layoutOf as productLayoutOf } from '../../web/src/figures/forward/product-layout.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { input } from '../../web/src/lesson/find.ts';
import { networkScene } from '../../web/src/lesson/scenes/network.ts';
import { claims, traceOf } from './course.ts';
import { arrays } from './engine.ts';

const trace = traceOf(networkScene, { ...fallbacks(networkScene.fields) });
const facts = factsOf(trace);
const quantities = facts.layers.flatMap(({ a, z }) => [...a, ...z]);

describe('the picture of a network', () => {
  it('[S1.15] names every unit and finds its numbers on the tape', () => {
    expect(quantities.map(({ name }) => name).join(' ')).toBe(
      'a1[0] a1[1] a1[2] z1[0] z1[1] z1[2] a2[0] a2[1] z2[0] z2[1] a3[0] a3[1] y[0] y[1]',
    );
    const last = trace.steps.length - 1;
    const outputs = facts.layers.at(-1)?.z.map((unit) => trace.value(upTo(unit, last) ?? -1));
    expect(outputs?.map((y) => y.toFixed(8))).toEqual(['0.31682708', '0.69627909']);
    expect(facts.layers[0]?.weights.map((row) => row.map((node) => trace.value(node)))).toEqual([
      [0.1, 0.3, 0.5],
      [0.2, 0.4, 0.6],
    ]);
  });

  it('knows nothing of a unit before its step, and lights it at its own', () => {
    for (const unit of quantities) {
      const first = unit.made[0]?.step ?? -1;
      expect(upTo(unit, first - 1), unit.name).toBeUndefined();
      expect(upTo(unit, first), unit.name).toBeDefined();
      expect(isMadeAt(unit, trace.steps[first])).toBe(true);
      expect(isMadeAt(unit, trace.steps[0])).toBe(false);
    }
  });

  it.each(['A', 'B', 'C'] as const)(
    '[S1.15] M07.3 %s: what lights up is what NumPy finds changed',
    (name) => {
      const form = claims.find(({ id }) => id === 'M07.3')?.claim.forms[name];
      if (!form?.picks || !form.edited) throw new Error('no picks');
      const [, letter = '', index = ''] = /^(\w+)\[(.*)\]$/.exec(form.edited) ?? [];
      const node = input(trace, letter, ...index.split(',').map(Number)) ?? -1;
      const cone = coneOf(trace, node, true);
      const lit = form.picks.filter(({ text }) => {
        const unit = quantities.find((each) => each.name === text);
        return kinship(cone, unit && finalOf(unit)) === 'after';
      });
      expect(lit.map(({ value }) => value)).toEqual(arrays.numbers(form.right ?? ''));
    },
  );

  it('shows of a chosen number nothing else before the prediction', () => {
    const node = input(trace, 'W1', 0, 2) ?? -1;
    const cone = coneOf(trace, node, false);
    expect(kinship(cone, node)).toBe('chosen');
    for (const unit of quantities) expect(kinship(cone, finalOf(unit))).toBe('plain');
  });

  it('lights two wires where w₁₂ is asked for, and tags both', () => {
    const layout = layoutOf(facts.sizes, 520);
    const wires = wiresOf(trace, facts, layout, {
      cone: undefined,
      named: 'book',
      present: undefined,
    });
    const tagged = wires.filter(({ tag }) => tag === 'w₁₂');
    expect(tagged.map(({ value, look }) => [value, look])).toEqual([
      [0.3, 'carries'],
      [0.2, 'lit'],
    ]);
    expect(wires).toHaveLength(16);
  });

  it.each([
    [[2, 3, 2, 2], 520],
    [[2, 3, 2, 2], 330],
    [[8, 8, 8, 8], 330],
    [[8, 8, 8, 8], 560],
    [[1, 8, 1], 330],
    [[4, 2, 1], 330],
  ])('%j on %i pixels: shapes stand apart and inside', (sizes, width) => {
    const layout = layoutOf(sizes, width);
    const spots = [...layout.x, ...layout.layers.flatMap(({ a, z }) => [...a, ...z])];
    const apart = spots.every((one, at) =>
      spots
        .slice(at + 1)
        .every(
          (other) =>
            Math.abs(one.x - other.x) >= layout.shape.width ||
            Math.abs(one.y - other.y) >= layout.shape.height,
        ),
    );
    expect(apart).toBe(true);
    for (const { x, y } of spots) {
      expect(x - layout.shape.width / 2).toBeGreaterThanOrEqual(0);
      expect(x + layout.shape.width / 2).toBeLessThanOrEqual(width);
      expect(y - layout.shape.height / 2).toBeGreaterThanOrEqual(0);
      expect(y + layout.shape.height / 2).toBeLessThanOrEqual(layout.height);
    }
  });
});

describe('the picture of a product', () => {
  it('writes a factor with one number replaced as NumPy reads it', () => {
    expect(nestedList([1, 2, 3, 4, 5, 6], [2, 3], 4, -0.5)).toBe('[[1, 2, 3], [4, -0.5, 6]]');
    expect(nestedList([1, 2], [2], 0, 1e-7)).toBe('[1e-7, 2]');
    expect(arrays.numbers(`np.array(${nestedList([1, 2, 3, 4], [2, 2], 3, 1e21)})`)).toEqual([
      1, 2, 3, 1e21,
    ]);
  });

  it('lays the product where rows of A and columns of B cross', () => {
    const extent = (rows: number, columns: number) => ({ rows, columns });
    const { a, b, c, width } = productLayoutOf(
      [extent(2, 3), extent(3, 2), extent(2, 2)],
      [36, 36],
      330,
    );
    expect([c.y, c.x]).toEqual([a.y, b.x]);
    expect(a.x + 3 * a.cell.width).toBeLessThan(c.x);
    expect(b.y + 3 * b.cell.height).toBeLessThan(c.y);
    expect(width).toBeLessThanOrEqual(330);
  });
});

describe('the diagram of picks', () => {
  const picks = ['x[0]', 'x[1]', 'a1[0]', 'z1[0]', 'y[0]', 'y[1]'].map((text, value) => ({
    text,
    value,
  }));

  it('wires what feeds what: all to a sum, one to its activation', () => {
    const { wires, groups } = diagramOf(picks);
    expect(groups.map(({ length }) => length)).toEqual([2, 1, 1, 2]);
    expect(wires.map(({ from, to }) => `${from.text} ${to.text}`)).toEqual([
      'x[0] a1[0]',
      'x[1] a1[0]',
      'a1[0] z1[0]',
      'z1[0] y[0]',
      'z1[0] y[1]',
    ]);
  });

  it.each([
    ['W1[1, 0]', 'x[1] a1[0]', undefined],
    ['W2[0, 1]', 'z1[0] y[1]', undefined],
    ['b1[0]', undefined, 'a1[0]'],
    ['b2[1]', undefined, 'y[1]'],
    ['x[1]', undefined, 'x[1]'],
    ['', undefined, undefined],
  ])('marks %s', (edited, wire, unit) => {
    const diagram = diagramOf(picks, edited);
    const marked = diagram.wires.filter((each) => each.edited);
    expect(marked.map(({ from, to }) => `${from.text} ${to.text}`)).toEqual(wire ? [wire] : []);
    expect(diagram.edited?.text).toBe(unit);
  });
});
