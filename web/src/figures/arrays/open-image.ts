import type { Pixels } from '../../engine/arrays.ts';
import { sizeInHeader } from './image-size.ts';

/** Larger pictures are not even decoded. */
export const mostPixels = 50_000_000;
/** Single pixels of a picture of this side can still be seen. */
const side = 48;
/** So much of a file is read to learn how large its picture is. */
const beginning = 256 * 1024;

export type Opened =
  | { readonly pixels: Pixels; readonly width: number; readonly height: number }
  | { readonly problem: 'noImage' | 'emptyImage' }
  | { readonly problem: 'hugeImage'; readonly count: number };

/** Decodes a file and shrinks its picture to a few pixels. */
export async function openImage(file: Blob): Promise<Opened> {
  const header = sizeInHeader(new Uint8Array(await file.slice(0, beginning).arrayBuffer()));
  const problem = header && judged(header.width, header.height);
  if (problem) return problem;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { problem: 'noImage' };
  }
  try {
    const { width, height } = bitmap;
    return judged(width, height) ?? { pixels: shrunk(bitmap), width, height };
  } finally {
    bitmap.close();
  }
}

function judged(width: number, height: number): Opened | undefined {
  const count = width * height;
  if (count === 0) return { problem: 'emptyImage' };
  return count > mostPixels ? { problem: 'hugeImage', count } : undefined;
}

function shrunk(bitmap: ImageBitmap): Pixels {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  // What is transparent lies on white paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}
