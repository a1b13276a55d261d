import type { Language } from './language.ts';

/** Words of the page, both languages side by side. `{n}` marks a place for `filled`. */
export type Phrases<Word extends string> = Readonly<
  Record<Word, Readonly<Record<Language, string>>>
>;

/** Puts values into the places of a phrase: `filled('Idea {n} of {count}', { n: 1, count: 3 })`. */
export function filled(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/** How the words of a table are said: `say(language, word)`, and with its places filled. */
export function phraseBook<Word extends string>(table: Phrases<Word>) {
  const say = (language: Language, word: Word): string => table[word][language];
  const sayWith = (
    language: Language,
    word: Word,
    values: Readonly<Record<string, string | number>>,
  ): string => filled(say(language, word), values);
  return { say, sayWith };
}
