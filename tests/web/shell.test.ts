import { afterEach, describe, expect, it, vi } from 'vitest';
import { isLanguage, languages } from '../../web/src/lesson/language.ts';
import { readStored, storageWorks, writeStored } from '../../web/src/lesson/storage.ts';
import { filled } from '../../web/src/lesson/phrases.ts';
import { words, type WordKey } from '../../web/src/shell/words.ts';
import { findTypedSpace } from '../../web/src/prerender/lint.ts';

class MemoryStorage {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

const refuse = () => {
  throw new DOMException('denied', 'SecurityError');
};

afterEach(() => vi.unstubAllGlobals());

describe('storage', () => {
  it('keeps JSON under the prefix of the site', () => {
    const storage = new MemoryStorage();
    vi.stubGlobal('localStorage', storage);
    expect(storageWorks()).toBe(true);
    expect(writeStored('place', { idea: 'line' })).toBe(true);
    expect([...storage.kept]).toEqual([['gradus:place', '{"idea":"line"}']]);
    expect(readStored('place')).toEqual({ idea: 'line' });
  });

  it('forgets what is set to undefined', () => {
    const storage = new MemoryStorage();
    vi.stubGlobal('localStorage', storage);
    writeStored('theme', 'dark');
    writeStored('theme', undefined);
    expect(storage.kept.size).toBe(0);
    expect(readStored('theme')).toBeUndefined();
  });

  it('survives what it cannot read', () => {
    const storage = new MemoryStorage();
    storage.setItem('gradus:place', '{');
    vi.stubGlobal('localStorage', storage);
    expect(readStored('place')).toBeUndefined();
  });

  it.each([
    ['is not there', undefined],
    ['refuses', { getItem: refuse, setItem: refuse, removeItem: refuse }],
    ['forgets', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }],
  ])('says that nothing is kept when the browser’s %s', (_, storage) => {
    vi.stubGlobal('localStorage', storage);
    expect(storageWorks()).toBe(false);
    expect(readStored('place')).toBeUndefined();
    expect(() => writeStored('place', 1)).not.toThrow();
  });

  it('never throws when the mere mention of it does', () => {
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
    expect(storageWorks()).toBe(false);
    expect(readStored('place')).toBeUndefined();
    expect(writeStored('place', 1)).toBe(false);
  });
});

describe('words', () => {
  const keys = Object.keys(words.en) as WordKey[];

  it('are there in every language, with the same places', () => {
    const places = (word: string) => [...word.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of keys) {
      expect(places(words.zh[key]), key).toEqual(places(words.en[key]));
      for (const language of languages) expect(words[language][key].trim(), key).not.toBe('');
    }
  });

  it('are Chinese in Chinese, with no typed spaces and full-width marks', () => {
    for (const key of keys) {
      const word = words.zh[key];
      expect(word, key).toMatch(/\p{Script=Han}/u);
      expect(findTypedSpace(word), key).toBeUndefined();
      expect(word, key).not.toMatch(/\p{Script=Han}[,.:;?!()]/u);
    }
  });

  it('take values', () => {
    expect(filled(words.en.ideaOf, { n: 2, count: 3 })).toBe('Idea 2 of 3');
    expect(filled('{a} {b}', { a: 0 })).toBe('0 {b}');
  });
});

describe('languages', () => {
  it('are told from other words', () => {
    expect(['zh', 'en', 'de', ''].map(isLanguage)).toEqual([true, true, false, false]);
  });
});
