import { readStored } from '../shell/storage.ts';
import type { Place } from './link.ts';

/** What a reader answered to a claim. */
export interface Prediction {
  /** The value that was given: an option's, a number, a point, painted cells. */
  readonly value: readonly number[];
  /** The option that was chosen, or ''. */
  readonly option: string;
  readonly sure: boolean;
}

/** What the browser keeps of a chapter. */
export interface ChapterRecord {
  readonly idea: string;
  /** Where each idea was left. */
  readonly places: Readonly<Record<string, Place>>;
  /** Answers by claim and form: `M04.1 A`. */
  readonly answers: Readonly<Record<string, Prediction>>;
  /** The reason that the reader gave, by claim. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Exercises that are solved. */
  readonly solved: readonly string[];
  /** Hints seen, by exercise. */
  readonly hints: Readonly<Record<string, number>>;
  /** Ideas that are done. */
  readonly done: readonly string[];
}

export const emptyRecord: ChapterRecord = {
  idea: '',
  places: {},
  answers: {},
  reasons: {},
  solved: [],
  hints: {},
  done: [],
};

export const recordKey = (chapter: string): string => `chapter:${chapter}`;

/** The record of a chapter; what is missing or damaged in it is as at the first visit. */
export function readRecord(chapter: string): ChapterRecord {
  const stored = readStored<Partial<ChapterRecord>>(recordKey(chapter));
  if (typeof stored !== 'object' || stored === null) return emptyRecord;
  const sound = Object.entries(emptyRecord).map(([name, empty]) => {
    const value: unknown = stored[name as keyof ChapterRecord];
    const fits = typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty);
    return [name, fits && value !== null ? value : empty];
  });
  return Object.fromEntries(sound) as ChapterRecord;
}

/** The ideas of a chapter that the reader has done. */
export function ideasDone(chapter: string): readonly string[] {
  return readRecord(chapter).done;
}
