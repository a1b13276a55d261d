/** Cuts the mathematics font down to the characters of formulas: build/font/noto-sans-math.woff2. */
import { mkdirSync, statSync } from 'node:fs';
import { inBuild } from './lib/paths.mjs';
import { Failure, main, quietly, say } from './lib/shell.mjs';
import { unlessFresh } from './lib/stamp.mjs';
import { readToolchain } from './lib/toolchain.mjs';

const limit = 40 * 1024;
const source =
  'node_modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2';
const output = 'build/font/noto-sans-math.woff2';

const ranges = [
  'U+0020-007E', // ASCII
  'U+00A0,U+00AC,U+00B0-00B3,U+00B7,U+00B9,U+00D7,U+00F7', // signs of Latin-1
  'U+0302-0304,U+0307,U+0338', // accents over and under letters
  'U+0393,U+0394,U+0398,U+039B,U+03A0,U+03A3,U+03A6,U+03A9,U+03B1-03C9', // Greek
  'U+2016,U+2026,U+2032-2034,U+203E,U+2044,U+2057,U+2061-2064', // primes, dots, invisible operators
  'U+2192,U+21D2', // arrows
  'U+2202,U+2207,U+2208,U+220F,U+2211-2213,U+2217,U+221A,U+221D,U+221E,U+2223,U+2225,U+2227-222B,U+2248,U+2260-2265', // operators and relations
  'U+22C5,U+22EE-22F1', // dots
  'U+2308-230B,U+239B-23AD,U+27E8,U+27E9', // brackets and braces and their parts
  'U+210E,U+2113,U+211D', // letter-like
  'U+1D434-1D467,U+1D6FC-1D714', // mathematical italic
];

function subset() {
  mkdirSync(inBuild('font'), { recursive: true });
  quietly(readToolchain().fontPython, [
    '-m',
    'fontTools.subset',
    source,
    `--unicodes=${ranges.join(',')}`,
    `--output-file=${output}`,
    '--flavor=woff2',
    '--layout-features=ccmp',
    '--no-hinting',
    // The date of making would change every build.
    '--no-recalc-timestamp',
  ]);
}

await main(async () => {
  const inputs = [source, 'scripts/font.mjs'];
  const made = await unlessFresh('font', { inputs, output }, subset);
  const { size } = statSync(inBuild('font/noto-sans-math.woff2'));
  if (size > limit) throw new Failure(`font: ${size} bytes, more than ${limit}`);
  say(`font: ${output} ${made ? 'made' : 'is up to date'}, ${size} bytes`);
});
