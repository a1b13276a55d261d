import type { Images } from '../engine/digit-jobs.ts';
import type { DigitPieces, Loaded } from '../engine/digit-pieces.ts';
import { EngineError } from '../engine/errors.ts';
import { keepForOffline } from '../engine/keep-offline.ts';

type Part = 'sample' | 'test';

const counts: Readonly<Record<Part, number>> = { sample: 1000, test: 10_000 };

/** The test images that the page holds, and how far their loading has come. */
export class DigitData {
  /** The first 1 000 test images. */
  sample: Images | null = $state.raw(null);
  /** All 10 000. */
  test: Images | null = $state.raw(null);
  /** Bytes, while something is being loaded. */
  progress: Loaded | null = $state.raw(null);
  /** Why the loading stopped: data.network or data.hash (file). What had come before stays. */
  failure: EngineError | null = $state.raw(null);

  readonly #makePieces: () => Promise<DigitPieces>;
  #pieces: Promise<DigitPieces> | undefined;
  readonly #loading = new Map<Part, Promise<Images>>();
  readonly #failed = new Set<Part>();
  #arrived: (images: Images) => void = () => undefined;
  /** Resolves when all test images are here; never rejects. */
  readonly tested: Promise<Images>;

  constructor(makePieces = madeHere) {
    this.#makePieces = makePieces;
    this.tested = new Promise((resolve) => (this.#arrived = resolve));
    // A network that comes back is tried at once.
    globalThis.addEventListener?.('online', () => this.retry());
  }

  /** The sample; rejects with an EngineError when it cannot be had now. The next call tries again. */
  wantSample(): Promise<Images> {
    return this.#want('sample');
  }

  /** Asks for all test images, which come in `test`; may be asked again and again. */
  wantTest(): void {
    if (!this.#failed.has('test')) void this.#want('test').catch(() => undefined);
  }

  /** After a failure: loads what is still missing. */
  retry(): void {
    for (const part of [...this.#failed]) void this.#want(part).catch(() => undefined);
  }

  /** Puts images in their place without loading them. */
  give(part: Part, images: Images): void {
    this[part] = images;
    if (part === 'test') this.#arrived(images);
  }

  #want(part: Part): Promise<Images> {
    const here = this[part];
    if (here) return Promise.resolve(here);
    const underWay = this.#loading.get(part);
    if (underWay) return underWay;
    const loading = this.#load(part).finally(() => this.#loading.delete(part));
    this.#loading.set(part, loading);
    return loading;
  }

  async #load(part: Part): Promise<Images> {
    // Later than the drawing that may have asked.
    await Promise.resolve();
    this.#failed.delete(part);
    this.failure = null;
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
      this.#failed.add(part);
      this.failure = failure;
      throw failure;
    } finally {
      this.progress = null;
    }
  }
}

async function madeHere(): Promise<DigitPieces> {
  const { DigitPieces } = await import('../engine/digit-pieces.ts');
  return new DigitPieces();
}

export const digitData = new DigitData();
