import type { Images, Timed } from './digit-jobs.ts';
import type { Run } from './digit-run.ts';
import type { Digits } from './digits.ts';

/** The rounds that count, for each size of batch. */
const rounds = 5;

/** Times all images in batches of each size, after a warm-up, with the weights in use. */
export async function race(
  digits: Digits,
  { pixels, labels }: Images,
  batches: readonly number[],
  run: Run,
): Promise<void> {
  const timed: Timed[] = [];
  const total = batches.length * rounds;
  let done = 0;
  for (const batch of batches) {
    await run.turn();
    const { confusion } = digits.count(pixels, labels, batch);
    const times: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      await run.turn();
      const started = performance.now();
      digits.count(pixels, labels, batch);
      times.push(performance.now() - started);
      const line = { batch, milliseconds: digits.median(times), confusion };
      done += 1;
      run.say({ kind: 'timed', timed: [...timed, line] });
      run.say({ kind: 'progress', done, total });
      if (round === rounds) timed.push(line);
    }
  }
}
