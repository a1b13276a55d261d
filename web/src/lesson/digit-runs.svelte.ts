import type { DigitClient } from '../engine/digit-client.ts';
import type { Errand, News } from '../engine/digit-messages.ts';
import { jobKey, type CountedAnswer, type CountJob } from '../engine/digit-jobs.ts';
import type { Images, Timed, Trained, TrainTask } from '../engine/digit-jobs.ts';
import type { Loaded } from '../engine/digit-pieces.ts';
import { EngineError } from '../engine/errors.ts';
import { digitData, type DigitData } from './digit-data.svelte.ts';

export type RunState = 'idle' | 'loading' | 'running' | 'paused' | 'failed';

/** A count that has been asked for. */
interface Asked {
  readonly job: CountJob;
  failed: boolean;
}

/** What the worker has counted, timed and trained; it is asked, and its answers appear here. */
export class DigitRuns {
  /** Of the race or the training; of the counts while there is neither. */
  state: RunState = $state('idle');
  /** Rounds or iterations of what runs; while the training images are loaded, bytes. */
  progress: Loaded | null = $state.raw(null);
  /** Why the last run ended; nothing that was answered is lost. */
  failure: EngineError | null = $state.raw(null);
  /** What runs, waits or ran last beside the counts. */
  kind: 'race' | 'train' | null = $state(null);
  /** A line for each size of batch, in the order of the race. */
  timed: readonly Timed[] = $state.raw([]);
  trained: Trained | null = $state.raw(null);
  /** The answer that came last. */
  last: { readonly job: CountJob; readonly answer: CountedAnswer } | undefined =
    $state.raw(undefined);

  #answers: ReadonlyMap<string, CountedAnswer> = $state.raw(new Map());
  readonly #asked = new Map<string, Asked>();
  readonly #data: DigitData;
  #makeClient: () => Promise<DigitClient>;
  #client: Promise<DigitClient> | undefined;
  /** Counts what was begun; what an older turn asks for is dropped. */
  #turn = 0;
  #run: number | null = null;
  #again: (() => void) | null = null;
  #counting = 0;

  constructor(data = digitData, makeClient = sharedClient) {
    this.#data = data;
    this.#makeClient = makeClient;
  }

  /** Lets another worker do the work. */
  useClient(client: DigitClient): void {
    this.cancel();
    this.#makeClient = () => Promise.resolve(client);
    this.#client = undefined;
  }

  /** The answer to a job, when it has come. Reactive. */
  counted(job: CountJob): CountedAnswer | undefined {
    return this.#answers.get(jobKey(job));
  }

