import manifest from '../../../build/data/manifest.json';
import type { Images } from './digit-jobs.ts';
import { EngineError } from './errors.ts';
import { pixelsOfImage } from './images.ts';
import { fetchBits, patience } from './patient-fetch.ts';

/** A file of the data: a gzip of so many labels, then their images (scripts/data.mjs). */
export interface Piece {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly set: string;
  /** Its first image. */
  readonly from: number;
  readonly count: number;
}

export type SetName = 'test' | 'train';

/** How much of what was asked for is here, in bytes of the files. */
export interface Loaded {
  readonly done: number;
  readonly total: number;
}

/** What a browser offers; on pages without https there is neither `caches` nor `subtle`. */
export interface Surroundings {
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  readonly caches?: Pick<CacheStorage, 'open'> | undefined;
  readonly subtle?: Pick<SubtleCrypto, 'digest'> | undefined;
  readonly addressOf: (file: string) => string;
  /** Milliseconds without a byte after which the network counts as gone. */
  readonly patience: number;
}

const addresses = import.meta.glob<string>('../../../build/data/*.bin', {
  query: '?url',
  import: 'default',
  eager: true,
});

const browser = (): Surroundings => ({
  fetch: (address, options) => fetch(address, options),
  caches: globalThis.caches,
  subtle: globalThis.crypto?.subtle,
  addressOf: (file) =>
    new URL(addresses[`../../../build/data/${file}`] ?? file, import.meta.url).href,
  patience,
});

const cacheName = 'gradus-data';

/** A set as far as it has come. */
interface Held {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  readonly files: ReadonlySet<string>;
}

const nothing: Held = { pixels: new Uint8Array(), labels: new Uint8Array(), files: new Set() };

/**
 * The images of the course, fetched in pieces. Each piece is checked by its SHA-256, kept in the
 * browser's cache and read from there at the next visit. Where the browser has no cryptography (a
 * page without https) the checksum inside the gzip stands in for it. After a failure only what is
 * still missing is fetched.
 */
export class DigitPieces {
  readonly #surroundings: Surroundings;
  readonly #pieces: readonly Piece[];
  readonly #held = new Map<SetName, Held>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(surroundings = browser(), pieces: readonly Piece[] = manifest.pieces) {
    this.#surroundings = surroundings;
    this.#pieces = pieces;
  }

  /** The first `count` images of a set. Rejects with data.network or data.hash (file). */
  load(set: SetName, count: number, report: (loaded: Loaded) => void): Promise<Images> {
    const loading = this.#last.then(() => this.#load(set, count, report));
    this.#last = loading.catch(() => undefined);
    return loading;
  }

  async #load(set: SetName, count: number, report: (loaded: Loaded) => void): Promise<Images> {
    const wanted = this.#pieces.filter((piece) => piece.set === set && piece.from < count);
    const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
    let held = this.#room(set, wanted).files;
    let before = 0;
    for (const piece of wanted) {
      if (!held.has(piece.file)) {
        const done = before;
        report({ done, total });
        const content = await this.#contentOf(piece, (came) =>
          report({ done: done + came, total }),
        );
        held = this.#put(set, piece, content).files;
      }
      before += piece.bytes;
    }
    report({ done: total, total });
    void this.#forgetOldPieces();
    const { pixels, labels } = this.#held.get(set) ?? nothing;
    return {
      pixels: pixels.subarray(0, count * pixelsOfImage),
      labels: labels.subarray(0, count),
      count: Math.min(count, labels.length),
    };
  }

  /** Makes room for these pieces; what is held stays. */
  #room(set: SetName, pieces: readonly Piece[]): Held {
    const old = this.#held.get(set) ?? nothing;
    const count = Math.max(0, ...pieces.map((piece) => piece.from + piece.count));
    if (old.labels.length >= count) return old;
    const pixels = new Uint8Array(count * pixelsOfImage);
    const labels = new Uint8Array(count);
    pixels.set(old.pixels);
    labels.set(old.labels);
    const held = { pixels, labels, files: old.files };
    this.#held.set(set, held);
    return held;
  }

  #put(set: SetName, piece: Piece, content: Uint8Array): Held {
    const { pixels, labels, files } = this.#held.get(set) ?? nothing;
    labels.set(content.subarray(0, piece.count), piece.from);
    pixels.set(content.subarray(piece.count), piece.from * pixelsOfImage);
    const held = { pixels, labels, files: new Set([...files, piece.file]) };
    this.#held.set(set, held);
    return held;
  }

  /** What a piece holds, from the cache or else from the network. */
  async #contentOf(piece: Piece, came: (bytes: number) => void): Promise<Uint8Array> {
    const address = this.#surroundings.addressOf(piece.file);
    const kept = await this.#kept(address);
    const content = kept && (await this.#checked(piece, kept));
    if (content) return content;
    // What the browser had stored may be broken: the second time it may not look there.
    for (const cache of ['default', 'reload'] as const) {
      const bytes = await this.#fetched(piece, address, cache, came);
      const fresh = await this.#checked(piece, bytes);
      if (!fresh) continue;
      await this.#keep(address, bytes);
      return fresh;
    }
    throw new EngineError('data.hash', [piece.file]);
  }

  /** What the bytes inflate to, if they are those of the piece. */
  async #checked(piece: Piece, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
    return (await this.#isRight(piece, bytes)) ? inflated(piece, bytes) : undefined;
  }

  async #isRight(piece: Piece, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    if (bytes.length !== piece.bytes) return false;
    const { subtle } = this.#surroundings;
    if (!subtle) return true;
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
    const text = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return text === piece.sha256;
  }

  async #fetched(
    piece: Piece,
    address: string,
    cache: RequestCache,
    came: (bytes: number) => void,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { fetch, patience: wait } = this.#surroundings;
    const bytes = new Uint8Array(piece.bytes);
    let length = 0;
    const take = (bit: Uint8Array) => {
      if (length + bit.length > bytes.length) {
        length = 0;
        return false;
      }
      bytes.set(bit, length);
      length += bit.length;
      came(length);
      return true;
    };
    try {
      await fetchBits(({ signal }) => fetch(address, { cache, signal }), wait, take);
    } catch (reason) {
      throw new EngineError('data.network', [piece.file, messageOf(reason)]);
    }
    return bytes.subarray(0, length);
  }

  async #kept(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const cache = await this.#surroundings.caches?.open(cacheName);
      const response = await cache?.match(address);
      return response && new Uint8Array(await response.arrayBuffer());
    } catch {
      return undefined;
    }
  }

  /** A cache that is full or forbidden stops nobody. */
  async #keep(address: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      const cache = await this.#surroundings.caches?.open(cacheName);
      await cache?.put(address, new Response(bytes));
    } catch {
      return;
    }
  }

  /** Takes pieces of earlier builds out of the cache. */
  async #forgetOldPieces(): Promise<void> {
    const addresses = this.#pieces.map(({ file }) => this.#surroundings.addressOf(file));
    const folder = new URL('.', addresses[0]).href;
    try {
      const cache = await this.#surroundings.caches?.open(cacheName);
      for (const { url } of (await cache?.keys()) ?? []) {
        if (url.startsWith(folder) && !addresses.includes(url)) await cache?.delete(url);
      }
    } catch {
      return;
    }
  }
}

/** Labels and images of a piece; undefined where the gzip is broken. */
async function inflated(
  piece: Piece,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    const content = new Uint8Array(await new Response(stream).arrayBuffer());
    return content.length === piece.count * (1 + pixelsOfImage) ? content : undefined;
  } catch {
    return undefined;
  }
}

const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);
