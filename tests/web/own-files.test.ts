import { gzipSync } from 'node:zlib';
import makeDigits from '#wasm-digits-node';
import { describe, expect, it, vi } from 'vitest';
import { DigitClient } from '../../web/src/engine/digit-client.ts';
import type { CountJob } from '../../web/src/engine/digit-jobs.ts';
import { Digits } from '../../web/src/engine/digits.ts';
import { readNpz, writeNpz } from '../../web/src/engine/npz.ts';
import { OwnFiles } from '../../web/src/lesson/own-files.svelte.ts';
import { deskClient, PlayedWorker, runsOf } from './digit-desk.ts';
import { digits as ofTheCourse, sample } from './digits.ts';

const imageSize = 784;
// The core works for real here, and others may use the machine.
vi.setConfig({ testTimeout: 30_000, expect: { poll: { timeout: 15_000 } } });
const digits = new Digits(await makeDigits());
digits.useWeights(ofTheCourse.weights());

function own(client = deskClient(digits)) {
  const runs = runsOf(client);
  return { files: new OwnFiles(runs, async () => client), runs };
}

const file = (name: string, bytes: Uint8Array | string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, {
    lastModified: 1,
  });

const header = (...numbers: number[]) => {
  const bytes = new Uint8Array(4 * numbers.length);
  numbers.forEach((number, at) => new DataView(bytes.buffer).setUint32(4 * at, number));
  return bytes;
};
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const images = (count: number) =>
  joined(header(0x803, count, 28, 28), sample.pixels.subarray(0, count * imageSize));
const labels = (count: number) => joined(header(0x801, count), sample.labels.subarray(0, count));

const names = ['label', ...Array.from({ length: imageSize }, (_, at) => `pixel${at}`)];
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    [sample.labels[at], ...sample.pixels.subarray(at * imageSize, (at + 1) * imageSize)].join(','),
  );
const csv = (count: number) => [names.join(','), ...rows(count), ''].join('\r\n');
const job: CountJob = {
  set: 'own',
  scaling: '255',
  part: 'all',
  batch: 100,
  weights: 'course',
};

