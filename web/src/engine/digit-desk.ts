import type { CountJob, Images, TrainTask } from './digit-jobs.ts';
import type { Errand, FromDesk, ReadResult, ToDesk } from './digit-messages.ts';
import type { DigitPieces } from './digit-pieces.ts';
import { race } from './digit-race.ts';
import { givenUp, Run } from './digit-run.ts';
import { train } from './digit-training.ts';
import type { Digits, IdxData } from './digits.ts';
import { troubleOf } from './digit-trouble.ts';
import { EngineError } from './errors.ts';
import { gathered, pixelsOfImage } from './images.ts';
import { readFile, type FileContent } from './read-file.ts';

/** Of a file that was read, so many images are shown at most. */
const looks = 100;

/**
 * The work of the worker, without the worker: it takes messages and sends news. Long errands are done
 * bit by bit, and several go on side by side. It holds the test images, the reader's own images and
 * weights; what fails leaves all of them as they were.
 */
export class DigitDesk {
  readonly #load: () => Promise<Digits>;
  readonly #pieces: () => DigitPieces;
  readonly #post: (message: FromDesk) => void;
  readonly #runs = new Map<number, Run>();
  #test: Images | null = null;
  #own: Images | null = null;
  /** Files of a pair whose other half has not come. */
  #half: { images?: IdxData; labels?: IdxData } = {};
  #course: ReadonlyMap<string, Uint8Array> | null = null;
  #ownWeights: ReadonlyMap<string, Uint8Array> | null = null;
  #pieceStore: DigitPieces | null = null;

  constructor(
    load: () => Promise<Digits>,
    pieces: () => DigitPieces,
    post: (message: FromDesk) => void,
  ) {
    this.#load = load;
    this.#pieces = pieces;
    this.#post = post;
  }

  receive(message: ToDesk): void {
    if (message.kind === 'begin') void this.#begin(message.run, message.errand);
    else if (message.kind === 'test') this.#test = message.images;
    else if (message.kind === 'forget') this.#forget();
    else this.#runs.get(message.run)?.[message.kind]();
  }

  async #begin(number: number, errand: Errand): Promise<void> {
    const run = new Run((news) => this.#post({ run: number, news }));
    this.#runs.set(number, run);
    try {
      await this.#doing(errand, run);
      run.say({ kind: 'done' });
    } catch (reason) {
      if (reason === givenUp) return run.say({ kind: 'done' });
      const { code, details } = troubleOf(reason, 'digits.failed');
      run.say({ kind: 'failed', code, details });
    } finally {
      this.#runs.delete(number);
    }
  }

  async #doing(errand: Errand, run: Run): Promise<void> {
    const digits = await this.#load();
    this.#course ??= digits.weights();
    await run.turn();
    if (errand.kind === 'count') this.#count(digits, errand.job, run);
    else if (errand.kind === 'race') await race(digits, this.#testImages(), errand.batches, run);
    else if (errand.kind === 'train') await this.#train(digits, errand.task, run);
    else await this.#read(digits, errand.file, run);
  }

  #testImages(): Images {
    if (!this.#test) throw new EngineError('digits.failed', ['no test images']);
    return this.#test;
  }

  #count(digits: Digits, job: CountJob, run: Run): void {
    const { images, rows, others, scale } =
      job.set === 'own' ? this.#ownPart(digits, job) : this.#changedTest(digits, job);
    const isOwn = job.set === 'own' && job.weights === 'own';
    if (isOwn && !this.#ownWeights) throw new EngineError('digits.no-weights');
    this.#use(digits, isOwn ? this.#ownWeights : null);
    try {
      const counted = digits.count(images.pixels, images.labels, job.batch, scale);
      const { labels } = images;
      run.say({ kind: 'counted', answer: { ...counted, labels, rows, others } });
    } finally {
      // A race may go on beside this.
      this.#use(digits, null);
    }
  }

