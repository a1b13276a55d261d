/**
 * 10 000 images through the network, by our core and by the notes' loop in NumPy, in turn: how long
 * ours takes of NumPy's time. The core runs in Node, whose engine is Chromium's; NumPy with one
 * thread, as the core.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { unzipSync } from 'fflate';
import { digitsCore, mnist, mnistPath } from '../lib/digits-core.mjs';
import { inRoot } from '../lib/paths.mjs';
import { readToolchain } from '../lib/toolchain.mjs';

const weights = inRoot('web/content/09-reading-digits/weights.npz');

/** Starts the notes' loop; answers one order after the other. */
async function startNumpy() {
  const files = ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'].map(mnistPath);
  const script = inRoot('scripts/bench/numpy_loop.py');
  const one = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const loop = spawn(readToolchain().python, [script, ...files, weights], {
    env: { ...process.env, ...one },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: loop.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the loop in NumPy ended');
    return JSON.parse(value);
  };
  const { gigaflops } = await answer();
  return {
    gigaflops,
    run: (batch) => {
      loop.stdin.write(`${batch}\n`);
      return answer();
    },
    stop: () => loop.kill(),
  };
}

/** The core with the course's weights, and what it does at an order. */
async function startCore() {
  const core = await digitsCore();
  const arrays = Object.entries(unzipSync(readFileSync(weights)));
  const lab = new core.Lab();
  lab.useWeights(
    arrays.map(([name]) => name.replace('.npy', '')),
    arrays.map(([, bytes]) => bytes),
  );
  const { pixels, labels } = mnist(core, 't10k');
  const none = new Float32Array();
  return (batch) => {
    const begun = performance.now();
    const { digits } = lab.classify(pixels, batch, none, none);
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, right: digits.filter((digit, image) => digit === labels[image]).length };
  };
}

/** Rounds of both in turn: seconds and right answers of each, and the ratio of each pair. */
async function race(numpy, core, batch, rounds) {
  const pairs = [];
  for (let round = -1; round < rounds; round += 1) {
    const theirs = await numpy.run(batch);
    const ours = core(batch);
    // The first round warms both up.
    if (round >= 0) pairs.push({ theirs, ours, ratio: ours.seconds / theirs.seconds });
  }
  return { batch, pairs };
}

export async function measureInference(runs) {
  const core = await startCore();
  // The browser's baseline compiler gives way to the better one only after a while.
  for (let round = 0; round < 10; round += 1) core(100);
  const numpy = await startNumpy();
  try {
    return {
      gigaflops: numpy.gigaflops,
      together: await race(numpy, core, 100, 4 * runs),
      alone: await race(numpy, core, 1, runs),
    };
  } finally {
    numpy.stop();
  }
}
