import type { Images, Timed } from './digit-jobs.ts';
import type { Run } from './digit-run.ts';
import type { Digits } from './digits.ts';

/** The rounds that count, for each size of batch. */
const rounds = 5;

/** Times all images in batches of each size, after a warm-up, with the weights in use. */
export async function race(
  digits: Digits,
  { pixels, labels, count }: Images,
  batches: readonly number[],
  run: Run,
): Promise<void> {
  const timed: Timed[] = [];
  const total = batches.length * rounds;
  let done = 0;
  let first: Uint8Array | undefined;
  for (const batch of batches) {
    await run.turn();
    const { digits: answers } = digits.count(pixels, labels, batch);
    first ??= answers;
    const differing = differences(first, answers);
    const right = count - differences(labels, answers);
    const times: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      await run.turn();
      const started = performance.now();
      digits.count(pixels, labels, batch);
      times.push(performance.now() - started);
      const milliseconds = middle(times);
      const line = { batch, milliseconds, rounds: round, right, n: count, differing };
      done += 1;
      run.say({ kind: 'timed', timed: [...timed, line] });
      run.say({ kind: 'progress', done, total });
      if (round === rounds) timed.push(line);
    }
  }
}

const differences = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((count, value, at) => (value === other[at] ? count : count + 1), 0);

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)]!;
