import type { Chapter } from './chapters.ts';
import type { Claim } from './lesson.ts';
import { ideaOf, startParams, type Place } from './link.ts';
import { OpenRecord, type ChapterRecord, type Prediction } from './progress.ts';

/** What a reader has answered in a chapter, what is done, and where they were; it is kept. */
export class ReaderRecord {
  readonly #chapter: Chapter;
  readonly #kept: OpenRecord;
  /** What is kept, for the page to follow. */
  #now: ChapterRecord = $state.raw({}) as ChapterRecord;

  constructor(chapter: Chapter) {
    this.#chapter = chapter;
    this.#kept = new OpenRecord(chapter.lesson.id);
    this.#now = this.#kept.now;
  }

  answer(claim: string, form: string): Prediction | undefined {
    return this.#now.answers[`${claim} ${form}`];
  }

  /** The first answer to a question stays. */
  giveAnswer(claim: string, form: string, prediction: Prediction): void {
    if (this.answer(claim, form)) return;
    this.#keep(({ answers }) => ({ answers: { [`${claim} ${form}`]: prediction, ...answers } }));
  }

  reason(claim: string): string | undefined {
    return this.#now.reasons[claim];
  }

  /** How many reasons the reader has given for a claim. */
  reasonsTried(claim: string): number {
    return this.#now.tries[claim] ?? 0;
  }

  giveReason(claim: string, reason: string): void {
    this.#keep(({ reasons, tries }) => ({
      reasons: { ...reasons, [claim]: reason },
      tries: { ...tries, [claim]: (tries[claim] ?? 0) + 1 },
    }));
  }

  isSolved(exercise: string): boolean {
    return this.#now.solved.includes(exercise);
  }

  markSolved(exercise: string): void {
    if (this.isSolved(exercise)) return;
    this.#keep(({ solved }) => ({ solved: [...new Set([...solved, exercise])] }));
  }

  hintsSeen(exercise: string): number {
    return this.#now.hints[exercise] ?? 0;
  }

  showHint(exercise: string): void {
    const seen = this.hintsSeen(exercise) + 1;
    this.#keep(({ hints }) => ({
      hints: { ...hints, [exercise]: Math.max(seen, hints[exercise] ?? 0) },
    }));
  }

  /** The best score of the reader's own moves in an idea. */
  best(idea: string): number | undefined {
    return this.#now.bests[idea];
  }

  noteScore(idea: string, score: number): void {
    if (score <= (this.best(idea) ?? -1)) return;
    this.#keep(({ bests }) => ({
      bests: { ...bests, [idea]: Math.max(score, bests[idea] ?? -1) },
    }));
  }

  /** Whether the reader has predicted, or there is nothing to predict, so that the idea may go on. */
  isCommitted(idea: string): boolean {
    const claims = this.#claimsOf(idea);
    return claims.length === 0 || claims.some(({ id }) => this.answer(id, 'A') !== undefined);
  }

  /** Whether the reader has predicted (or tried something), and solved the exercises of the idea. */
  isDone(idea: string): boolean {
    return (
      this.isCommitted(idea) &&
      (this.#claimsOf(idea).length > 0 || this.#hasTried(idea)) &&
      this.#chapter.exercises
        .filter((exercise) => exercise.idea === idea && exercise.optional !== true)
        .every((exercise) => this.isSolved(exercise.id))
    );
  }

  /** The idea that the reader was in last. */
  get lastIdea(): string {
    return this.#now.idea;
  }

  /** Where the reader was in an idea. */
  place(idea: string): Place | undefined {
    return this.#now.places[idea];
  }

  keepPlace(place: Place): void {
    this.#keep(({ places }) => ({ places: { ...places, [place.idea]: place } }));
  }

  /** The same, and this is where to begin the next time. */
  keepLastPlace(place: Place): void {
    this.#keep(({ places }) => ({ idea: place.idea, places: { ...places, [place.idea]: place } }));
  }

  /** Takes what another tab has written; false if it has erased what this page shows. */
  reread(): boolean {
    const whole = this.#kept.reread();
    this.#now = this.#kept.now;
    return whole;
  }

  #hasTried(idea: string): boolean {
    const place = this.place(idea);
    const start = startParams(ideaOf(this.#chapter.lesson, idea));
    return Object.entries(start).some(([name, value]) => place && place.params[name] !== value);
  }

  #claimsOf(idea: string): readonly Claim[] {
    return this.#chapter.claims.filter((claim) => claim.idea === idea);
  }

  #keep(change: (record: ChapterRecord) => Partial<ChapterRecord>): void {
    this.#kept.change((record) => {
      const next = { ...record, ...change(record) };
      this.#now = next;
      const ideas = this.#chapter.lesson.ideas.map(({ id }) => id);
      return { ...next, done: ideas.filter((idea) => this.isDone(idea)) };
    });
    this.#now = this.#kept.now;
  }
}
