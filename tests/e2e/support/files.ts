/** Files as a reader may bring them, whole and damaged. */
import { gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { idxImages, idxLabels, pixelsOfImage, testSet, weightsFile } from './digits.ts';

export interface OwnFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const named = (name: string, content: Uint8Array | string): OwnFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as Uint8Array),
});

/** A table of cells, the header being row 0; as Kaggle's train.csv. */
export function kaggleCells(count: number): string[][] {
  const { pixels, labels } = testSet(count);
  const names = Array.from({ length: pixelsOfImage }, (_, at) => `pixel${at}`);
  const rows = Array.from({ length: count }, (_, row) =>
    [labels[row], ...pixels.subarray(row * pixelsOfImage, (row + 1) * pixelsOfImage)].map(String),
  );
  return [['label', ...names], ...rows];
}

export const csv = (cells: readonly (readonly string[])[]): string =>
  `${cells.map((row) => row.join(',')).join('\n')}\n`;

/** The first images of the test set as the two original files, cut down. */
export function idxPair(count: number): { images: Buffer; labels: Buffer } {
  const images = Buffer.from(idxImages().subarray(0, 16 + count * pixelsOfImage));
  const labels = Buffer.from(idxLabels().subarray(0, 8 + count));
  images.writeUInt32BE(count, 4);
  labels.writeUInt32BE(count, 4);
  return { images, labels };
}

/** The same images in a file that says of itself that there are so many. */
export function lyingIdx(count: number, said: number): Buffer {
  const { images } = idxPair(count);
  images.writeUInt32BE(said, 4);
  return images;
}

export const gzip = (content: Uint8Array): Buffer => gzipSync(content);

/** Where the numbers of an .npy file of float32 begin. */
const headOf = (npy: Uint8Array): number => 10 + Buffer.from(npy).readUInt16LE(8);

/** The weights of the course with something done to their arrays. */
export function npz(change: (arrays: Record<string, Uint8Array>) => void): Uint8Array {
  const arrays = unzipSync(weightsFile());
  change(arrays);
  return zipSync(arrays);
}

/** An array with another number in one place. */
export function withNumber(array: Uint8Array | undefined, place: number, value: number): Buffer {
  const changed = Buffer.from(array ?? []);
  changed.writeFloatLE(value, headOf(changed) + 4 * place);
  return changed;
}

/** A small zip that becomes a thousand times as much; its directory may say that it does not. */
export function zipBomb(said?: number): Uint8Array {
  const bomb = Buffer.from(zipSync({ 'W1.npy': new Uint8Array(2 ** 27) }, { level: 9 }));
  if (said !== undefined) {
    const entry = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(said, entry + 24);
  }
  return bomb;
}
