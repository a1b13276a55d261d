import { describe, expect, it, vi } from 'vitest';
import type {
  Slice,
  SliceAnswer,
  SearchReport,
  SearchWorker,
} from '../../web/src/engine/search.ts';
import { gridSize, Search } from '../../web/src/engine/search.ts';
import { latest } from '../../web/src/lesson/find.ts';
import { count } from '../../web/src/lesson/format.ts';
import { MachineSearch } from '../../web/src/lesson/machine-search.svelte.ts';
import { xorScene } from '../../web/src/lesson/scenes/xor.ts';
import { startingFrom, fallbacks } from '../../web/src/lesson/fields.ts';
import { engine } from './engine.ts';

const task = { wanted: [0, 1, 1, 0], reach: 2, steps: 61 } as const;

/** A worker that answers when it is told to, with the real core. */
class SlowWorker implements SearchWorker {
  onmessage: SearchWorker['onmessage'] = null;
  onerror: SearchWorker['onerror'] = null;
  onmessageerror: SearchWorker['onmessageerror'] = null;
  terminate = vi.fn();
  readonly asked: Slice[] = [];

  postMessage = (slice: Slice) => {
    this.asked.push(slice);
  };

  say(answer: SliceAnswer) {
    this.onmessage?.call(this as unknown as Worker, { data: answer } as MessageEvent);
  }

  answer() {
    const slice = this.asked.shift();
    if (!slice) return false;
    const { run, wanted, reach, steps, from, count: many } = slice;
    this.say({ run, found: engine.search(wanted, reach, steps, from, many) });
    return true;
  }
}

function started() {
  const worker = new SlowWorker();
  const search = new Search(() => worker);
  const reports: SearchReport[] = [];
  const fail = vi.fn();
  search.start(task, { report: (report) => reports.push(report), fail });
  return { worker, search, reports, fail };
}

describe('the machine’s search', () => {
  it('tries every neuron of the grid once, and finds three rows of four', () => {
    const { worker, reports } = started();
    const slices: [number, number][] = [];
    while (worker.asked[0]) {
      slices.push([worker.asked[0].from, worker.asked[0].count]);
      worker.answer();
    }
    expect(slices.map(([from]) => from)).toEqual(slices.map(([, many], at) => at * many));
    expect(reports.at(-1)?.tried).toBe(gridSize(task));
    expect(reports.at(-1)?.best.right).toBe(3);
    expect(reports.map(({ tried }) => tried)).toEqual(
      reports.map(({ tried }) => tried).sort((a, b) => a - b),
    );
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('waits when paused, and goes on where it was', () => {
    const { worker, search, reports } = started();
    search.pause();
    worker.answer();
    expect(worker.asked).toHaveLength(0);
    search.resume();
    expect(worker.asked[0]?.from).toBe(reports[0]?.tried);
    search.pause();
    search.resume();
    expect(worker.asked).toHaveLength(1);
  });

  it('drops an answer that comes after the end of its run', () => {
    const { worker, search, reports } = started();
    search.cancel();
    worker.answer();
    expect(reports).toEqual([]);
  });

  it('says so when the worker cannot run', () => {
    const { worker, fail, reports } = started();
    worker.say({ run: worker.asked[0]?.run ?? -1, failed: 'no wasm' });
    worker.answer();
    expect(fail).toHaveBeenCalledOnce();
    expect(reports).toEqual([]);
    const none = new Search(() => {
      throw new Error('no workers here');
    });
    const failed = vi.fn();
    none.start(task, { report: () => undefined, fail: failed });
    expect(failed).toHaveBeenCalledOnce();
  });

  it('is one thing to the page: started, paused, gone on, done', () => {
    const worker = new SlowWorker();
    const search = new MachineSearch(new Search(() => worker));
    search.start(task);
    search.start(task);
    expect(worker.asked).toHaveLength(1);
    search.pause();
    worker.answer();
    expect([search.state, search.tried > 0]).toEqual(['paused', true]);
    search.start(task);
    expect(search.state).toBe('running');
    while (worker.answer());
    expect([search.state, search.tried, search.best?.right]).toEqual(['done', 61 ** 3, 3]);
  });

  it('counts in groups of three', () => {
    expect([0, 999, 1000, 8120601].map(count)).toEqual([
      '0',
      '999',
      '1\u202f000',
      '8\u202f120\u202f601',
    ]);
  });
});

describe('the demands of XOR', () => {
  const start = fallbacks(xorScene.fields);
  const sums = (w1: number, w2: number, b: number) => {
    const trace = xorScene.trace(engine, { ...start, w1, w2, b });
    const value = (name: string, ...index: number[]) =>
      trace.value(latest(trace, Infinity, name, ...index) ?? -1);
    return {
      firing: value('firing'),
      silent: value('silent'),
      s: [0, 1, 2, 3].map((row) => value('s', row)),
    };
  };

  it('are met three at a time at most, whatever the numbers', () => {
    for (let nth = 0; nth < 2000; nth += 1) {
      const at = (factor: number) => ((nth * factor) % 401) / 100 - 2;
      const { s } = sums(at(7), at(31), at(97));
      const met = [s[0]! <= 0, s[1]! > 0, s[2]! > 0, s[3]! <= 0].filter(Boolean);
      expect(met.length).toBeLessThan(4);
    }
  });

  it('add up to the same number in both pairs, but for rounding', () => {
    expect(sums(0.5, 0.25, -0.25)).toMatchObject({ firing: 0.25, silent: 0.25 });
    const { firing, silent } = sums(0.5, 0.5, -0.2);
    expect(firing).not.toBe(silent);
    expect(firing).toBeCloseTo(silent, 12);
  });

  it('begin with two rows right: nothing is given away', () => {
    const trace = xorScene.trace(engine, fallbacks(startingFrom(xorScene.fields, {})));
    const score = xorScene.score?.(trace, start);
    expect(trace.value(score ?? -1)).toBe(2);
    expect(xorScene.score?.(trace, { ...start, by: 'machine' })).toBeUndefined();
  });
});
