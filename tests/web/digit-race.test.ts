import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import makeDigits from '#wasm-digits-node';
import { describe, expect, it, vi } from 'vitest';
import type { CountJob, TrainTask } from '../../web/src/engine/digit-jobs.ts';
import { DigitPieces, type Piece } from '../../web/src/engine/digit-pieces.ts';
import { Digits } from '../../web/src/engine/digits.ts';
import { deskClient, played, runsOf, soon } from './digit-desk.ts';
import { digits as ofTheCourse, sample } from './digits.ts';

// The core works for real here, and others may use the machine.
vi.setConfig({ testTimeout: 30_000, expect: { poll: { timeout: 15_000 } } });

const plain: CountJob = {
  set: 'test',
  change: { dx: 0, dy: 0, how: 'none' },
  centre: false,
  batch: 100,
};

/** Another module, for a worker that changes its weights as it likes. */
const digits = new Digits(await makeDigits());
digits.useWeights(ofTheCourse.weights());

describe('the race', () => {
  it('[S1.20] times every size, and finds the same answers', async () => {
    const runs = runsOf(deskClient(digits));
    runs.race([1, 10, 100]);
    expect([runs.state, runs.timed]).toEqual(['running', []]);
    await expect.poll(() => runs.state, { timeout: 10_000 }).toBe('idle');
    const direct = ofTheCourse.count(sample.pixels, sample.labels, 100);
    const { confusion } = direct;
    const lines = runs.timed.map(({ milliseconds, ...others }) => {
      expect(milliseconds).toBeGreaterThan(0);
      return others;
    });
    expect(lines).toEqual([1, 10, 100].map((batch) => ({ batch, confusion })));
  });

  it('waits, goes on, and ends when it is told to', async () => {
    const runs = runsOf(deskClient(digits));
    // More than is done while nobody looks.
    runs.race(Array.from({ length: 200 }, () => 100));
    const done = () => (runs.state === 'running' && runs.progress?.done) || 0;
    await expect.poll(done, { interval: 1 }).toBeGreaterThan(1);
    runs.pause();
    expect(runs.state).toBe('paused');
    const before = done();
    await new Promise((resolve) => setTimeout(resolve, 200));
    // The round in hand is finished.
    expect(done()).toBeLessThanOrEqual(before + 1);
    runs.resume();
    await expect.poll(done).toBeGreaterThan(before + 1);
    runs.cancel();
    const stopped = runs.timed;
    expect([runs.state, runs.progress, runs.kind]).toEqual(['idle', null, null]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs.timed).toBe(stopped);
  });

  it('is ended by another, whose lines are its own', async () => {
    const { runs, workers, begun, lastRun } = played();
    runs.race([1]);
    await soon();
    const first = lastRun();
    runs.race([10]);
    await soon();
    const line = { batch: 1, milliseconds: 1, confusion: [] };
    workers[0]!.say({ run: first, news: { kind: 'timed', timed: [line] } });
    expect([runs.timed, begun().length]).toEqual([[], 2]);
    workers[0]!.say({ run: lastRun(), news: { kind: 'timed', timed: [line] } });
    expect(runs.timed).toEqual([line]);
  });
});

describe('the training', () => {
  const task: TrainTask = {
    seed: 1,
    images: 1000,
    iterations: 150,
    batch: 50,
    rate: 0.5,
  };

  /** The sample as if it were training images, in one piece. */
  function pieces(isThere = () => true): DigitPieces {
    const bytes = new Uint8Array(gzipSync(Buffer.concat([sample.labels, sample.pixels])));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const about = {
      sha256,
      bytes: bytes.length,
      set: 'train',
      from: 0,
      count: 1000,
    };
    const piece: Piece = { file: 'train-00.bin', ...about };
    return new DigitPieces(
      {
        fetch: async () => {
          if (!isThere()) throw new TypeError('offline');
          return new Response(bytes);
        },
        addressOf: (file) => `https://course.example/${file}`,
        patience: 1000,
      },
      [piece],
    );
  }

  const shares = (confusion: readonly number[]) =>
    confusion.filter((_, at) => at % 11 === 0).reduce((sum, count) => sum + count, 0);

  it('goes on in turns with the images as they are and shuffled', async () => {
    const runs = runsOf(deskClient(digits, pieces));
    runs.train(task);
    expect(runs.trained).toEqual({ task, plain: [], shuffled: [] });
    await expect.poll(() => runs.state, { timeout: 15_000 }).toBe('idle');
    const { plain: rounds, shuffled } = runs.trained!;
    expect(rounds.map(({ iterations }) => iterations)).toEqual([100, 150]);
    expect(shuffled.map(({ iterations }) => iterations)).toEqual([100, 150]);
    for (const { confusion } of [...rounds, ...shuffled]) {
      expect(confusion.reduce((sum, count) => sum + count, 0)).toBe(1000);
    }
    // Learned by heart, far above chance; the two are not the same computation.
    expect(shares(rounds[1]!.confusion)).toBeGreaterThan(500);
    expect(shares(shuffled[1]!.confusion)).toBeGreaterThan(500);
    expect(rounds[1]!.confusion).not.toEqual(shuffled[1]!.confusion);
  }, 20_000);

  it('is the same every time, however it is interrupted', async () => {
    const twice = [];
    for (const interrupt of [false, true]) {
      const runs = runsOf(deskClient(digits, pieces));
      runs.train({ ...task, iterations: 300 });
      if (interrupt) {
        const done = () => (runs.state === 'running' && runs.progress?.done) || 0;
        await expect.poll(done, { timeout: 10_000, interval: 5 }).toBeGreaterThan(0);
        runs.pause();
        runs.want(plain);
        await expect.poll(() => runs.counted(plain)).toBeDefined();
        expect(runs.state).toBe('paused');
        runs.resume();
      }
      await expect.poll(() => runs.state, { timeout: 20_000 }).toBe('idle');
      twice.push([runs.trained!.plain, runs.trained!.shuffled]);
    }
    expect(twice[1]).toEqual(twice[0]);
  }, 40_000);

  it('says that the network is away, and starts when it is back', async () => {
    let isThere = false;
    const store = pieces(() => isThere);
    const runs = runsOf(deskClient(digits, () => store));
    runs.train({ ...task, iterations: 20 });
    await expect.poll(() => runs.state).toBe('failed');
    expect([runs.failure?.code, runs.failure?.details[0]]).toEqual([
      'data.network',
      'train-00.bin',
    ]);
    isThere = true;
    runs.retry();
    await expect.poll(() => runs.state, { timeout: 10_000 }).toBe('idle');
    expect(runs.trained?.plain).toHaveLength(1);
  }, 20_000);
});
