/** What the module on networks refuses, and the texts that it reads. */
import { describe, expect, it } from 'vitest';
import { sayNetworkFailure } from '../../web/src/figures/stage/network-failures.ts';
import { cellsOf, plainNumbers } from '../../web/src/lesson/number-text.ts';
import { refusal } from './arrays.ts';
import { networks } from './engine.ts';

describe('what is refused', () => {
  const codes: readonly (readonly [string, ...string[]])[] = [
    ['lesson.number', 'W1', '2', '3', 'two'],
    ['lesson.missing', 'W1', '2', '3'],
    ['lesson.finite', 'x', '1', '2', 'inf'],
    ['lesson.large', 'x', '1', '2', '1e7', '1000000'],
    ['lesson.ragged', 'W1', '2', '1', '2'],
    ['lesson.columns', 'b1', '9', '8'],
    ['lesson.rows', 'W1', '9', '8'],
    ['lesson.empty', 'W1'],
    ['lesson.layers', '21', '20'],
    ['lesson.few', 'w', '2', '3'],
    ['network.empty'],
    ['network.width', '1'],
    ['network.layer', '2', '3', '2'],
    ['network.bias', '2', '2', '3'],
    ['network.too-large', '2', '1000000'],
    ['network.input', '2', '3'],
    ['activation.unknown', 'banana'],
    ['activation.whole', 'softmax'],
    ['softmax.empty'],
    ['softmax.temperature', '0.0'],
    ['softmax.too-large', '2.0', '1e-308'],
  ];

  it.each(codes)('[S1.15] [S1.17] %s is said in both languages', (code, ...details) => {
    const [en, zh] = (['en', 'zh'] as const).map((language) =>
      sayNetworkFailure(language, { code, details }),
    );
    for (const said of [en, zh]) {
      expect(said).not.toMatch(/\{|\}|undefined/u);
      expect(said).not.toContain(code);
    }
    for (const detail of details.slice(0, 2)) expect(en).toContain(detail);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  it('what is none of these is said as everywhere', () => {
    const said = sayNetworkFailure('en', { code: 'trace.too-long', details: ['16777216'] });
    expect(said).toContain('16777216');
  });
});

describe('numbers in a text', () => {
  it('reads full-width signs and NumPy’s brackets', () => {
    expect(plainNumbers('１，−２；３、４')).toBe('1,-2;3,4');
    expect(cellsOf('[[0.1, 0.3], [0.2, 0.4]]')).toEqual([
      ['0.1', '0.3'],
      ['0.2', '0.4'],
    ]);
    expect(cellsOf('1 2\n3 4;')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('changes them in the core', () => {
    const change = { how: 'set', by: 0.25, row: 1, column: 0 } as const;
    expect(networks.changed('1 2\n3 4', change)).toBe('1, 2; 0.25, 4');
    const all = { how: 'times', by: 2, row: -1, column: -1 } as const;
    expect(networks.changed('1, 2; 3, 4', all)).toBe('2, 4; 6, 8');
    expect(networks.pushed('1, 5, 5', 0, 1)).toBe('1, 6, 5');
    expect(networks.pushed('1, 5', 3, 1)).toBe('1, 5');
    expect(refusal(() => networks.changed('1, 2,', change)).code).toBe('lesson.missing');
    expect(refusal(() => networks.changed('1e308', { ...all, by: 10 })).code).toBe('lesson.finite');
  });
});
