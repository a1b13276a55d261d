import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { count, exact, rounded, short } from '../../web/src/lesson/format.ts';

interface Golden {
  numpy: string;
  numbers: { bits: string; array: string; repr: string }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../golden/format.json', import.meta.url), 'utf8'),
) as Golden;

function numberOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

/** What is ours and not NumPy's: the minus sign, no point without digits, no sign of zero. */
function typeset(numpy: string): string {
  return numpy
    .replace(/^\[\s*|\s*\]$/g, '')
    .replace(/\.(?=e|$)/, '')
    .replace(/^-(?=0(\.0)?$)/, '')
    .replaceAll('-', '−');
}

describe('numbers on the page', () => {
  it('were checked against NumPy 1.24', () => {
    expect(golden.numpy).toMatch(/^1\.24\./);
    expect(golden.numbers.length).toBeGreaterThan(250);
  });

  it.each(golden.numbers)('$repr is short as in an array: $array', ({ bits, array }) => {
    expect(short(numberOf(bits))).toBe(typeset(array));
  });

  it.each(golden.numbers)('$repr is exact as in Python', ({ bits, repr }) => {
    expect(exact(numberOf(bits))).toBe(typeset(repr));
  });

  it('use the minus sign, not the hyphen', () => {
    expect(short(-0.7)).toBe('\u22120.7');
    expect([0.99999904, 0.9752, -0.123456, 7, 0.5, NaN].map(rounded)).toEqual([
      '1.0',
      '0.9752',
      '\u22120.1235',
      '7',
      '0.5',
      'nan',
    ]);
    expect(rounded(0.00001234)).toBe(short(0.00001234));
    expect(exact(-1e-7)).toBe('\u22121e\u221207');
    expect(short(-Infinity)).toBe('\u2212inf');
  });

  it('count in groups of three digits that stay on one line', () => {
    const counts = [0, 12, 999, 1000, 39760, 8120601].map(count);
    expect(counts.map((text) => text.replaceAll('\u202f', '_'))).toEqual([
      '0',
      '12',
      '999',
      '1_000',
      '39_760',
      '8_120_601',
    ]);
  });
});
