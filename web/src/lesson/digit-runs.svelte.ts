import type { DigitClient } from '../engine/digit-client.ts';
import type { Errand, News } from '../engine/digit-messages.ts';
import { troubleOf } from '../engine/digit-trouble.ts';
import { jobKey, type CountedAnswer, type CountJob } from '../engine/digit-jobs.ts';
import type { Images, Timed, Trained, TrainTask } from '../engine/digit-jobs.ts';
import type { Loaded } from '../engine/digit-pieces.ts';
import { EngineError } from '../engine/errors.ts';
import { digitData, type DigitData } from './digit-data.svelte.ts';

export type CountingState = 'idle' | 'loading' | 'running' | 'failed';
export type RunState = CountingState | 'paused';

/** A count that has been asked for. */
interface Asked {
  readonly job: CountJob;
  failure: EngineError | null;
}

/** What the worker has counted, timed and trained; it is asked, and its answers appear here. */
export class DigitRuns {
  /** Of the counts: "failed" as long as one has failed and was not asked for again. */
  counting: CountingState = $state('idle');
  /** Why a count failed. */
  countFailure: EngineError | null = $state.raw(null);
  /** Of the race or the training, which go on beside the counts. */
  state: RunState = $state('idle');
  /** Its rounds or iterations; while the training images are loaded, bytes. */
  progress: Loaded | null = $state.raw(null);
  /** Why it ended; nothing that was answered is lost. */
  failure: EngineError | null = $state.raw(null);
  /** Which of the two goes on, waits or has failed. */
  kind: 'race' | 'train' | null = $state(null);
  /** A line for each size of batch, in the order of the race. */
  timed: readonly Timed[] = $state.raw([]);
  trained: Trained | null = $state.raw(null);

  #answers: ReadonlyMap<string, CountedAnswer> = $state.raw(new Map());
  readonly #asked = new Map<string, Asked>();
  readonly #data: DigitData;
  readonly #makeClient: () => Promise<DigitClient>;
  #client: Promise<DigitClient> | undefined;
  /** Counts what was begun; what an older turn asks for is dropped. */
  #turn = 0;
  #run: number | null = null;
  #again: (() => void) | null = null;
  /** Counts under way. */
  #underWay = 0;

  constructor(data = digitData, makeClient = sharedClient) {
    this.#data = data;
    this.#makeClient = makeClient;
  }

  /** The answer to a job, when it has come. Reactive. */
  counted(job: CountJob): CountedAnswer | undefined {
    return this.#answers.get(jobKey(job));
  }

  /** Asks for a job, once; may be called while drawing. What failed is asked again by `retry`. */
  want(job: CountJob): void {
    const key = jobKey(job);
    if (this.#asked.has(key)) return;
    const asked: Asked = { job, failure: null };
    this.#asked.set(key, asked);
    queueMicrotask(() => void this.#count(key, asked));
  }

  /** Takes down an answer. */
  note(job: CountJob, answer: CountedAnswer): void {
    const key = jobKey(job);
    this.#asked.set(key, { job, failure: null });
    this.#answers = new Map([...this.#answers, [key, answer]]);
  }

  /** The reader's images or weights are others: what was counted with them is forgotten. */
  forgetOwn(): void {
    for (const [key, { job }] of this.#asked) if (job.set === 'own') this.#asked.delete(key);
    this.#keepAsked();
  }

  /**
   * The reader's images or weights were lost with the worker. What was counted with them is not asked
   * for again by itself: a worker that keeps breaking would be started for ever.
   */
  loseOwn(failure: EngineError): void {
    const lost = [...this.#asked.values()].filter(({ job }) => job.set === 'own');
    this.forgetOwn();
    for (const { job } of lost) this.#asked.set(jobKey(job), { job, failure });
    this.#tell();
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
    if (run !== null) void this.#client?.then((client) => client.cancel(run));
    this.#rest();
  }

  /** After a failure: asks again for what failed. */
  retry(): void {
    this.#data.retry();
    const failed = [...this.#asked].filter(([, { failure }]) => failure);
    for (const [key, { job }] of failed) {
      this.#asked.delete(key);
      this.want(job);
    }
    this.#tell();
    if (this.state === 'failed') this.#again?.();
  }

  /** There is no race and no training. */
  #rest(): void {
    this.#run = null;
    this.#again = null;
    this.kind = null;
    this.progress = null;
    this.failure = null;
    this.state = 'idle';
  }

  /** Forgets the answers that nobody has asked for. */
  #keepAsked(): void {
    this.#answers = new Map([...this.#answers].filter(([key]) => this.#asked.has(key)));
    this.#tell();
  }

  /** Says how it stands with the counts. */
  #tell(): void {
    const failed = [...this.#asked.values()].find(({ failure }) => failure);
    this.countFailure = failed?.failure ?? null;
    if (failed) this.counting = 'failed';
    else if (this.#underWay === 0) this.counting = 'idle';
    else this.counting = this.#data.test ? 'running' : 'loading';
  }

  async #count(key: string, asked: Asked): Promise<void> {
    const { job } = asked;
    const isWanted = () => this.#asked.get(key) === asked;
    this.#underWay += 1;
    this.#tell();
    const news = await this.#answer({ kind: 'count', job }, () => {
      this.#tell();
      return isWanted();
    });
    this.#underWay -= 1;
    if (isWanted() && news?.kind === 'counted') this.note(job, news.answer);
    if (isWanted() && news?.kind === 'failed') {
      asked.failure = new EngineError(news.code, news.details);
    }
    this.#tell();
  }

  /** What comes of an errand that has one answer. */
  async #answer(errand: Errand, isWanted: () => boolean): Promise<News | undefined> {
    const client = await this.#ready().catch(failed);
    if ('kind' in client) return client;
    if (!isWanted()) return undefined;
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
  const { code, details } = troubleOf(reason, 'digits.worker');
  return { kind: 'failed', code, details };
}

/** The one worker of the page. */
export async function sharedClient(): Promise<DigitClient> {
  const { digitClient } = await import('../engine/digit-client.ts');
  return digitClient();
}

export const digitRuns = new DigitRuns();
