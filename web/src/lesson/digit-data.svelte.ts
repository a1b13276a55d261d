import type { Images } from '../engine/digit-jobs.ts';
import type { DigitPieces, Loaded } from '../engine/digit-pieces.ts';
import { EngineError } from '../engine/errors.ts';
import { pixelsOfImage } from '../engine/images.ts';
import { keepForOffline } from '../engine/keep-offline.ts';

type Part = 'sample' | 'test';

const parts: readonly Part[] = ['sample', 'test'];
const counts: Readonly<Record<Part, number>> = { sample: 1000, test: 10_000 };

/** The test images that the page holds, and how far their loading has come. */
export class DigitData {
  /** The first 1 000 test images. */
  sample: Images | null = $state.raw(null);
  /** All 10 000. */
  test: Images | null = $state.raw(null);
  /** Bytes, while something is being loaded. */
  progress: Loaded | null = $state.raw(null);
  #failures: Readonly<Partial<Record<Part, EngineError | undefined>>> = $state.raw({});

  readonly #makePieces: () => Promise<DigitPieces>;
  #pieces: Promise<DigitPieces> | undefined;
  readonly #loading = new Map<Part, Promise<Images>>();
  #arrived: (images: Images) => void = () => undefined;
  /** Resolves when all test images are here; never rejects. */
  readonly tested: Promise<Images>;

  constructor(makePieces = madeHere) {
    this.#makePieces = makePieces;
    this.tested = new Promise((resolve) => (this.#arrived = resolve));
    // A network that comes back is tried at once.
    globalThis.addEventListener?.('online', () => this.retry());
  }

  /** Why the loading stopped: data.network or data.hash (file). What had come before stays. */
  get failure(): EngineError | null {
    return this.#failures.sample ?? this.#failures.test ?? null;
  }

  /** The sample; rejects with an EngineError when it cannot be had now. The next call tries again. */
  wantSample(): Promise<Images> {
    return this.#want('sample');
  }

  /** Asks for all test images, which come in `test`; may be asked again and again. */
  wantTest(): void {
    if (!this.#failures.test) void this.#want('test');
  }

  /** After a failure: loads what is still missing. */
  retry(): void {
    for (const part of parts) if (this.#failures[part]) void this.#want(part);
  }

  /** Puts images in their place without loading them. */
  give(part: Part, images: Images): void {
    this[part] = images;
    if (part === 'sample') return;
    this.sample ??= firstOf(images, counts.sample);
    this.#arrived(images);
  }

  #want(part: Part): Promise<Images> {
    const here = this[part];
    if (here) return Promise.resolve(here);
    const underWay = this.#loading.get(part);
    if (underWay) return underWay;
    const loading = this.#load(part).finally(() => this.#loading.delete(part));
    this.#loading.set(part, loading);
    // Who does not wait for it sees `failure`.
    loading.catch(() => undefined);
    return loading;
  }

  async #load(part: Part): Promise<Images> {
    // Later than the drawing that may have asked.
    await Promise.resolve();
    this.#fail(part, undefined);
    try {
      this.#pieces ??= this.#makePieces();
      const pieces = await this.#pieces;
      const images = await pieces.load('test', counts[part], (loaded) => (this.progress = loaded));
      this.give(part, images);
      void keepForOffline();
      return images;
    } catch (reason) {
      // The script itself may not have come through the network.
      if (!(reason instanceof EngineError)) this.#pieces = undefined;
      const failure =
        reason instanceof EngineError
          ? reason
          : new EngineError('data.network', ['', String(reason)]);
      this.#fail(part, failure);
      throw failure;
    } finally {
      this.progress = null;
    }
  }

  #fail(part: Part, failure: EngineError | undefined): void {
    this.#failures = { ...this.#failures, [part]: failure };
  }
}

const firstOf = ({ pixels, labels, count }: Images, most: number): Images => {
  const first = Math.min(most, count);
  return {
    pixels: pixels.subarray(0, first * pixelsOfImage),
    labels: labels.subarray(0, first),
    count: first,
  };
};

async function madeHere(): Promise<DigitPieces> {
  const { DigitPieces } = await import('../engine/digit-pieces.ts');
  return new DigitPieces();
}

export const digitData = new DigitData();
