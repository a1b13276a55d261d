/** An image of the course: so many bytes, row by row. */
export const pixelsOfImage = 784;

/** The bytes of one image. */
export function imageAt(pixels: Uint8Array, at: number): Uint8Array {
  return pixels.subarray(at * pixelsOfImage, (at + 1) * pixelsOfImage);
}

/** The bytes of these images, one after the other. */
export function gathered(pixels: Uint8Array, which: ArrayLike<number>): Uint8Array {
  const images = new Uint8Array(which.length * pixelsOfImage);
  for (let place = 0; place < which.length; place += 1) {
    images.set(imageAt(pixels, which[place] ?? 0), place * pixelsOfImage);
  }
  return images;
}
