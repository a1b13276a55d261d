import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Triple = readonly [number, number, number];

const css = readFileSync(new URL('../../web/src/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of the rule whose selector stands before `{`. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => m.slice(1)),
  );
}

const light = colours(':root');
const dark = colours(":root[data-theme='dark']");
const systemDark = colours(':root:not([data-theme])');

const linear = (hex: string): Triple => {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const times = (matrix: readonly [Triple, Triple, Triple], v: Triple): Triple => [
  dot(matrix[0], v),
  dot(matrix[1], v),
  dot(matrix[2], v),
];

const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex));

/** WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Linear sRGB as seen with full dichromacy: Viénot, Brettel, Mollon 1999. */
const sight = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
} as const;

/** CIE L*a*b* of linear sRGB, white point D65. */
function lab(rgb: Triple): Triple {
  const xyz = times(
    [
      [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
    ],
    rgb,
  );
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const [x, y, z] = [f(xyz[0]), f(xyz[1]), f(xyz[2])];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76 distance of two colours. */
function distance(one: string, other: string, eye: keyof typeof sight): number {
  const [a, b] = [one, other].map((hex) => lab(times(sight[eye], linear(hex)))) as [Triple, Triple];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The six hues; weights have one for each sign. */
const hues = ['x', 'w-pos', 'w-neg', 'a', 't', 'loss'] as const;
const words = [...hues, 'b', 'ink', 'muted', 'accent'] as const;
const grounds = ['paper', 'panel', 'stage', 'wash'] as const;
const eyes = Object.keys(sight) as (keyof typeof sight)[];

const get = (theme: Record<string, string>, token: string): string => {
  const value = theme[token];
  if (!value) throw new Error(`no colour --${token}`);
  return value;
};

it('the dark colours are the same by choice and by the system', () => {
  expect(systemDark).toEqual(dark);
  expect(Object.keys(light).sort()).toEqual(Object.keys(dark).sort());
});

describe.each([
  { name: 'light', theme: light, apart: 21, greyApart: 25 },
  { name: 'dark', theme: dark, apart: 24, greyApart: 32 },
])('$name', ({ theme, apart, greyApart }) => {
  it.each(words)('--%s can be read on every ground', (word) => {
    for (const ground of grounds) {
      expect(contrast(get(theme, word), get(theme, ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('text on buttons can be read, and the borders of controls can be seen', () => {
    for (const button of ['accent', 'accent-strong']) {
      expect(contrast(get(theme, 'on-accent'), get(theme, button))).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of ['paper', 'panel', 'stage']) {
      expect(contrast(get(theme, 'line'), get(theme, ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(eyes)('no two hues are alike: %s', (eye) => {
    for (const [index, one] of hues.entries()) {
      for (const other of hues.slice(index + 1)) {
        const found = distance(get(theme, one), get(theme, other), eye);
        expect(found, `${one} and ${other}`).toBeGreaterThanOrEqual(apart);
      }
    }
  });

  // For some eyes teal is a grey: letter and shape tell a bias from an input.
  it('the grey of the bias is no hue', () => {
    for (const hue of hues) {
      const found = distance(get(theme, 'b'), get(theme, hue), 'normal');
      expect(found, hue).toBeGreaterThanOrEqual(greyApart);
    }
  });
});
