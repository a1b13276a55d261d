/**
 * Makes the weights that the course starts with: a network 784-50-100-10 learns the 60 000 training
 * images, in our own core. The same bytes every time, on every machine.
 *
 *   npm run weights               writes web/content/09-reading-digits/weights.npz
 *   npm run weights -- --check    only compares it with what would be written
 *
 * Needs a built core (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { digitsCore, mnist } from './lib/digits-core.mjs';
import { inRoot } from './lib/paths.mjs';
import { Failure, main, say } from './lib/shell.mjs';

const file = inRoot('web/content/09-reading-digits/weights.npz');
const epochs = 20;
const task = { widths: [784, 50, 100, 10], seed: 0, batch: 20, rate: 0.5, fall: 0.9 };

/** What is promised of the weights. */
const least = 0.95;
const mostBytes = 200_000;

/** The share of the images that the network answers as their labels say. */
function accuracy(trainer, { pixels, labels }) {
  const { digits } = trainer.classify(pixels, 100);
  return labels.filter((label, image) => label === digits[image]).length / labels.length;
}

/** The trained network's arrays as .npy files. */
function train(core) {
  const { pixels, labels } = mnist(core, 'train');
  const trainer = new core.Trainer(task, pixels, labels);
  try {
    for (let epoch = 1; epoch <= epochs; epoch += 1) {
      const loss = trainer.run(Math.ceil(labels.length / task.batch));
      say(`weights: epoch ${epoch} of ${epochs}, loss ${loss.toFixed(4)}`);
    }
    const share = accuracy(trainer, mnist(core, 't10k'));
    say(`weights: ${(100 * share).toFixed(2)} % of the test images are recognised`);
    if (share < least) throw new Failure(`weights: less than ${100 * least} % are recognised`);
    const names = trainer.weightNames();
    return Object.fromEntries(names.map((name) => [name, trainer.weightFile(name)]));
  } finally {
    trainer.delete();
  }
}

/** A .npz file as np.savez writes it, not compressed; the date is zip's first day. */
function npz(arrays) {
  const members = Object.entries(arrays).map(([name, bytes]) => [`${name}.npy`, bytes]);
  return zipSync(Object.fromEntries(members), { level: 0, mtime: new Date(1980, 0, 1) });
}

await main(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  const bytes = npz(train(await digitsCore()));
  if (bytes.length > mostBytes) throw new Failure(`weights: ${bytes.length} bytes are too many`);
  if (!values.check) writeFileSync(file, bytes);
  else if (!readFileSync(file).equals(bytes)) {
    throw new Failure('weights: weights.npz is not what `npm run weights` makes');
  }
  say(`weights: ${bytes.length} bytes ${values.check ? 'as committed' : 'written'}`);
});
