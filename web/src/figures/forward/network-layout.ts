/** Where a number stands in the drawing of a network: the middle of its shape. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A layer's sums and what becomes of them; the two stand beside or below each other. */
export interface LayerSpots {
  readonly a: readonly Spot[];
  readonly z: readonly Spot[];
  /** The middle of the heading. */
  readonly middle: number;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  /** Of a shape. */
  readonly shape: { readonly width: number; readonly height: number };
  /** Whether a sum and its activation stand beside each other, and not one below the other. */
  readonly beside: boolean;
  /** Whether there is room for biases below the sums. */
  readonly roomy: boolean;
  readonly x: readonly Spot[];
  readonly layers: readonly LayerSpots[];
}

const name = 13;
const between = 18;

/** From here on a sum and its activation have room beside each other. */
const wide = 430;

/** The network from left to right, the input first; `labelled` leaves room for a word by each unit. */
export function layoutOf(sizes: readonly number[], width: number, labelled = false): NetworkLayout {
  const [inputs = 0, ...layers] = sizes;
  const beside = width >= wide;
  const roomy = Math.max(...sizes) <= 4;
  const shape = { width: beside ? 46 : 42, height: roomy ? 26 : 22 };
  const whole = beside ? 2 * shape.width + between : shape.width;
  const gap = (width - 2 - shape.width - layers.length * whole) / Math.max(1, layers.length);

  const bias = roomy ? 14 : 0;
  const second = beside ? 0 : shape.height + (roomy ? bias + 3 : 5);
  const pitches = {
    x: name + shape.height + (roomy ? 22 : 12) + (labelled ? 7 : 0),
    unit:
      name +
      shape.height +
      (roomy ? 10 : 5) +
      (beside ? bias : second + name) +
      (labelled && !beside ? 11 : 0),
  };
  const inside = Math.max(inputs * pitches.x, Math.max(0, ...layers) * pitches.unit);
  /** A column of units around the middle of the drawing; `down` from the unit's upper shape. */
  const places = (count: number, x: number, pitch: number, down: number): Spot[] =>
    Array.from({ length: count }, (_, row) => ({
      x,
      y: inside / 2 + (row + 0.5 - count / 2) * pitch + down,
    }));
  /** How far the upper shape stands from the middle of its unit. */
  const rise = (name - (beside ? bias : second + name)) / 2;

  const first = 1 + shape.width / 2;
  return {
    width,
    height: inside,
    shape,
    beside,
    roomy,
    x: places(inputs, first, pitches.x, name / 2 - (labelled ? 5 : 0)),
    layers: layers.map((count, layer) => {
      const x = first + shape.width + gap + layer * (whole + gap);
      const right = beside ? x + shape.width + between : x;
      return {
        a: places(count, x, pitches.unit, rise),
        z: places(count, right, pitches.unit, rise + second),
        middle: (x + right) / 2,
      };
    }),
  };
}

/** Least and greatest width of a wire. */
const thin = 1;
const thick = 4.6;

/** How wide a wire is drawn: by the size of its weight, the largest of all being widest. */
export function wireWidth(weight: number, largest: number): number {
  return largest > 0 ? thin + (thick - thin) * Math.min(1, Math.abs(weight) / largest) : thin;
}