  /** The weights of the course, or others. */
  #use(digits: Digits, weights: ReadonlyMap<string, Uint8Array> | null): void {
    const wanted = weights ?? this.#course;
    if (wanted) digits.useWeights(wanted);
  }

  #changedTest(digits: Digits, job: CountJob & { set: 'test' }) {
    const { pixels, labels, count } = this.#testImages();
    const { dx, dy, how } = job.change;
    const isChanged = dx !== 0 || dy !== 0 || how !== 'none';
    const changed = isChanged ? digits.changed(pixels, job.change) : pixels;
    const steps = { crop: false, scale: false, centre: true };
    const shown = job.centre ? digits.preprocessed(changed, steps) : changed;
    return { images: { pixels: shown, labels, count }, rows: null, others: 0, scale: undefined };
  }

  /** The reader's images, or the part of them that is set aside for the test. */
  #ownPart(digits: Digits, job: CountJob & { set: 'own' }) {
    const all = this.#own ?? this.#testImages();
    // A single image, which cannot be split, can be counted.
    if (job.part === 'all' && job.scaling === '255') {
      return { images: all, rows: null, others: 0, scale: undefined };
    }
    const { train, test } = digits.split(all.count, 0.3, 42);
    // From the training part alone: the other may not be known beforehand.
    const scale = job.scaling === 'min-max' ? digits.minMax(all.pixels, train) : undefined;
    if (job.part === 'all') return { images: all, rows: null, others: 0, scale };
    return { images: chosen(all, test), rows: test, others: train.length, scale };
  }

  async #train(digits: Digits, task: TrainTask, run: Run): Promise<void> {
    const test = this.#testImages();
    this.#pieceStore ??= this.#pieces();
    const images = await this.#pieceStore.load('train', task.images, ({ done, total }) =>
      run.say({ kind: 'loading', done, total }),
    );
    await run.turn();
    await train(digits, images, test, task, run);
  }

  async #read(digits: Digits, file: File, run: Run): Promise<void> {
    const content = await readFile(file, digits, {
      progress: (done, rows) => run.say({ kind: 'progress', done, total: file.size, rows }),
      turn: () => run.turn(),
    });
    await run.turn();
    run.say({ kind: 'read', result: this.#taken(digits, content) });
  }

  #taken(digits: Digits, content: FileContent): ReadResult {
    if (content.kind === 'weights') return this.#takenWeights(digits, content.arrays);
    if (content.kind === 'csv') return this.#takenData('csv', content.images);
    // Of two files of the same kind the later one counts.
    const pair = { ...this.#half, [content.kind]: content.idx };
    const { images, labels } = pair;
    if (!images || !labels) {
      this.#half = pair;
      return { kind: 'half', of: content.kind, count: content.idx.shape[0] ?? 0 };
    }
    const data = digits.labelled(images, labels);
    this.#half = {};
    return this.#takenData('idx', data);
  }

  #takenData(from: 'csv' | 'idx', images: Images): ReadResult {
    this.#own = images;
    const count = Math.min(looks, images.count);
    const first = {
      pixels: images.pixels.slice(0, count * pixelsOfImage),
      labels: images.labels.slice(0, count),
      count,
    };
    return { kind: 'data', from, count: images.count, first };
  }

  #takenWeights(digits: Digits, arrays: ReadonlyMap<string, Uint8Array>): ReadResult {
    digits.useWeights(arrays);
    const { sizes, parameters } = digits.network();
    this.#ownWeights = digits.weights();
    this.#use(digits, null);
    return { kind: 'weights', sizes, parameters, arrays: this.#ownWeights };
  }

  #forget(): void {
    this.#own = null;
    this.#half = {};
    this.#ownWeights = null;
  }
}

/** These rows of the images. */
const chosen = ({ pixels, labels }: Images, rows: Int32Array): Images => ({
  pixels: gathered(pixels, rows),
  labels: Uint8Array.from(rows, (row) => labels[row]!),
  count: rows.length,
});
