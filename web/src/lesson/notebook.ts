import { EngineError } from '../engine/errors.ts';
import type { Language } from './language.ts';
import { writeStored } from './storage.ts';
import { chapterIds, loadChapter, type Chapter } from './chapters.ts';
import { judge, type Judgement } from './claims.ts';
import { loadCores, type Cores } from './cores.ts';
import type { Claim } from './lesson.ts';
import { giveData, loadData } from './lesson-data.ts';
import { OpenRecord, readRecord, recordKey, type Prediction } from './progress.ts';

/** What a reader believed about one claim, and found. */
export interface Entry {
  readonly chapter: string;
  readonly claim: Claim;
  readonly given: Prediction;
  readonly found: readonly number[];
  /** Right at the first question. */
  readonly right: boolean;
  /** The reason that the reader settled on, by id. */
  readonly reason: string | undefined;
  /** The later forms: right, wrong, or not asked yet. */
  readonly later: Readonly<Partial<Record<'B' | 'C', boolean>>>;
  /** Wrong again later, or right by a guess and not asked again. */
  readonly shaky: boolean;
  /** What the core says of an answer to form C. */
  readonly judgeAgain: (value: readonly number[]) => Judgement;
}

/** Form C is asked when the prediction is so old. */
const longAgo = 2 * 24 * 60 * 60 * 1000;

/** So many questions at one visit. */
const mostAsked = 3;

/**
 * All entries, in the order of the course; of the core, only what they ask is loaded. A chapter whose
 * claims cannot be judged, because the core or the data do not arrive, is left out; rejects where that
 * is every one.
 */
export async function readNotebook(load = loadCores): Promise<Entry[]> {
  const chapters = await Promise.all(chapterIds.map(loadChapter));
  const begun = chapters.filter(
    ({ lesson }) => Object.keys(readRecord(lesson.id).answers).length > 0,
  );
  const read = await Promise.allSettled(
    begun.map(async (chapter) => entriesOf(chapter, await judgesOf(chapter, load))),
  );
  const missing = read.filter((each) => each.status === 'rejected');
  for (const { reason } of missing) {
    if (!(reason instanceof EngineError)) throw reason;
    console.error(reason);
  }
  if (missing[0] && missing.length === read.length) throw missing[0].reason;
  return read.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
}

/** What judges a chapter's claims. */
async function judgesOf({ lesson }: Chapter, load: typeof loadCores): Promise<Cores> {
  const [cores, data] = await Promise.all([load(lesson), loadData(lesson)]);
  giveData(data, cores);
  return cores;
}

function entriesOf({ lesson, claims }: Chapter, cores: Cores): Entry[] {
  const record = readRecord(lesson.id);
  return claims.flatMap((claim) => {
    const given = record.answers[`${claim.id} A`];
    if (!given) return [];
    const first = judge(cores, claim, claim.forms.A, given.value);
    const later = laterAnswers(cores, claim, record.answers);
    const last = later.C ?? later.B;
    return [
      {
        chapter: lesson.id,
        claim,
        given,
        found: first.found,
        right: first.right,
        reason: record.reasons[claim.id],
        later,
        shaky: last === undefined ? !(first.right && given.sure) : !last,
        judgeAgain: (value: readonly number[]) => judge(cores, claim, claim.forms.C, value),
      },
    ];
  });
}

function laterAnswers(
  cores: Cores,
  claim: Claim,
  answers: Readonly<Record<string, Prediction>>,
): Partial<Record<'B' | 'C', boolean>> {
  const later: Partial<Record<'B' | 'C', boolean>> = {};
  for (const name of ['B', 'C'] as const) {
    const answer = answers[`${claim.id} ${name}`];
    if (answer) later[name] = judge(cores, claim, claim.forms[name], answer.value).right;
  }
  return later;
}

/** What to ask a reader who comes back after days: what is shaky first. `now` in milliseconds. */
export function askAgain(entries: readonly Entry[], now: number): Entry[] {
  const due = entries.filter(
    ({ given, later }) => later.C === undefined && now - (given.when ?? -Infinity) >= longAgo,
  );
  return due.sort((a, b) => Number(b.shaky) - Number(a.shaky)).slice(0, mostAsked);
}

/** Keeps the answer to form C with the chapter that the claim belongs to; the first one stays. */
export function answerAgain({ chapter, claim }: Entry, prediction: Prediction): void {
  const question = `${claim.id} C`;
  new OpenRecord(chapter).change((record) => ({
    ...record,
    answers: { [question]: prediction, ...record.answers },
  }));
}

/** The notebook as a file that a reader keeps or hands to a teacher. */
export function exportNotebook(entries: readonly Entry[], language: Language): string {
  const plain = entries.map((entry) => ({
    chapter: entry.chapter,
    claim: entry.claim.id,
    belief: entry.claim.belief[language],
    answered: entry.given.value,
    sure: entry.given.sure,
    found: entry.found,
    right: entry.right,
    reason: entry.reason ?? null,
    later: entry.later,
  }));
  return `${JSON.stringify({ gradus: 'notebook', version: 1, entries: plain }, null, 2)}\n`;
}

/** Forgets everything that the browser keeps of the chapters. */
export function eraseNotebook(): void {
  for (const chapter of chapterIds) writeStored(recordKey(chapter), undefined);
}
