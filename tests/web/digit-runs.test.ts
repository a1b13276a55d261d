import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import makeDigits from '#wasm-digits-node';
import { describe, expect, it, vi } from 'vitest';
import { DigitClient } from '../../web/src/engine/digit-client.ts';
import type { CountedAnswer, CountJob, TrainTask } from '../../web/src/engine/digit-jobs.ts';
import { DigitPieces, type Piece } from '../../web/src/engine/digit-pieces.ts';
import { Digits } from '../../web/src/engine/digits.ts';
import { DigitData } from '../../web/src/lesson/digit-data.svelte.ts';
import { DigitRuns } from '../../web/src/lesson/digit-runs.svelte.ts';
import { deskClient, PlayedWorker } from './digit-desk.ts';
import { digits as ofTheCourse, sample } from './digits.ts';

// The core works for real here, and others may use the machine.
vi.setConfig({ testTimeout: 30_000, expect: { poll: { timeout: 15_000 } } });

const unchanged = { dx: 0, dy: 0, how: 'none' } as const;
const plain: CountJob = {
  set: 'test',
  change: unchanged,
  centre: false,
  batch: 100,
};
const own: CountJob = {
  set: 'own',
  scaling: 'min-max',
  part: 'test',
  batch: 50,
  weights: 'own',
};

/** Another module, for a worker that changes its weights as it likes. */
const digits = new Digits(await makeDigits());
digits.useWeights(ofTheCourse.weights());

function dataOf(images = sample): DigitData {
  const data = new DigitData(() => Promise.reject(new Error('nothing is loaded here')));
  data.give('test', images);
  return data;
}

const runsOf = (client: DigitClient, data = dataOf()) => new DigitRuns(data, async () => client);

/** Runs whose worker only hears; and the number of the last errand. */
function played() {
  const workers: PlayedWorker[] = [];
  const client = new DigitClient(() => {
    const worker = new PlayedWorker();
    workers.push(worker);
    return worker;
  });
  const begun = () => workers.flatMap(({ heard }) => heard.filter(({ kind }) => kind === 'begin'));
  const lastRun = () => {
    const last = begun().at(-1);
    return last?.kind === 'begin' ? last.run : -1;
  };
  return { runs: runsOf(client), client, workers, begun, lastRun };
}

const answer: CountedAnswer = {
  confusion: [],
  digits: new Uint8Array(),
  sureness: new Float32Array(),
  labels: new Uint8Array(),
  rows: null,
  others: 0,
  seconds: 1,
};
const soon = () => new Promise((resolve) => setTimeout(resolve, 2));

describe('counting in the worker', () => {
  it('[S1.18] gives what the core gives, image by image', async () => {
    const runs = runsOf(deskClient(digits));
    const shifted: CountJob = {
      ...plain,
      change: { dx: 4, dy: 0, how: 'none' },
      centre: true,
    };
    for (const job of [plain, shifted]) runs.want(job);
    await expect.poll(() => runs.counted(shifted)).toBeDefined();
    const direct = ofTheCourse.count(sample.pixels, sample.labels, 100);
    expect(runs.counted(plain)).toMatchObject({
      confusion: direct.confusion,
      rows: null,
    });
    expect(runs.counted(plain)?.digits).toEqual(direct.digits);
    expect(runs.counted(plain)?.labels).toEqual(sample.labels);
    const centred = ofTheCourse.preprocessed(ofTheCourse.changed(sample.pixels, shifted.change), {
      crop: false,
      scale: false,
      centre: true,
    });
    const moved = ofTheCourse.count(centred, sample.labels, 100);
    expect(runs.counted(shifted)?.digits).toEqual(moved.digits);
    expect(runs.last?.job).toBe(shifted);
    expect(runs.state).toBe('idle');
  });

  it('[S2.09] splits 42 000 rows as scikit-learn does, and counts them in 126 batches', async () => {
    const count = 42_000;
    const blank = { pixels: new Uint8Array(count * 784), labels: new Uint8Array(count), count };
    const runs = runsOf(deskClient(digits), dataOf(blank));
    const job: CountJob = { ...own, batch: 100, weights: 'course', scaling: '255' };
    runs.want(job);
    await expect.poll(() => runs.counted(job)).toBeDefined();
    const { rows, others, labels } = runs.counted(job)!;
    expect([others, labels.length, labels.length / 100]).toEqual([29_400, 12_600, 126]);
    // RandomState(42).permutation(42000)[:3] in NumPy.
    expect([...rows!.subarray(0, 3)]).toEqual([5457, 38509, 25536]);
  });

  it('[S2.09] of the reader’s part is scaled by the other part alone', async () => {
    const runs = runsOf(deskClient(digits));
    runs.want(own);
    runs.want({ ...own, part: 'all', scaling: '255' });
    await expect.poll(() => runs.counted({ ...own, part: 'all', scaling: '255' })).toBeDefined();
    const { train, test } = ofTheCourse.split(1000, 0.3, 42);
    expect([train.length, test.length]).toEqual([700, 300]);
    const counted = runs.counted(own);
    expect(counted?.rows).toEqual(test);
    expect(counted?.others).toBe(700);
    expect([...counted!.labels]).toEqual([...test].map((row) => sample.labels[row]));
    const scale = ofTheCourse.minMax(sample.pixels, train);
    const all = ofTheCourse.count(sample.pixels, sample.labels, 50, scale);
    expect([...counted!.digits]).toEqual([...test].map((row) => all.digits[row]));
    const whole = runs.counted({ ...own, part: 'all', scaling: '255' });
    expect(whole?.digits).toEqual(ofTheCourse.count(sample.pixels, sample.labels, 50).digits);
  });

  it('is asked for once, and an answer that nobody waits for is dropped', async () => {
    const { runs, client, workers, begun, lastRun } = played();
    runs.want(plain);
    runs.want({ ...plain });
    await soon();
    expect(begun()).toHaveLength(1);
    expect(runs.state).toBe('running');
    client.cancel(lastRun());
    workers[0]!.say({ run: lastRun(), news: { kind: 'counted', answer } });
    expect(runs.counted(plain)).toBeUndefined();
    runs.want(own);
    await soon();
    runs.forgetOwn();
    workers[0]!.say({ run: lastRun(), news: { kind: 'counted', answer } });
    workers[0]!.say({ run: lastRun(), news: { kind: 'done' } });
    await soon();
    expect(runs.counted(own)).toBeUndefined();
    runs.want(own);
    await soon();
    expect(begun()).toHaveLength(3);
  });

  it('says what failed, and is asked again only by the reader', async () => {
    const { runs, workers, begun, lastRun } = played();
    runs.note(own, answer);
    runs.want(plain);
    await soon();
    const news = {
      kind: 'failed',
      code: 'weights.shape',
      details: ['W1'],
    } as const;
    workers[0]!.say({ run: lastRun(), news });
    await expect.poll(() => runs.state).toBe('failed');
    expect([runs.failure?.code, runs.failure?.details]).toEqual(['weights.shape', ['W1']]);
    runs.want(plain);
    await soon();
    expect(begun()).toHaveLength(1);
    expect(runs.counted(own)).toBe(answer);
    runs.retry();
    await soon();
    expect(begun()).toHaveLength(2);
    expect([runs.state, runs.failure]).toEqual(['running', null]);
  });

  it('does without a worker that cannot be had, or that breaks', async () => {
    const none = runsOf(
      new DigitClient(() => {
        throw new Error('no workers here');
      }),
    );
    none.want(plain);
    none.race([1]);
    await expect.poll(() => none.state).toBe('failed');
    expect(none.failure?.code).toBe('digits.worker');
    const { runs, client, workers, begun } = played();
    let lost = 0;
    client.onlost = () => (lost += 1);
    runs.want(plain);
    await soon();
    workers[0]!.break('out of memory');
    await expect.poll(() => runs.state).toBe('failed');
    expect([runs.failure?.details, lost, workers[0]!.isEnded]).toEqual([
      ['out of memory'],
      1,
      true,
    ]);
    runs.retry();
    await soon();
    // The new worker gets the images before it is asked.
    expect(workers[1]!.heard.map(({ kind }) => kind)).toEqual(['test', 'begin']);
    expect(begun()).toHaveLength(2);
  });
});

