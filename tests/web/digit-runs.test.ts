import makeDigits from '#wasm-digits-node';
import { describe, expect, it, vi } from 'vitest';
import { DigitClient } from '../../web/src/engine/digit-client.ts';
import { DigitDesk } from '../../web/src/engine/digit-desk.ts';
import type { CountedAnswer, CountJob } from '../../web/src/engine/digit-jobs.ts';
import type { News } from '../../web/src/engine/digit-messages.ts';
import { Digits } from '../../web/src/engine/digits.ts';
import { OwnFiles } from '../../web/src/lesson/own-files.svelte.ts';
import { dataOf, deskClient, played, runsOf, soon } from './digit-desk.ts';
import { digits as ofTheCourse, sample } from './digits.ts';

// The core works for real here, and others may use the machine.
vi.setConfig({ testTimeout: 30_000, expect: { poll: { timeout: 15_000 } } });

const unchanged = { dx: 0, dy: 0, how: 'none' } as const;
const plain: CountJob = { set: 'test', change: unchanged, centre: false, batch: 100 };
const own: CountJob = {
  set: 'own',
  scaling: 'min-max',
  part: 'test',
  batch: 50,
  weights: 'course',
};

/** Another module, for a worker that changes its weights as it likes. */
const digits = new Digits(await makeDigits());
digits.useWeights(ofTheCourse.weights());

const answer: CountedAnswer = {
  confusion: [],
  digits: new Uint8Array(),
  sureness: new Float32Array(),
  labels: new Uint8Array(),
  rows: null,
  others: 0,
};

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
    expect(runs.counting).toBe('idle');
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
    expect(runs.counting).toBe('running');
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
    await expect.poll(() => runs.counting).toBe('failed');
    expect([runs.countFailure?.code, runs.countFailure?.details]).toEqual([
      'weights.shape',
      ['W1'],
    ]);
    runs.want(plain);
    await soon();
    expect(begun()).toHaveLength(1);
    expect(runs.counted(own)).toBe(answer);
    runs.retry();
    await soon();
    expect(begun()).toHaveLength(2);
    expect([runs.counting, runs.countFailure]).toEqual(['running', null]);
  });

  it('does without a worker that cannot be had, or that breaks', async () => {
    const none = runsOf(
      new DigitClient(() => {
        throw new Error('no workers here');
      }),
    );
    none.want(plain);
    none.race([1]);
    await expect.poll(() => [none.counting, none.state]).toEqual(['failed', 'failed']);
    expect([none.countFailure?.code, none.failure?.code]).toEqual([
      'digits.worker',
      'digits.worker',
    ]);
    const { runs, client, workers, begun } = played();
    let lost = 0;
    client.onlost = () => (lost += 1);
    runs.want(plain);
    await soon();
    workers[0]!.break('out of memory');
    await expect.poll(() => runs.counting).toBe('failed');
    const { code, details } = runs.countFailure!;
    expect([code, ...details]).toEqual(['digits.memory', 'out of memory']);
    expect([lost, workers[0]!.isEnded]).toEqual([1, true]);
    runs.retry();
    await soon();
    // The new worker gets the images before it is asked.
    expect(workers[1]!.heard.map(({ kind }) => kind)).toEqual(['test', 'begin']);
    expect(begun()).toHaveLength(2);
  });

  it('of the reader’s images, a worker that always breaks is started once and not for ever', async () => {
    const { runs, client, workers } = played();
    const files = new OwnFiles(runs, async () => client);
    const reading = files.read([new File(['x'], 'train.csv')]);
    await soon();
    const first = { ...sample, count: 0 };
    const result = { kind: 'data', from: 'csv', count: 3, first } as const;
    workers[0]!.say({ run: 1, news: { kind: 'read', result } });
    workers[0]!.say({ run: 1, news: { kind: 'done' } });
    await reading;
    runs.want(own);
    for (let nth = 0; nth < 5; nth += 1) {
      await soon();
      for (const worker of workers) if (!worker.isEnded) worker.break('out of memory');
      // The figure is drawn again, and asks for what is not there.
      runs.want(own);
    }
    expect(workers).toHaveLength(1);
    expect([runs.counting, runs.countFailure?.code]).toEqual(['failed', 'digits.memory']);
    expect([files.data, files.state, files.failure?.name, files.failure?.error.code]).toEqual([
      null,
      'failed',
      'train.csv',
      'digits.lost',
    ]);
    runs.retry();
    await soon();
    expect([workers.length, runs.counting]).toEqual([2, 'running']);
  });

  it('that failed beside a race is told, and can be asked for again', async () => {
    const { runs, workers, begun, lastRun } = played();
    runs.race([1]);
    await soon();
    const race = lastRun();
    runs.want(plain);
    await soon();
    const news = { kind: 'failed', code: 'digits.failed', details: [] } as const;
    workers[0]!.say({ run: lastRun(), news });
    await expect.poll(() => runs.counting).toBe('failed');
    expect([runs.state, runs.kind, runs.failure]).toEqual(['running', 'race', null]);
    runs.retry();
    await soon();
    // The race goes on, and can be stopped for a while.
    expect([begun().length, runs.counting, runs.state]).toEqual([3, 'running', 'running']);
    workers[0]!.say({ run: lastRun(), news });
    runs.pause();
    expect(runs.state).toBe('paused');
    runs.resume();
    workers[0]!.say({ run: race, news: { kind: 'done' } });
    await soon();
    expect([runs.state, runs.kind]).toEqual(['idle', null]);
    expect([runs.counting, runs.countFailure?.code]).toEqual(['failed', 'digits.failed']);
  });

  it('[S2.09] counts a single image, which cannot be split', async () => {
    const { pixels, labels } = sample;
    const one = { pixels: pixels.slice(0, 784), labels: labels.slice(0, 1), count: 1 };
    const runs = runsOf(deskClient(digits), dataOf(one));
    const job: CountJob = { ...own, part: 'all', scaling: '255' };
    runs.want(job);
    await expect.poll(() => runs.counted(job)).toBeDefined();
    expect(runs.counted(job)).toMatchObject({ labels: one.labels, rows: null, others: 0 });
    runs.want(own);
    await expect.poll(() => runs.countFailure?.code).toBe('split.empty');
  });

  it('[S2.10] with weights of the reader’s that are not here says so', async () => {
    const runs = runsOf(deskClient(digits));
    runs.want({ ...own, weights: 'own' });
    await expect.poll(() => runs.countFailure?.code).toBe('digits.no-weights');
  });

  it('tells what broke without a code', async () => {
    const broken = (error: Error) => {
      const desk = new DigitDesk(
        () => Promise.reject(error),
        () => {
          throw error;
        },
        (message) => 'news' in message && said.push(message.news),
      );
      desk.receive({ kind: 'begin', run: 1, errand: { kind: 'count', job: plain } });
    };
    const said: News[] = [];
    broken(new TypeError('x is undefined'));
    broken(new RangeError('Array buffer allocation failed'));
    await soon();
    expect(said.map((news) => 'code' in news && news.code)).toEqual([
      'digits.failed',
      'digits.memory',
    ]);
  });
});
