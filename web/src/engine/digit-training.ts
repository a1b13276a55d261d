import type { Images, Round, TrainTask } from './digit-jobs.ts';
import type { Run } from './digit-run.ts';
import type { Change, Digits, Training } from './digits.ts';

/** A point of the curves is that many mini-batches, and a look round that many. */
const iterationsOfRound = 100;
const iterationsAtOnce = 20;
const widths = [784, 50, 100, 10];
const shuffled: Change = { dx: 0, dy: 0, how: 'shuffled' };

/** A network under way, and the test images as it sees them. */
interface Pupil {
  readonly training: Training;
  readonly test: Uint8Array;
}

/** Trains two networks in turns, one on the images as they are, one on them shuffled. */
export async function train(
  digits: Digits,
  images: Images,
  test: Images,
  task: TrainTask,
  run: Run,
): Promise<void> {
  const { iterations } = task;
  const pupils: Pupil[] = [];
  const enrol = (pixels: Uint8Array, seen: Uint8Array) => {
    const { seed, batch, rate } = task;
    const training = digits.trainer({ widths, seed, batch, rate }, pixels, images.labels);
    pupils.push({ training, test: seen });
  };
  const examined = ({ training, test: seen }: Pupil, done: number): Round => {
    const { confusion } = training.count(seen, test.labels);
    return { iterations: done, confusion };
  };
  try {
    enrol(images.pixels, test.pixels);
    enrol(digits.changed(images.pixels, shuffled), digits.changed(test.pixels, shuffled));
    let done = 0;
    while (done < iterations) {
      const rest = iterationsOfRound - (done % iterationsOfRound);
      const many = Math.min(iterationsAtOnce, rest, iterations - done);
      for (const pupil of pupils) {
        pupil.training.run(many);
        await run.turn();
      }
      done += many;
      run.say({ kind: 'progress', done, total: iterations });
      if (done % iterationsOfRound !== 0 && done < iterations) continue;
      const [asTheyAre, mixed] = pupils.map((pupil) => examined(pupil, done));
      if (asTheyAre && mixed) run.say({ kind: 'round', plain: asTheyAre, shuffled: mixed });
      await run.turn();
    }
  } finally {
    for (const { training } of pupils) training.free();
  }
}
