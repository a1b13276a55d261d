import { readStored, writeStored } from './storage.ts';
import type { Place } from './link.ts';

/** What a reader answered to a claim. */
export interface Prediction {
  /** The value that was given: an option's, a number, a point, painted cells. */
  readonly value: readonly number[];
  /** The option that was chosen, or ''. */
  readonly option: string;
  readonly sure: boolean;
  /** The cells that were painted, where the answer is a picture. */
  readonly drawing?: readonly number[];
  /** When it was given, in milliseconds; older records do not know. */
  readonly when?: number;
}

/** What the browser keeps of a chapter. */
export interface ChapterRecord {
  readonly idea: string;
  /** Where each idea was left. */
  readonly places: Readonly<Record<string, Place>>;
  /** Answers by claim and form: `M04.1 A`. */
  readonly answers: Readonly<Record<string, Prediction>>;
  /** The reason that the reader gave last, by claim. */
  readonly reasons: Readonly<Record<string, string>>;
  /** How many reasons the reader gave, by claim. */
  readonly tries: Readonly<Record<string, number>>;
  /** Exercises that are solved. */
  readonly solved: readonly string[];
  /** Hints seen, by exercise. */
  readonly hints: Readonly<Record<string, number>>;
  /** The best score of the reader's own moves, by idea. */
  readonly bests: Readonly<Record<string, number>>;
  /** Ideas that are done. */
  readonly done: readonly string[];
}

export const emptyRecord: ChapterRecord = {
  idea: '',
  places: {},
  answers: {},
  reasons: {},
  tries: {},
  solved: [],
  hints: {},
  bests: {},
  done: [],
};

export const recordKey = (chapter: string): string => `chapter:${chapter}`;

/** The record of a chapter; what is missing or damaged in it is as at the first visit. */
export function readRecord(chapter: string): ChapterRecord {
  const stored = readStored<unknown>(recordKey(chapter));
  if (!isTable(stored)) return emptyRecord;
  return {
    idea: isText(stored.idea) ? stored.idea : '',
    places: tableOf(stored.places, isPlace),
    answers: tableOf(stored.answers, isPrediction),
    reasons: tableOf(stored.reasons, isText),
    tries: tableOf(stored.tries, isCount),
    solved: listOf(stored.solved, isText),
    hints: tableOf(stored.hints, isCount),
    bests: tableOf(stored.bests, isCount),
    done: listOf(stored.done, isText),
  };
}

type Table = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string';

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'number');

const isPlace = (value: unknown): value is Place =>
  isTable(value) && isText(value.idea) && isCount(value.step) && isTable(value.params);

const isPrediction = (value: unknown): value is Prediction =>
  isTable(value) &&
  isNumbers(value.value) &&
  isText(value.option) &&
  typeof value.sure === 'boolean' &&
  (value.drawing === undefined || isNumbers(value.drawing)) &&
  (value.when === undefined || Number.isFinite(value.when));

function tableOf<T>(value: unknown, isSound: (each: unknown) => each is T): Record<string, T> {
  if (!isTable(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, T] => isSound(entry[1])),
  );
}

function listOf<T>(value: unknown, isSound: (each: unknown) => each is T): T[] {
  return Array.isArray(value) ? value.filter(isSound) : [];
}

/**
 * The record of a chapter as one tab has it. Other tabs write too, so a change is made to what is
 * kept at that moment; where the browser keeps nothing, to what this tab remembers.
 */
export class OpenRecord {
  readonly #chapter: string;
  #now: ChapterRecord;
  #keeps = true;

  constructor(chapter: string) {
    this.#chapter = chapter;
    this.#now = readRecord(chapter);
  }

  get now(): ChapterRecord {
    return this.#now;
  }

  change(change: (record: ChapterRecord) => ChapterRecord): void {
    this.#now = change(this.#keeps ? readRecord(this.#chapter) : this.#now);
    this.#keeps = writeStored(recordKey(this.#chapter), this.#now);
  }

  /** Takes what another tab has written; false if it has erased answers that this one shows. */
  reread(): boolean {
    if (!this.#keeps) return true;
    const before = this.#now;
    this.#now = readRecord(this.#chapter);
    return Object.keys(before.answers).every((question) =>
      Object.hasOwn(this.#now.answers, question),
    );
  }
}

/** The ideas of a chapter that the reader has done. */
export function ideasDone(chapter: string): readonly string[] {
  return readRecord(chapter).done;
}
