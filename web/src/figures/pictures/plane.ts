import { scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import type { Box, Point } from '../../engine/engine.ts';

/** A window onto the plane (x1, x2), drawn in a square of `size` user units. */
export interface Plane {
  readonly box: Box;
  readonly size: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** From a place in the drawing back to the plane. */
  readonly invert: (px: number, py: number) => Point;
}

export const unitBox: Box = { left: -0.6, right: 1.8, bottom: -0.6, top: 1.8 };

export function planeOf(box: Box = unitBox, size = 320): Plane {
  const x = scaleLinear([box.left, box.right], [0, size]);
  const y = scaleLinear([box.bottom, box.top], [size, 0]);
  return { box, size, x, y, invert: (px, py) => ({ x: x.invert(px), y: y.invert(py) }) };
}

/** The path of a closed region or, with `open`, of a line through the points. */
export function pathOf(plane: Plane, points: readonly Point[], open = false): string {
  const draw = lineOf<Point>(
    (point) => plane.x(point.x),
    (point) => plane.y(point.y),
  ).digits(2);
  const path = draw([...points]) ?? '';
  return open || path === '' ? path : `${path}Z`;
}

/** Where a pointer is in the user units of an SVG. */
export function pointerIn(svg: SVGSVGElement, event: PointerEvent): { x: number; y: number } {
  const matrix = svg.getScreenCTM();
  if (!matrix) return { x: 0, y: 0 };
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x: point.x, y: point.y };
}

/** To the nearest multiple of a grid, without the dust of binary fractions. */
export function snap(value: number, grid: number): number {
  return Number((Math.round(value / grid) * grid).toFixed(6));
}
