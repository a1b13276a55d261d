/** The side of an image of a digit, in pixels. */
export const side = 28;

/** What the byte 0 is drawn as, and 255: a slate and its chalk, the same in both themes. */
const slate = [20, 22, 27] as const;
const chalk = [250, 248, 242] as const;

/** The colour of a pixel from 0 to 255. */
export function shade(value: number): readonly [number, number, number] {
  const share = Math.min(255, Math.max(0, value)) / 255;
  const between = (at: 0 | 1 | 2) => Math.round(slate[at] + share * (chalk[at] - slate[at]));
  return [between(0), between(1), between(2)];
}

/** The same, for style sheets and drawings. */
export function shadeText(value: number): string {
  return `rgb(${shade(value).join(' ')})`;
}

/** Paints greys, row by row, one pixel of the canvas each. */
export function paintGreys(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  width: number = side,
  height: number = side,
): void {
  const context = canvas.getContext('2d');
  if (!context || width < 1 || height < 1) return;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const image = context.createImageData(width, height);
  for (let at = 0; at < width * height; at += 1) {
    image.data.set(shade(values[at] ?? 0), 4 * at);
    image.data[4 * at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