  /** Asks for a job, once; may be called while drawing. What failed is asked again by `retry`. */
  want(job: CountJob): void {
    const key = jobKey(job);
    if (this.#asked.has(key)) return;
    const asked: Asked = { job, failed: false };
    this.#asked.set(key, asked);
    queueMicrotask(() => void this.#count(key, asked));
  }

  /** Takes down an answer. */
  note(job: CountJob, answer: CountedAnswer): void {
    const key = jobKey(job);
    this.#asked.set(key, { job, failed: false });
    this.#answers = new Map([...this.#answers, [key, answer]]);
    this.last = { job, answer };
  }

  /** The reader's images or weights are others: what was counted with them is forgotten. */
  forgetOwn(): void {
    const others = [...this.#answers].filter(([key]) => this.#asked.get(key)?.job.set !== 'own');
    this.#answers = new Map(others);
    for (const [key, { job }] of this.#asked) if (job.set === 'own') this.#asked.delete(key);
    if (this.last?.job.set === 'own') this.last = undefined;
    if (this.#again === null) {
      this.failure = null;
      this.#rest();
    }
  }

  /** Times all test images in batches of these sizes; ends a race or training that runs. */
  race(batches: readonly number[]): void {
    this.#begin(
      'race',
      { kind: 'race', batches },
      () => this.race(batches),
      () => {
        this.timed = [];
      },
    );
  }

  /** Trains twice, in turns; ends a race or training that runs. */
  train(task: TrainTask): void {
    this.#begin(
      'train',
      { kind: 'train', task },
      () => this.train(task),
      () => {
        this.trained = { task, plain: [], shuffled: [] };
      },
    );
  }

  /** The race or training waits after the round in hand. */
  pause(): void {
    if (this.state !== 'running' || this.#run === null) return;
    const run = this.#run;
    void this.#client?.then((client) => client.pause(run));
    this.state = 'paused';
  }

  resume(): void {
    if (this.state !== 'paused' || this.#run === null) return;
    const run = this.#run;
    void this.#client?.then((client) => client.resume(run));
    this.state = 'running';
  }

  /** Ends the race or training; what it has answered stays. */
  cancel(): void {
    this.#turn += 1;
    const run = this.#run;
    this.#run = null;
    this.#again = null;
    if (run !== null) void this.#client?.then((client) => client.cancel(run));
    this.#rest();
  }

  /** After a failure: asks again for what failed. */
  retry(): void {
    this.failure = null;
    this.#data.retry();
    const failed = [...this.#asked.values()].filter((asked) => asked.failed);
    for (const { job } of failed) {
      this.#asked.delete(jobKey(job));
      this.want(job);
    }
    const again = this.state === 'failed' ? this.#again : null;
    this.#rest();
    again?.();
  }

  /** Nothing runs but, perhaps, counts. */
  #rest(): void {
    this.progress = null;
    this.state = this.#counting > 0 ? 'running' : 'idle';
  }

  async #count(key: string, asked: Asked): Promise<void> {
    const { job } = asked;
    const isWanted = () => this.#asked.get(key) === asked;
    this.#counting += 1;
    if (this.state === 'idle') this.state = this.#data.test ? 'running' : 'loading';
    const news = await this.#answer({ kind: 'count', job }, (client) => {
      if (this.state === 'loading' && this.#run === null) this.state = 'running';
      return client !== null && isWanted();
    });
    this.#counting -= 1;
    if (isWanted() && news?.kind === 'counted') this.note(job, news.answer);
    if (isWanted() && news?.kind === 'failed') {
      asked.failed = true;
      this.failure = new EngineError(news.code, news.details);
    }
    if (this.#run === null && this.#again === null) {
      if (this.failure) this.state = 'failed';
      else this.#rest();
    }
  }

  /** What comes of an errand that has one answer. */
  async #answer(
    errand: Errand,
    isWanted: (client: DigitClient | null) => boolean,
  ): Promise<News | undefined> {
    const client = await this.#ready().catch(failed);
    if ('kind' in client) return client;
    if (!isWanted(client)) return undefined;
    return new Promise((resolve) => {
      let answer: News | undefined;
      client.begin(errand, (news) => {
        if (news.kind === 'counted' || news.kind === 'failed') answer = news;
        if (news.kind === 'failed' || news.kind === 'done') resolve(answer);
      });
    });
  }

  /** The worker, when it has the test images. */
  async #ready(): Promise<DigitClient> {
    this.#client ??= this.#makeClient();
    this.#data.wantTest();
    const client = await this.#client.catch((reason: unknown) => {
      this.#client = undefined;
      throw reason;
    });
    const images: Images = this.#data.test ?? (await this.#data.tested);
    client.giveTest(images);
    return client;
  }

  #begin(kind: 'race' | 'train', errand: Errand, again: () => void, clear: () => void): void {
    this.cancel();
    const turn = this.#turn;
    this.kind = kind;
    this.failure = null;
    this.#again = again;
    this.state = this.#data.test ? 'running' : 'loading';
    clear();
    const hear = (news: News) => {
      if (turn === this.#turn) this.#hear(news);
    };
    this.#ready().then(
      (client) => {
        if (turn !== this.#turn) return;
        this.state = 'running';
        this.#run = client.begin(errand, hear);
      },
      (reason: unknown) => hear(failed(reason)),
    );
  }

  #hear(news: News): void {
    if (news.kind === 'timed') this.timed = news.timed;
    else if (news.kind === 'round' && this.trained) {
      const { task, plain, shuffled } = this.trained;
      this.trained = {
        task,
        plain: [...plain, news.plain],
        shuffled: [...shuffled, news.shuffled],
      };
    } else if (news.kind === 'loading' || news.kind === 'progress') {
      this.progress = { done: news.done, total: news.total };
      if (this.state !== 'paused') this.state = news.kind === 'loading' ? 'loading' : 'running';
    } else if (news.kind === 'done') {
      this.#run = null;
      this.#again = null;
      this.#rest();
    } else if (news.kind === 'failed') {
      this.#run = null;
      this.failure = new EngineError(news.code, news.details);
      this.progress = null;
      this.state = 'failed';
    }
  }
}

function failed(reason: unknown): News & { kind: 'failed' } {
  const { code, details } =
    reason instanceof EngineError ? reason : new EngineError('digits.worker', [String(reason)]);
  return { kind: 'failed', code, details };
}

/** The one worker of the page. */
export async function sharedClient(): Promise<DigitClient> {
  const { digitClient } = await import('../engine/digit-client.ts');
  return digitClient();
}

export const digitRuns = new DigitRuns();