describe('the race', () => {
  it('[S1.20] times every size, and finds the same answers', async () => {
    const runs = runsOf(deskClient(digits));
    runs.race([1, 10, 100]);
    expect([runs.state, runs.timed]).toEqual(['running', []]);
    await expect.poll(() => runs.state, { timeout: 10_000 }).toBe('idle');
    const direct = ofTheCourse.count(sample.pixels, sample.labels, 100);
    const right = sample.labels.filter((label, at) => label === direct.digits[at]).length;
    const lines = runs.timed.map(({ milliseconds, ...others }) => {
      expect(milliseconds).toBeGreaterThan(0);
      return others;
    });
    expect(lines).toEqual(
      [1, 10, 100].map((batch) => ({
        batch,
        rounds: 5,
        right,
        n: 1000,
        differing: 0,
      })),
    );
  });

  it('waits, goes on, and ends when it is told to', async () => {
    const runs = runsOf(deskClient(digits));
    runs.race([100, 1000]);
    await expect.poll(() => runs.progress?.done ?? 0).toBeGreaterThan(1);
    runs.pause();
    expect(runs.state).toBe('paused');
    // The round in hand is finished.
    await new Promise((resolve) => setTimeout(resolve, 150));
    const { timed } = runs;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs.timed).toBe(timed);
    runs.resume();
    await expect.poll(() => runs.timed.length).toBe(2);
    runs.cancel();
    const stopped = runs.timed;
    expect([runs.state, runs.progress]).toEqual(['idle', null]);
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
    const line = {
      batch: 1,
      milliseconds: 1,
      rounds: 1,
      right: 1,
      n: 1,
      differing: 0,
    };
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
    expect(rounds[1]!.loss).not.toBe(shuffled[1]!.loss);
  }, 20_000);

  it('is the same every time, however it is interrupted', async () => {
    const twice = [];
    for (const interrupt of [false, true]) {
      const runs = runsOf(deskClient(digits, pieces));
      runs.train({ ...task, iterations: 100 });
      if (interrupt) {
        await expect.poll(() => runs.progress?.done ?? 0, { timeout: 10_000 }).toBe(20);
        runs.pause();
        runs.want(plain);
        await expect.poll(() => runs.counted(plain)).toBeDefined();
        expect(runs.state).toBe('paused');
        runs.resume();
      }
      await expect.poll(() => runs.state, { timeout: 10_000 }).toBe('idle');
      twice.push([runs.trained!.plain, runs.trained!.shuffled]);
    }
    expect(twice[1]).toEqual(twice[0]);
  }, 20_000);

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
