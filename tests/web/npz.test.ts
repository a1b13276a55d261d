import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../web/src/engine/errors.ts';
import { readNpz, writeNpz } from '../../web/src/engine/npz.ts';

const limits = { bytes: 1 << 20, inflated: 1 << 20, members: 8 };
const text = (word: string) => new TextEncoder().encode(word);
const zeros = (length: number) => new Uint8Array(length);
const weights = new Map([
  ['W1', text('the first array, long enough to be worth packing packing packing')],
  ['b1', text('the second')],
]);

/** What the reader says of a file: names and lengths, or a code with its details. */
async function said(file: Uint8Array): Promise<string> {
  try {
    return [...(await readNpz(file, limits))]
      .map(([name, { length }]) => `${name} ${length}`)
      .join(', ');
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return [error.code, ...error.details].join(' ');
  }
}

/** The file with a number of so many bytes written over it. */
function patched(file: Uint8Array, at: number, number: number, bytes = 4): Uint8Array {
  const copy = file.slice();
  for (let nth = 0; nth < bytes; nth += 1) copy[at + nth] = (number >>> (8 * nth)) & 255;
  return copy;
}

const endAt = (file: Uint8Array) => file.length - 22;
const directoryAt = (file: Uint8Array) =>
  new DataView(file.buffer, file.byteOffset).getUint32(endAt(file) + 16, true);

/** One deflated member that says nothing true of itself but its name. */
function oneMember(data: Uint8Array, length: number): Uint8Array {
  const file = zipSync({ 'W1.npy': [data, { level: 0 }] });
  const deflated = patched(patched(file, 8, 8, 2), directoryAt(file) + 10, 8, 2);
  return patched(patched(deflated, 22, length), directoryAt(file) + 24, length);
}

describe('the reader of .npz files', () => {
  const stored = writeNpz(weights);
  const packed = zipSync({
    'W1.npy': weights.get('W1')!,
    'b1.npy': weights.get('b1')!,
  });

  it('reads what was stored and what was deflated, byte for byte', async () => {
    for (const file of [stored, packed]) expect(await readNpz(file)).toEqual(weights);
    expect(packed.length).not.toBe(stored.length);
  });

  it('reads what NumPy wrote with savez and savez_compressed [S2.10]', async () => {
    const written = (name: string) =>
      readFileSync(fileURLToPath(new URL(`../golden/readers/${name}.npz`, import.meta.url)));
    const plain = await readNpz(written('network'));
    expect([...plain.keys()].sort()).toEqual(['W1', 'W2', 'b1', 'b2']);
    for (const file of plain.values())
      expect(String.fromCharCode(...file.slice(1, 6))).toBe('NUMPY');
    expect(await readNpz(written('network_compressed'))).toEqual(plain);
  });

  it('writes the same bytes every time, with a date that no clock knows', () => {
    expect(writeNpz(weights)).toEqual(stored);
    expect(new DataView(stored.buffer).getUint32(10, true)).toBe(0x00210000);
  });

  it('lets pass what other programs add to a zip', async () => {
    const file = zipSync(
      {
        'W1.npy': text('1'),
        '__MACOSX/._W1.npy': text('mac'),
        'folder/': zeros(0),
      },
      { comment: 'a comment' },
    );
    expect(await said(file)).toBe('W1 1');
  });

  it('says that a file is no zip, and that one is cut off', async () => {
    expect(await said(text('no zip at all'))).toBe('npz.not-zip');
    expect(await said(zeros(0))).toBe('npz.not-zip');
    for (let length = 4; length < stored.length; length += 1) {
      expect(await said(stored.subarray(0, length)), String(length)).toBe('npz.short');
    }
  });

  it('names the array whose bytes were changed', async () => {
    const at = 30 + 'W1.npy'.length + 3;
    expect(await said(patched(stored, at, 7, 1))).toBe('npz.broken W1');
    expect(await said(patched(packed, at, 255, 1))).toBe('npz.broken W1');
    expect(await said(patched(stored, 0, 0x12344b50))).toBe('npz.broken W1');
  });

  it('knows two ways of packing, and each name once', async () => {
    expect(await said(patched(stored, directoryAt(stored) + 10, 14, 2))).toBe('npz.method W1 14');
    const twice = patched(stored, directoryAt(stored) + 46 + 'W1.npy'.length + 46, 0x3157, 2);
    expect(await said(twice)).toBe('npz.twice W1');
  });

  it('is not filled by a bomb, whatever the bomb says of itself', async () => {
    const bomb = deflateRawSync(zeros(64 << 20));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await said(oneMember(bomb, 64 << 20))).toBe('npz.too-large 1');
    expect(await said(oneMember(bomb, 0xffffffff))).toBe('npz.too-large 1');
    expect(await said(oneMember(bomb, 1000))).toBe('npz.broken W1');
    expect(await said(zeros(limits.bytes + 1))).toBe('npz.too-large 1');
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, nth) => [`${nth}`, zeros(1)]));
    expect(await said(zipSync(many))).toBe('npz.too-many 8');
    const half = Object.fromEntries(['a', 'b'].map((name) => [name, zeros(600_000)]));
    expect(await said(zipSync(half))).toBe('npz.too-large 1');
  }, 30_000);

  it('ends on whatever it is given: files mutated, cut and spliced 3 000 times', async () => {
    let state = 42;
    // A linear congruence: these files, every time.
    const upTo = (end: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * end);
    };
    const seeds = [stored, packed, oneMember(deflateRawSync(zeros(5000)), 5000)];
    const codes = new Map<string, number>();
    for (let nth = 0; nth < 3_000; nth += 1) {
      let file: Uint8Array = seeds[nth % seeds.length]!.slice();
      for (let change = upTo(4); change >= 0; change -= 1) {
        const at = upTo(file.length);
        const kind = upTo(6);
        if (kind < 3) file[at] = upTo(256);
        else if (kind === 3) file = patched(file, Math.max(0, at - 4), 0xffffffff);
        else if (kind === 4) file = file.slice(0, Math.max(1, at));
        else file = new Uint8Array([...file.subarray(0, at), ...file.subarray(upTo(file.length))]);
      }
      const code = /^\S+/.exec(await said(file))?.[0] ?? 'nothing';
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    for (const code of ['W1', 'npz.short', 'npz.broken'])
      expect(codes.get(code)).toBeGreaterThan(50);
  }, 60_000);
});
