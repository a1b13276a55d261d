import { beforeAll, describe, expect, it } from 'vitest';
import createCore from '#wasm-node';
import { Engine } from '../../web/src/engine/engine.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { rowAt, rowSteps } from '../../web/src/lesson/find.ts';
import {
  foldScene,
  found,
  networkOf,
  probeRow,
  stripScene,
  withNeuron,
} from '../../web/src/lesson/scenes/two-layer.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { arrowOf, intoWindow, namePlace } from '../../web/src/figures/pictures/arrow.ts';
import { brief } from '../../web/src/figures/pictures/brief.ts';
import { contourPaths } from '../../web/src/figures/pictures/contours.ts';
import {
  cellAt,
  cellOf,
  cellsAcross,
  cellsPath,
  centreOf,
  centres,
  gap,
  outlinePath,
  paintBox,
  stroke,
} from '../../web/src/figures/pictures/paint-grid.ts';
import { planeOf } from '../../web/src/figures/pictures/plane.ts';

let engine: Engine;
beforeAll(async () => {
  engine = new Engine(await createCore());
});

describe('the grid to paint on', () => {
  it('has every probe of the claim at the centre of a cell', () => {
    for (const [x, y] of [
      [0, 0],
      [2, -1],
      [2.5, -1.5],
      [-1.5, 2.5],
    ] as const) {
      expect(centreOf(cellAt({ x, y }))).toEqual({ x, y });
    }
    expect(cellAt({ x: -2, y: -2 })).toBe(0);
    expect(cellAt({ x: 3, y: 3 })).toBe(cellsAcross ** 2 - 1);
    expect(cellAt({ x: 99, y: -99 })).toBe(cellsAcross - 1);
  });

  it('leaves no holes in a stroke', () => {
    const cells = stroke(cellOf(2, 2), cellOf(12, 7), 0);
    expect(cells).toHaveLength(11);
    expect(cells).toContain(cellOf(7, 5));
    expect(stroke(cellOf(0, 0), cellOf(0, 0), 1)).toEqual([0, 1, cellsAcross, cellsAcross + 1]);
  });

  it('finds where a painting and the network part', () => {
    expect(gap([0, 1], [0, 1, 1, 0])).toEqual({ tooMuch: [0], missing: [2] });
    const answers = engine.surface(engine.xorNetwork(), 0, centres, cellsAcross);
    for (const cell of [cellAt({ x: 2, y: -1 }), cellAt({ x: 0.5, y: 2 }), 0]) {
      const { x, y } = centreOf(cell);
      expect(answers[cell]).toBe(engine.model('xor-region', [x, y])[0]);
    }
  });

  it('draws one square and its four edges', () => {
    const plane = planeOf(paintBox, cellsAcross * 10);
    expect(cellsPath(plane, [0])).toBe('M0 200h10v10h-10Z');
    expect(outlinePath(plane, [0])).toBe('M0 200h10M0 210h10M0 200v10M10 200v10');
    expect(outlinePath(plane, [0, 1])).not.toContain('M10 200v10');
  });
});

describe('drawing', () => {
  it('puts a contour where the surface passes the level', () => {
    const plane = planeOf({ left: 0, right: 4, bottom: 0, top: 4 }, 400);
    const n = 5;
    const ramp = Array.from({ length: n * n }, (_, at) => at % n);
    const [contour] = contourPaths(plane, ramp, n, [1.5]);
    const across = [...(contour?.path.matchAll(/[ML](-?[\d.]+) /gu) ?? [])].map(([, x]) =>
      Number(x),
    );
    expect(Math.min(...across)).toBe(150);
    expect(Math.max(...across)).toBeGreaterThanOrEqual(400);
  });

  it('ends an arrow at the frame when it is too long', () => {
    const plane = planeOf({ left: -1, right: 1, bottom: -1, top: 1 }, 200);
    expect(arrowOf(plane, { w1: 0.5, w2: 0.5 }).to).toEqual({ x: 150, y: 50 });
    const long = arrowOf(plane, { w1: 50, w2: 0 });
    expect(long.outside).toBe(true);
    expect(long.to).toEqual({ x: 186, y: 100 });
    expect(arrowOf(plane, { w1: 0, w2: 0 }).to).toEqual({ x: 100, y: 100 });
  });

  it('names a line on its silent side, inside the window', () => {
    const plane = planeOf(paintBox, 300);
    const [nand, or] = engine.xorNetwork();
    const above = namePlace(plane, engine.boundary(nand, paintBox), nand);
    const below = namePlace(plane, engine.boundary(or, paintBox), or);
    expect(above?.anchor).toBe('start');
    expect(below?.anchor).toBe('end');
    for (const place of [above, below]) {
      expect(place?.x).toBeGreaterThan(0);
      expect(place?.y).toBeLessThan(300);
    }
    expect(namePlace(plane, [], nand)).toBeUndefined();
  });

  it('keeps a far point at the frame', () => {
    const plane = planeOf();
    expect(intoWindow(plane, { x: 9, y: 0 })).toEqual({ x: 1.8, y: 0, outside: true });
    expect(intoWindow(plane, { x: 1, y: 0 }).outside).toBe(false);
  });

  it('writes numbers in two places', () => {
    expect([0, 1, -0.5, 0.99908895, 1e6, 1.25].map(brief)).toEqual([
      '0',
      '1',
      '−0.5',
      '1.0',
      '1e6',
      '1.25',
    ]);
  });
});

