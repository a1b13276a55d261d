import { contours } from 'd3-contour';
import type { Plane } from './plane.ts';

export interface Contour {
  readonly level: number;
  /** The part of the plane that lies above the level. */
  readonly path: string;
}

/**
 * Where a surface passes some levels. `values` stand on a grid of n × n points over the plane's
 * box, its edges included, the bottom row first.
 */
export function contourPaths(
  plane: Plane,
  values: readonly number[],
  n: number,
  levels: readonly number[],
): Contour[] {
  // The library's grid has its points in the middle of unit squares.
  const along = (at: number) => ((at - 0.5) / (n - 1)) * plane.size;
  const place = ([across = 0, up = 0]: readonly number[]) =>
    `${along(across).toFixed(2)} ${(plane.size - along(up)).toFixed(2)}`;
  const above = contours()
    .size([n, n])
    .thresholds([...levels])([...values]);
  return above.map(({ value, coordinates }) => ({
    level: value,
    path: coordinates
      .flat()
      .map((ring) => `M${ring.map(place).join('L')}Z`)
      .join(''),
  }));
}
