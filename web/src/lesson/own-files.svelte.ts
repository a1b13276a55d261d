import type { DigitClient } from '../engine/digit-client.ts';
import type { News, ReadResult } from '../engine/digit-messages.ts';
import type { Images } from '../engine/digit-jobs.ts';
import { troubleOf } from '../engine/digit-trouble.ts';
import { EngineError } from '../engine/errors.ts';
import { digitRuns, sharedClient, type DigitRuns } from './digit-runs.svelte.ts';

/** Images that the reader brought. They stay in this tab. */
export interface OwnData {
  readonly name: string;
  readonly count: number;
  readonly kind: 'csv' | 'idx';
  /** The first hundred at most, to be looked at. */
  readonly first: Images;
}

/** Half of a pair of IDX files: the other is still missing. */
export interface OwnHalf {
  readonly name: string;
  readonly count: number;
  readonly kind: 'images' | 'labels';
}

export interface OwnWeights {
  readonly name: string;
  /** Units: inputs first, outputs last. */
  readonly sizes: readonly number[];
  readonly parameters: number;
}

/** What is read, by how it came. */
type Slot = 'data' | 'half' | 'weights';

/** Reads the reader's files in the worker, by what is in them. */
export class OwnFiles {
  state: 'idle' | 'reading' | 'failed' = $state('idle');
  /** Of the file that is being read. */
  progress: {
    readonly name: string;
    readonly bytes: number;
    readonly total: number;
    /** Rows of a CSV or images of an IDX so far. */
    readonly rows: number;
  } | null = $state.raw(null);
  /** What was wrong, and with which file; nothing read before is lost. */
  failure: { readonly name: string; readonly error: EngineError } | null = $state.raw(null);
  data: OwnData | null = $state.raw(null);
  half: OwnHalf | null = $state.raw(null);
  weights: OwnWeights | null = $state.raw(null);
  /** Names of files that were given once more, and not read again. */
  again: readonly string[] = $state.raw([]);
  /** Counts how often the reader asked to choose a file; the figure opens its dialogue. */
  asked: number = $state(0);

  readonly #runs: DigitRuns;
  readonly #makeClient: () => Promise<DigitClient>;
  /** Which files the present data, half and weights came from. */
  #sources: Partial<Record<Slot, readonly string[]>> = {};
  #arrays: ReadonlyMap<string, Uint8Array> | null = null;
  #client: DigitClient | null = null;
  #run: number | null = null;
  #waiting: File[] = [];
  #reading: Promise<void> = Promise.resolve();
  /** Counts the readings; an older one is no longer waited for. */
  #turn = 0;
  /** Counts how often all was forgotten; what was begun before is dropped. */
  #forgotten = 0;
  #end: () => void = () => undefined;

  constructor(runs = digitRuns, makeClient = sharedClient) {
    this.#runs = runs;
    this.#makeClient = makeClient;
  }

  ask(): void {
    this.asked += 1;
  }

  /** Reads these files, after those that are being read. Never rejects. */
  read(files: readonly File[]): Promise<void> {
    this.#waiting.push(...files);
    if (this.state !== 'reading') this.#reading = this.#readAll();
    return this.#reading;
  }

  /** Reads what waits; of several that are wrong, the first is told. */
  async #readAll(): Promise<void> {
    const turn = this.#turn;
    this.again = [];
    this.failure = null;
    this.state = 'reading';
    for (let file = this.#waiting.shift(); file; file = this.#waiting.shift()) {
      if (this.#isHere(file)) {
        this.again = [...this.again, file.name];
        continue;
      }
      const error = await this.#readOne(file);
      if (turn !== this.#turn) return;
      if (error) this.failure ??= { name: file.name, error };
    }
    this.progress = null;
    this.state = this.failure ? 'failed' : 'idle';
  }

