import type { Errand, FromDesk, News, ToDesk } from './digit-messages.ts';
import type { Images } from './digit-jobs.ts';
import { troubleOf } from './digit-trouble.ts';
import type { EngineError } from './errors.ts';
import { keepForOffline } from './keep-offline.ts';

/** A worker, as far as the page uses it. */
export type DigitWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** What hears of a run; after "done" or "failed" it hears nothing more. */
export type Listener = (news: News) => void;

/**
 * The page's side of the worker: it gives every run a number and hands on what the worker tells of
 * it. News of a run that was given up is dropped. A worker that breaks is replaced at the next
 * errand; the reader's images and weights were in it (`onlost`).
 */
export class DigitClient {
  /** Told when the worker broke, with all that it held. */
  onlost: (failure: EngineError) => void = () => undefined;
  readonly #makeWorker: () => DigitWorker;
  readonly #listeners = new Map<number, Listener>();
  #worker: DigitWorker | null = null;
  /** Whether it has ever answered. */
  #answered = false;
  #test: Images | null = null;
  #last = 0;

  constructor(makeWorker = startWorker) {
    this.#makeWorker = makeWorker;
  }

  /** The test images, which counts, races and trainings need. */
  giveTest(images: Images): void {
    if (this.#test === images) return;
    this.#test = images;
    if (this.#worker) this.#send(this.#worker, { kind: 'test', images });
  }

  /** Sets a run going; its number. A worker that cannot be had is the run's failure. */
  begin(errand: Errand, listener: Listener): number {
    this.#last += 1;
    const run = this.#last;
    this.#listeners.set(run, listener);
    try {
      this.#send(this.#started(), { kind: 'begin', run, errand });
    } catch (reason) {
      // The caller gets the number first.
      queueMicrotask(() => this.#break(reason));
    }
    return run;
  }

  pause(run: number): void {
    this.#worker?.postMessage({ kind: 'pause', run } satisfies ToDesk);
  }

  resume(run: number): void {
    this.#worker?.postMessage({ kind: 'resume', run } satisfies ToDesk);
  }

  /** Gives a run up: nothing more is heard of it. */
  cancel(run: number): void {
    this.#listeners.delete(run);
    this.stop(run);
  }

  /** Ends a run; what the worker has said until then is still heard. */
  stop(run: number): void {
    this.#worker?.postMessage({ kind: 'cancel', run } satisfies ToDesk);
  }

  /** Forgets the reader's images and weights. */
  forget(): void {
    this.#worker?.postMessage({ kind: 'forget' } satisfies ToDesk);
  }

  #send(worker: DigitWorker, message: ToDesk): void {
    worker.postMessage(message);
  }

  #started(): DigitWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#makeWorker();
    const isCurrent = () => this.#worker === worker;
    worker.onmessage = ({ data }: MessageEvent<FromDesk>) => {
      if (isCurrent()) this.#hear(data);
    };
    worker.onerror = (event) => {
      if (isCurrent()) this.#break('message' in event ? String(event.message) : 'no worker');
    };
    worker.onmessageerror = () => {
      if (isCurrent()) this.#break('unreadable answer');
    };
    this.#worker = worker;
    this.#answered = false;
    if (this.#test) this.#send(worker, { kind: 'test', images: this.#test });
    return worker;
  }

  #hear(message: FromDesk): void {
    this.#answered = true;
    if ('loaded' in message) return void keepForOffline(message.loaded);
    const { run, news } = message;
    const listener = this.#listeners.get(run);
    if (news.kind === 'done' || news.kind === 'failed') this.#listeners.delete(run);
    listener?.(news);
  }

  #break(reason: unknown): void {
    const failure = troubleOf(reason, this.#answered ? 'digits.failed' : 'digits.worker');
    const { code, details } = failure;
    this.#worker?.terminate();
    this.#worker = null;
    const listeners = [...this.#listeners.values()];
    this.#listeners.clear();
    this.onlost(failure);
    for (const tell of listeners) tell({ kind: 'failed', code, details });
  }
}

function startWorker(): DigitWorker {
  return new Worker(new URL('./digit-worker.ts', import.meta.url), { type: 'module' });
}

let shared: DigitClient | undefined;

/** The one worker of the page. */
export function digitClient(): DigitClient {
  shared ??= new DigitClient();
  return shared;
}