describe('the scenes of two layers', () => {
  const params = () => ({ ...fallbacks(stripScene.fields), px: 2, py: -1 });
  const trace = () => stripScene.trace(engine, params());
  const slot = (run: Trace, step: number, name: string) =>
    stripScene.slot(run, step, name, params());

  it('stop at the four corners and at the probe', () => {
    const stops = stopsOf(stripScene, trace(), 'ideas');
    const y = stops.map((step) => slot(trace(), step, 'y') ?? -1);
    expect(y.map((node) => trace().value(node))).toEqual([0, 1, 1, 0, 1]);
    expect(rowAt(trace(), stops[probeRow] ?? 0)).toBe(probeRow);
    const x = ['x1', 'x2'].map((name) => slot(trace(), stops[probeRow] ?? 0, name) ?? -1);
    expect(x.map((node) => trace().value(node))).toEqual([2, -1]);
  });

  it('show nothing that has not been computed yet', () => {
    const run = trace();
    const first = rowSteps(run, 1)?.first ?? -1;
    const known = (step: number) =>
      ['x1', 's1', 's2', 'y'].filter((name) => slot(run, step, name) !== undefined);
    expect(known(first)).toEqual(['x1']);
    const s1 = run.steps.findIndex((step, at) => at > first && step.name === 's');
    expect(known(s1 - 1)).toEqual(['x1']);
    expect(known(s1)).toEqual(['x1', 's1']);
    expect(known(rowSteps(run, 1)?.last ?? -1)).toEqual(['x1', 's1', 's2', 'y']);
    expect(found(run, 9, Infinity, 'y')).toBeUndefined();
  });

  it('keep the probe and the asked corner back until the prediction', () => {
    const rows = [stripScene, foldScene].map(({ reach }) => rowAt(trace(), reach?.(trace()) ?? 99));
    expect(rows).toEqual([3, 0]);
  });

  it('turn OR so that the two lines meet in the window', () => {
    const turned = stripScene.act(engine, params(), 'turn') ?? params();
    expect(networkOf(engine, turned)[1]).toEqual({ w1: 0.5, w2: -0.2, b: -0.2 });
    expect(engine.cells(networkOf(engine, turned), paintBox)).toHaveLength(4);
    expect(engine.cells(engine.xorNetwork(), paintBox)).toHaveLength(3);
  });

  it('bend the smooth border only once the arrows differ', () => {
    const n = 41;
    const half = (network: Parameters<typeof engine.surface>[0]) =>
      engine.surface(network, 10, centres, n).map((y) => (y > 0.5 ? 1 : 0));
    const straight = half(engine.xorNetwork());
    // On the strip's picture every falling diagonal has one answer.
    const diagonal = Array.from({ length: 20 }, (_, at) => straight[(20 - at) * n + 4 + at]);
    expect(new Set(diagonal).size).toBe(1);
  });

  it('change one neuron of nine numbers', () => {
    expect(withNeuron(engine.xorNetwork(), 0, { b: 9 })).toEqual([
      -0.5, -0.5, 9, 0.5, 0.5, -0.2, 0.5, 0.5, -0.7,
    ]);
  });

  it('read nine numbers from a link, or none', () => {
    const { network } = stripScene.fields;
    expect(network.read('1,2,3,4,5,6,7,8,9')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const text of ['', '1,2,3', '1,2,3,4,5,6,7,8,x', '1,2,3,4,5,6,7,8,1e9']) {
      expect(network.read(text)).toBeUndefined();
    }
  });

  it('fold and unfold', () => {
    const flat = fallbacks(foldScene.fields);
    const folded = foldScene.act(engine, flat, 'fold') ?? flat;
    expect(folded.fold).toBe('folded');
    expect(foldScene.act(engine, folded, 'unfold')).toEqual(flat);
  });
});