  /** Stops reading; what was read before stays. */
  cancel(): void {
    this.#turn += 1;
    this.#waiting = [];
    // What the worker has taken until it hears of this, it keeps: so it is heard to the end.
    if (this.#run !== null) this.#client?.stop(this.#run);
    this.#end();
    this.progress = null;
    if (this.state === 'reading') this.state = 'idle';
  }

  /** Forgets the reader's images and weights. */
  forget(): void {
    this.cancel();
    this.#forgotten += 1;
    this.#client?.forget();
    this.#drop();
    this.#runs.forgetOwn();
    this.failure = null;
    this.again = [];
    this.state = 'idle';
  }

  /** The network as an .npz file that NumPy opens: W1, b1, W2, b2, W3, b3. Rejects with EngineError. */
  async saveWeights(whose: 'course' | 'own'): Promise<Blob> {
    const { writeNpz } = await import('../engine/npz.ts');
    if (whose === 'own') {
      if (!this.#arrays) throw new EngineError('digits.no-weights');
      return npzBlob(writeNpz(this.#arrays));
    }
    const { loadDigits } = await import('../engine/load-digits.ts');
    return npzBlob(writeNpz((await loadDigits()).weights()));
  }

  #isHere(file: File): boolean {
    return Object.values(this.#sources).some((sources) => sources.includes(markOf(file)));
  }

  /** Reads one file; what was wrong with it. */
  async #readOne(file: File): Promise<EngineError | undefined> {
    const turn = this.#turn;
    const isWanted = () => turn === this.#turn;
    const forgotten = this.#forgotten;
    this.progress = { name: file.name, bytes: 0, total: file.size, rows: 0 };
    let client: DigitClient;
    try {
      client = await this.#ready();
    } catch (reason) {
      return troubleOf(reason, 'digits.worker');
    }
    if (!isWanted()) return undefined;
    return new Promise((resolve) => {
      let error: EngineError | undefined;
      this.#end = () => resolve(undefined);
      this.#run = client.begin({ kind: 'read', file }, (news: News) => {
        if (news.kind === 'read' && forgotten === this.#forgotten) this.#take(file, news.result);
        if (!isWanted()) return;
        if (news.kind === 'progress') {
          const { done: bytes, total, rows = 0 } = news;
          this.progress = { name: file.name, bytes, total, rows };
        } else if (news.kind === 'failed') error = new EngineError(news.code, news.details);
        if (news.kind === 'failed' || news.kind === 'done') {
          this.#run = null;
          resolve(error);
        }
      });
    });
  }

  #take(file: File, result: ReadResult): void {
    const { name } = file;
    const mark = markOf(file);
    if (result.kind === 'half') {
      this.half = { name, kind: result.of, count: result.count };
      this.#sources = { ...this.#sources, half: [mark] };
      return;
    }
    if (result.kind === 'weights') {
      const { sizes, parameters, arrays } = result;
      this.weights = { name, sizes, parameters };
      this.#arrays = arrays;
      this.#sources = { ...this.#sources, weights: [mark] };
    } else {
      const { count, from: kind, first } = result;
      const isPair = kind === 'idx' && this.half;
      this.data = { name: isPair ? `${isPair.name} + ${name}` : name, count, kind, first };
      const { half, ...others } = this.#sources;
      this.#sources = isPair
        ? { ...others, data: [...(half ?? []), mark] }
        : { ...this.#sources, data: [mark] };
      if (isPair) this.half = null;
    }
    this.#runs.forgetOwn();
  }

  async #ready(): Promise<DigitClient> {
    if (this.#client) return this.#client;
    const client = await this.#makeClient();
    client.onlost = (failure) => this.#lose(failure);
    this.#client = client;
    return client;
  }

  /** The worker broke, and what it held is gone. */
  #lose(failure: EngineError): void {
    const names = [this.data, this.half, this.weights].flatMap((each) => each?.name ?? []);
    if (names.length > 0) {
      this.failure = {
        name: names.join(', '),
        error: new EngineError('digits.lost', failure.details),
      };
      if (this.state === 'idle') this.state = 'failed';
    }
    this.#drop();
    this.#runs.loseOwn(failure);
  }

  #drop(): void {
    this.data = null;
    this.half = null;
    this.weights = null;
    this.#arrays = null;
    this.#sources = {};
  }
}

/** What tells one file from another without reading it. */
const markOf = ({ name, size, lastModified }: File): string =>
  JSON.stringify([name, size, lastModified]);

const npzBlob = (bytes: Uint8Array<ArrayBuffer>): Blob =>
  new Blob([bytes], { type: 'application/zip' });

export const ownFiles = new OwnFiles();
