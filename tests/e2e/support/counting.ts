/** What the page's worker counts, counted here: the test set of the course and nothing else. */
import { jobKey, type CountedAnswer, type CountJob } from '../../../web/src/engine/digit-jobs.ts';
import type { Digits } from '../../../web/src/engine/digits.ts';
import { pixelsOfImage, testSet } from './digits.ts';

const known = new Map<string, CountedAnswer>();

export function countHere(digits: Digits, job: CountJob): CountedAnswer {
  const answer = known.get(jobKey(job)) ?? count(digits, job);
  known.set(jobKey(job), answer);
  return answer;
}

function count(digits: Digits, job: CountJob): CountedAnswer {
  const { pixels, labels, rows, others, scale } =
    job.set === 'test' ? changed(digits, job) : part(digits, job);
  const counted = digits.count(pixels, labels, job.batch, scale);
  return { ...counted, labels, rows, others };
}

function changed(digits: Digits, { change, centre }: CountJob & { set: 'test' }) {
  const { pixels, labels } = testSet(10_000);
  const seen = digits.changed(pixels, change);
  const steps = { crop: false, scale: false, centre: true };
  return {
    pixels: centre ? digits.preprocessed(seen, steps) : seen,
    labels,
    rows: null,
    others: 0,
    scale: undefined,
  };
}

/** While the reader has brought no images, those of the course stand in for them. */
function part(digits: Digits, job: CountJob & { set: 'own' }) {
  const { pixels, labels, count } = testSet(10_000);
  const { train, test } = digits.split(count, 0.3, 42);
  const scale = job.scaling === 'min-max' ? digits.minMax(pixels, train) : undefined;
  if (job.part === 'all') return { pixels, labels, rows: null, others: 0, scale };
  const images = new Uint8Array(test.length * pixelsOfImage);
  for (const [at, row] of test.entries()) {
    const from = row * pixelsOfImage;
    images.set(pixels.subarray(from, from + pixelsOfImage), at * pixelsOfImage);
  }
  const ofPart = Uint8Array.from(test, (row) => labels[row] ?? 0);
  return { pixels: images, labels: ofPart, rows: test, others: train.length, scale };
}
