import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../web/src/engine/errors.ts';
import { writeNpz } from '../../web/src/engine/npz.ts';
import { readFile, type FileContent, type ReadHooks } from '../../web/src/engine/read-file.ts';
import { digits } from './digits.ts';

const imageSize = 784;
const text = (words: string) => new TextEncoder().encode(words);
const hooks: ReadHooks = {
  progress: () => undefined,
  turn: async () => undefined,
};
const head = ['label', ...Array.from({ length: imageSize }, (_, at) => `pixel${at}`)].join(',');

/** Row n holds the label n mod 10 and pixels n mod 256. */
const line = (n: number) => [n % 10, ...new Array<number>(imageSize).fill(n % 256)].join(',');
const csv = (rows: number) =>
  [head, ...Array.from({ length: rows }, (_, n) => line(n))].join('\n') + '\n';

const idx = (type: number, sizes: readonly number[], data: Uint8Array): Uint8Array => {
  const header = new Uint8Array(4 + 4 * sizes.length);
  const view = new DataView(header.buffer);
  header.set([0, 0, type, sizes.length]);
  sizes.forEach((size, axis) => view.setUint32(4 + 4 * axis, size));
  return Uint8Array.from([...header, ...data]);
};
const images = idx(
  8,
  [3, 28, 28],
  new Uint8Array(3 * imageSize).map((_, at) => at % 251),
);
const labels = idx(8, [3], Uint8Array.of(7, 2, 1));

/** A file that is made as it is read: so large ones take no room. */
class Endless {
  taken = 0;
  readonly size: number;
  readonly #beginning: Uint8Array<ArrayBuffer>;
  readonly #again: Uint8Array<ArrayBuffer>;

  constructor(size: number, beginning: Uint8Array, again: Uint8Array) {
    this.size = size;
    this.#beginning = new Uint8Array(beginning);
    this.#again = new Uint8Array(again);
  }

  slice(from: number, upTo: number): Blob {
    return new Blob([this.#beginning, this.#again]).slice(from, upTo);
  }

  stream(): ReadableStream<Uint8Array> {
    let next = this.#beginning;
    return new ReadableStream({
      pull: (controller) => {
        controller.enqueue(next.slice());
        this.taken += next.length;
        next = this.#again;
        if (this.taken >= this.size) controller.close();
      },
    });
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    throw new Error('read as a whole');
  }
}

const read = (bytes: Uint8Array | Endless, from = hooks): Promise<FileContent> =>
  readFile(
    bytes instanceof Endless ? (bytes as unknown as Blob) : new Blob([new Uint8Array(bytes)]),
    digits,
    from,
  );

async function said(bytes: Uint8Array | Endless): Promise<string> {
  const reason: unknown = await read(bytes).then(
    ({ kind }) => kind,
    (thrown: unknown) => thrown,
  );
  if (typeof reason === 'string') return reason;
  if (!(reason instanceof EngineError)) throw reason;
  return [reason.code, ...reason.details].join(' ');
}

describe('a file', () => {
  it('is known by what is in it, packed or not', async () => {
    for (const pack of [(bytes: Uint8Array) => bytes, (bytes: Uint8Array) => gzipSync(bytes)]) {
      const pictures = await read(pack(images));
      expect(pictures.kind === 'images' && pictures.idx.shape).toEqual([3, 28, 28]);
      expect(pictures.kind === 'images' && pictures.idx.data[imageSize]).toBe(imageSize % 251);
      const digit = await read(pack(labels));
      expect(digit.kind === 'labels' && [...digit.idx.data]).toEqual([7, 2, 1]);
      const table = await read(pack(text(csv(12))));
      expect(table.kind === 'csv' && [...table.images.labels]).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1,
      ]);
      expect(table.kind === 'csv' && table.images.pixels[11 * imageSize + 783]).toBe(11);
    }
    const weights = await read(writeNpz(new Map([['W1', text('1')]])));
    expect(weights.kind === 'weights' && [...weights.arrays.keys()]).toEqual(['W1']);
  });

  it('that is something else is named', async () => {
    expect(await said(new Uint8Array())).toBe('file.empty');
    expect(await said(gzipSync(''))).toBe('file.empty');
    expect(await said(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10))).toBe(
      'file.unknown 89 50 4e 47',
    );
    expect(await said(Uint8Array.of(0x80, 4, 0x95, 1))).toBe('file.pickle');
    expect(await said(Uint8Array.of(0x78, 0x9c, 1, 2))).toBe('file.pickle');
    expect(await said(gzipSync(Uint8Array.of(0x80, 3, 0x7d)))).toBe('file.pickle');
    expect(await said(Uint8Array.from([0x93, ...text('NUMPY\x01\x00')]))).toBe('file.single-array');
    expect(await said(gzipSync(gzipSync(images)))).toBe('file.unknown 1f 8b 08 00');
    expect(await said(text('PK no zip'))).toBe('npz.short');
  });