describe('the reader’s own files', () => {
  it('[S2.09] are a table, and the network answers its rows as it answers the images', async () => {
    const { files, runs } = own();
    await files.read([file('train.csv', csv(60))]);
    expect(files.failure).toBe(null);
    expect(files.state).toBe('idle');
    expect(files.data).toMatchObject({
      name: 'train.csv',
      count: 60,
      kind: 'csv',
    });
    expect(files.data?.first.pixels).toEqual(sample.pixels.subarray(0, 60 * imageSize));
    runs.want(job);
    await expect.poll(() => runs.counted(job)).toBeDefined();
    const direct = ofTheCourse.count(sample.pixels, sample.labels, 100);
    expect(runs.counted(job)?.digits).toEqual(direct.digits.subarray(0, 60));
    expect(runs.counted(job)?.labels).toEqual(sample.labels.subarray(0, 60));
  });

  it('are a pair of IDX files, in either order, at once or one by one', async () => {
    const pair = [file('images', gzipSync(images(40))), file('labels', labels(40))];
    for (const given of [pair, [...pair].reverse()]) {
      const { files } = own();
      await files.read(given);
      expect(files.data).toMatchObject({ count: 40, kind: 'idx' });
      expect(files.data?.name).toBe(given.map(({ name }) => name).join(' + '));
      expect(files.half).toBe(null);
    }
    const { files } = own();
    await files.read([pair[1]!]);
    expect([files.half, files.data]).toEqual([{ name: 'labels', kind: 'labels', count: 40 }, null]);
    await files.read([pair[0]!]);
    expect(files.data?.first.labels).toEqual(sample.labels.subarray(0, 40));
  });

  it('that do not fit together leave the half that was there', async () => {
    const { files } = own();
    await files.read([file('images', images(40)), file('labels', labels(39))]);
    expect(files.failure?.name).toBe('labels');
    expect(files.failure?.error.code).toBe('digits.counts');
    expect(files.half?.name).toBe('images');
    await files.read([file('labels-2', labels(40))]);
    expect(files.data?.name).toBe('images + labels-2');
  });

  it('given twice are not read twice', async () => {
    const { files, runs } = own();
    await files.read([file('train.csv', csv(12))]);
    const { data } = files;
    runs.want(job);
    await expect.poll(() => runs.counted(job)).toBeDefined();
    await files.read([file('train.csv', csv(12))]);
    expect([files.again, files.state]).toEqual([['train.csv'], 'idle']);
    expect(files.data).toBe(data);
    expect(runs.counted(job)).toBeDefined();
    await files.read([file('other.csv', csv(5))]);
    expect([files.data?.count, files.again, runs.counted(job)]).toEqual([5, [], undefined]);
    // What is no longer there may come back.
    await files.read([file('train.csv', csv(12))]);
    expect([files.data?.count, files.again]).toEqual([12, []]);
  });

  it('that are wrong leave what was read before', async () => {
    const { files } = own();
    await files.read([file('train.csv', csv(12))]);
    const { data } = files;
    const wrong: [string, Uint8Array | string, string, string?][] = [
      ['label.csv', csv(3).replace(`\r\n${sample.labels[1]},`, '\r\n12,'), 'csv.label', '3'],
      ['cell.csv', `${names.join(',')}\n1,${'0,'.repeat(783)}many\n`, 'csv.pixel', '2'],
      ['column.csv', `${names.slice(0, 784).join(',')}\n`, 'csv.header'],
      ['short', images(3).subarray(0, 900), 'idx.short'],
      ['cut.gz', gzipSync(images(30)).subarray(0, 900), 'file.gzip'],
      ['nine', joined(header(0x801, 1), Uint8Array.of(9), Uint8Array.of(1)), 'idx.long'],
      ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'file.unknown', '89 50 4e 47'],
      ['weights.pkl', Uint8Array.of(0x80, 4, 0x95), 'file.pickle'],
      ['empty', '', 'file.empty'],
    ];
    for (const [name, bytes, code, first] of wrong) {
      await files.read([file(name, bytes)]);
      expect([files.state, files.failure?.name, files.failure?.error.code]).toEqual([
        'failed',
        name,
        code,
      ]);
      if (first) expect(files.failure?.error.details[0]).toBe(first);
      expect(files.data).toBe(data);
    }
    await files.read([file('train.csv', csv(12))]);
    expect([files.state, files.failure]).toEqual(['idle', null]);
  });

  it('of several, the wrong one takes none of the others with it', async () => {
    const { files } = own();
    await files.read([file('a.csv', csv(4)), file('b.csv', 'nonsense'), file('c.csv', csv(6))]);
    expect([files.data?.name, files.failure?.name]).toEqual(['c.csv', 'b.csv']);
  });

  it('[S2.10] are weights, which answer instead of the course’s', async () => {
    const { files, runs } = own();
    const zeros = new Map(
      [...ofTheCourse.weights()].map(([name, bytes]) => {
        const copy = bytes.slice();
        // Behind the header of an .npy file of this version.
        copy.fill(0, 10 + new DataView(copy.buffer).getUint16(8, true));
        return [name, copy];
      }),
    );
    await expect(files.saveWeights('own')).rejects.toThrow('digits.no-weights');
    runs.want(job);
    await expect.poll(() => runs.counted(job)).toBeDefined();
    await files.read([file('mine.npz', writeNpz(zeros))]);
    expect(files.failure).toBe(null);
    const sizes = [784, 50, 100, 10];
    expect(files.weights).toEqual({
      name: 'mine.npz',
      sizes,
      parameters: 45_360,
    });
    expect(runs.counted(job)).toBeUndefined();
    const mine = { ...job, weights: 'own' } as const;
    for (const each of [mine, job]) runs.want(each);
    await expect.poll(() => runs.counted(mine) && runs.counted(job)).toBeDefined();
    // Nothing but equal shares: the first digit.
    expect(new Set(runs.counted(mine)?.digits)).toEqual(new Set([0]));
    const direct = ofTheCourse.count(sample.pixels, sample.labels, 100);
    expect(runs.counted(job)?.digits).toEqual(direct.digits);
    const saved = await files.saveWeights('own');
    expect(await readNpz(new Uint8Array(await saved.arrayBuffer()))).toEqual(zeros);
  });

  it('are refused as weights when they are none, and the others stay', async () => {
    const { files } = own();
    const good = ofTheCourse.weights();
    await files.read([file('mine.npz', writeNpz(good))]);
    const { weights } = files;
    const without = new Map([...good].filter(([name]) => name !== 'b2'));
    const swapped = new Map([...good, ['W2', good.get('W1')!] as const]);
    for (const [arrays, code] of [
      [without, 'weights.missing'],
      [swapped, 'weights.shape'],
    ] as const) {
      await files.read([file('wrong.npz', writeNpz(arrays))]);
      expect(files.failure?.error.code).toBe(code);
      expect(files.weights).toBe(weights);
    }
    await files.read([file('cut.npz', writeNpz(good).subarray(0, 5000))]);
    expect(files.failure?.error.code).toBe('npz.short');
  });

  it('wait while another is being read, and one that is wrong keeps none from being read', async () => {
    const { files } = own();
    const first = files.read([file('train.csv', csv(30)), file('broken.csv', 'label\n1')]);
    const second = files.read([file('mine.npz', writeNpz(ofTheCourse.weights()))]);
    await Promise.all([first, second]);
    expect(files.data?.count).toBe(30);
    expect(files.weights?.parameters).toBe(45_360);
    expect(files.failure?.name).toBe('broken.csv');
    expect(files.state).toBe('failed');
  });

  it('are forgotten when the reader says so, and when the worker breaks', async () => {
    const { files } = own();
    await files.read([file('train.csv', csv(3))]);
    files.forget();
    expect([files.data, files.again]).toEqual([null, []]);
    await files.read([file('train.csv', csv(3))]);
    expect(files.data?.count).toBe(3);
    const worker = new PlayedWorker();
    const played = own(new DigitClient(() => worker));
    const reading = played.files.read([file('a.csv', csv(3))]);
    await expect.poll(() => worker.heard.length).toBe(1);
    expect(played.files.progress).toMatchObject({ name: 'a.csv', bytes: 0 });
    worker.break('no such file');
    await reading;
    expect(played.files.failure?.error.code).toBe('digits.worker');
  });

  it('may be left half-way; what the worker had taken by then is taken', async () => {
    const worker = new PlayedWorker();
    const { files } = own(new DigitClient(() => worker));
    const reading = files.read([file('a.csv', csv(3)), file('b.csv', csv(3))]);
    await expect.poll(() => worker.heard.length).toBe(1);
    files.cancel();
    await reading;
    expect([files.state, files.progress, worker.heard.length]).toEqual(['idle', null, 2]);
    const first = { ...sample, count: 0 };
    const result = { kind: 'data', from: 'csv', count: 3, first } as const;
    worker.say({ run: 1, news: { kind: 'progress', done: 1, total: 2 } });
    worker.say({ run: 1, news: { kind: 'read', result } });
    expect([files.state, files.progress, files.data?.name]).toEqual(['idle', null, 'a.csv']);
    // What is forgotten does not come back.
    void files.read([file('c.csv', csv(2))]);
    await expect.poll(() => worker.heard.length).toBe(3);
    files.forget();
    worker.say({ run: 2, news: { kind: 'read', result } });
    expect([files.state, files.data]).toEqual(['idle', null]);
  });

  it('left half-way are the same here and in the worker', async () => {
    const { files, runs } = own();
    await files.read([file('first.csv', csv(5))]);
    for (const wait of [0, 5, 10, 20]) {
      void files.read([file(`second-${wait}.csv`, csv(9))]);
      await new Promise((resolve) => setTimeout(resolve, wait));
      files.cancel();
      await new Promise((resolve) => setTimeout(resolve, 50));
      runs.forgetOwn();
      runs.want(job);
      await expect.poll(() => runs.counted(job)).toBeDefined();
      expect(runs.counted(job)?.labels).toHaveLength(files.data!.count);
    }
  });
});