  it('that is a table of something else is told by its columns, packed or not', async () => {
    const table = text('height,weight\n1.5,50\n1.8,80\n1.7,70\n');
    for (const bytes of [table, gzipSync(table)]) {
      expect(await said(bytes)).toBe('csv.other 1 label height 3 2 height, weight');
    }
    const test = text(`${head.replace('label,', '')}\n${line(2).replace('2,', '')}\n`);
    expect(await said(test)).toBe(
      'csv.other 1 label pixel0 1 784 pixel0, pixel1, pixel2, pixel3, …, pixel782, pixel783',
    );
    // No table either: the first complaint stands.
    expect(await said(text('height,weight\n1.5,tall\n'))).toBe('csv.header 1 label height');
    expect(await said(text('nonsense'))).toBe('csv.header 1 label nonsense');
  });

  it('that is cut off or broken says where', async () => {
    const packed = gzipSync(images);
    const cut = await said(packed.subarray(0, packed.length - 9));
    expect(cut).toMatch(/^file\.gzip \d+$/);
    const broken = Uint8Array.from(packed);
    broken[packed.length - 6]! ^= 255;
    expect(await said(broken)).toMatch(/^file\.gzip \d+$/);
    expect(await said(images.subarray(0, 1000))).toMatch(/^idx\.short /);
    expect(await said(text(`${csv(2)}${line(2).slice(0, -4)}`))).toMatch(/^csv\.columns 4 /);
    expect(await said(text(csv(3).replace('2,2,2,2,', '2,2,x,2,')))).toMatch(/^csv\.pixel 4 .*x/);
  });

  it('tells how far it is, and gives up when it is told to', async () => {
    const bytes = text(csv(3000));
    const told: [number, number][] = [];
    await read(bytes, {
      ...hooks,
      progress: (done, rows) => told.push([done, rows]),
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    expect(told.at(-1)).toEqual([bytes.length, 3000]);
    const stop = new Error('given up');
    const given = read(bytes, { ...hooks, turn: () => Promise.reject(stop) });
    await expect(given).rejects.toBe(stop);
  });
});

describe('a file that is too much', () => {
  const two = 2 * 2 ** 30;

  it('of two gigabytes is left as soon as its header or its rows say so', async () => {
    const header = idx(8, [2_700_000, 28, 28], new Uint8Array());
    const huge = new Endless(two, header, new Uint8Array(1 << 16));
    expect(await said(huge)).toMatch(/^idx\.too-many 2700000 /);
    expect(huge.taken).toBeLessThan(1 << 20);
    const rows = new Endless(two, text(`${head}\n`), text(`${line(1)}\n`.repeat(64)));
    expect(await said(rows)).toMatch(/^csv\.too-many /);
    expect(rows.taken).toBeLessThan(200 * 2 ** 20);
    const blank = new Endless(two, text(`${head}\n`), text(' '.repeat(1 << 20)));
    expect(await said(blank)).toMatch(/^csv\./);
    expect(blank.taken).toBeLessThan(16 * 2 ** 20);
    const zip = new Endless(two, text('PK\x03\x04'), new Uint8Array(1 << 16));
    expect(await said(zip)).toBe('npz.too-large 64');
    expect(zip.taken).toBe(0);
  }, 30_000);

  it('once inflated is left as well: nothing is inflated for nobody', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(images), Buffer.alloc(64 << 20)]));
    expect(bomb.length).toBeLessThan(1 << 17);
    expect(await said(bomb)).toMatch(/^idx\.long /);
    expect(await said(gzipSync(Buffer.alloc(64 << 20)))).toMatch(/^idx\./);
    const spaces = gzipSync(Buffer.from(`${head}\n${' '.repeat(32 << 20)}`));
    expect(await said(spaces)).toMatch(/^csv\./);
  }, 30_000);

  it('that cannot be read says why', async () => {
    const gone = new Endless(1000, images.subarray(0, 800), images);
    gone.stream = () =>
      new ReadableStream({
        pull: (controller) => controller.error(new DOMException('it was moved', 'NotFoundError')),
      });
    expect(await said(gone)).toBe('file.read it was moved');
  });
});
