import type { Arrays } from '../engine/arrays.ts';
import type { Digits } from '../engine/digits.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineError } from '../engine/errors.ts';
import type { Networks } from '../engine/networks.ts';
import type { Label, NodeId, Trace } from '../engine/trace.ts';
import type { Language } from './language.ts';
import { isAbout, readStored, writeStored } from './storage.ts';
import { loadChapter, loadLesson, type Chapter } from './chapters.ts';
import { judge, type Judgement } from './claims.ts';
import { count } from './format.ts';
import type { Claim, Exercise, Form, Idea } from './lesson.ts';
import {
  firstStop,
  ideaOf,
  readLink,
  soundParams,
  startParams,
  writeLink,
  type Place,
} from './link.ts';
import { MachineSearch } from './machine-search.svelte.ts';
import { recordKey, type Prediction } from './progress.ts';
import { ReaderRecord } from './reader-record.svelte.ts';
import { loadCores, type Cores } from './cores.ts';
import { giveData, loadData } from './lesson-data.ts';
import type { AnyScene } from './scene.ts';
import { nextStep, previousStep, stopAt, stopsOf, type Gear } from './stepper.ts';

type Params = Readonly<Record<string, unknown>>;

/** Milliseconds between two stops while it plays, by speed. */
const pace = { slow: 2400, normal: 1200, fast: 500 } as const;
export type Speed = keyof typeof pace;

/** The address and the record follow when nothing has changed for so long. */
const restBeforeSaving = 250;

/** Milliseconds before something that could not be loaded is tried again. */
const restBeforeTrying = 5000;

/** A number that was asked for: what it was, and on a tape of which size. */
interface Selected {
  readonly node: NodeId;
  readonly value: number;
  readonly size: number;
}

/** A chapter as one reader goes through it: where they are, what they turned, what they answered. */
export class LessonSession {
  readonly lessonId: string;
  readonly #cores: Cores;
  readonly chapter: Chapter;
  readonly ideaIds: string[];
  readonly record: ReaderRecord;
  /** The long search of the machine, where the scene has one. */
  readonly search = new MachineSearch();

  language: Language = $state('en');
  idea: string = $state('');
  gear: Gear = $state('ideas');
  speed: Speed = $state('normal');
  playing: boolean = $state(false);
  /** The symbol that is pointed at, here or there. */
  highlight: string | null = $state(null);
  /** What a link said that cannot be; the page tells the reader. */
  rejected: readonly string[] = $state([]);
  /** Counts how often the reader asked for the source of a number. */
  sourceAsked: number = $state(0);

  /** What the reader has begun to answer and not given yet; it outlives a change of language. */
  readonly drafts = new Map<string, unknown>();
  /** The step of a link that lies beyond what may be seen before the prediction. */
  wanted: number | null = $state(null);

  #params: Params = $state.raw({});
  #step: number = $state(0);
  /** Whether it stands at its end and stays there, whatever is computed next. */
  #atEnd: boolean = $state(false);
  #selected: Selected | null = $state.raw(null);
  #past: Params[] = $state.raw([]);
  /** Whether what the claims are judged by is here. */
  #canJudge: boolean = $state(true);
  #good: { idea: string; trace: Trace } | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;

  readonly scene: AnyScene = $derived(this.#ideaNow().scene);
  /** Whether the reader has predicted, or there is nothing to predict. */
  readonly open: boolean = $derived.by(() => this.record.isCommitted(this.idea));
  /** The parameters of the scene, as far as they may be seen. */
  readonly params: Params = $derived.by(() => {
    const { before } = this.scene;
    return this.open || !before ? this.#params : (before(this.#params) as Params);
  });
  readonly #outcome = $derived.by(() => this.#compute());
  readonly trace: Trace = $derived(this.#outcome.trace);
  /** Why the core refused the parameters; the stage then shows the last computation it had. */
  readonly failure: EngineError | null = $derived(this.#outcome.failure);
  readonly #waits: number | undefined = $derived(this.scene.waits?.(this.trace, this.params));
  /** The last step that the reader may see. */
  readonly reach: number = $derived.by(() => {
    const last = this.trace.steps.length - 1;
    if (this.#waits !== undefined) return Math.max(0, this.#waits);
    const reach = this.open ? last : (this.scene.reach?.(this.trace) ?? last);
    return reach < 0 ? last : reach;
  });
  /** Whether the formula still has to wait. */
  readonly veiled: boolean = $derived(
    this.#waits !== undefined || (this.scene.veiled === true && !this.open),
  );
  readonly stops: number[] = $derived(this.#stopsIn(this.gear));
  readonly #end: number = $derived(this.stops.at(-1) ?? this.reach);
  readonly stop: number = $derived(stopAt(this.stops, this.step));

  constructor(chapter: Chapter, cores: Cores, language: Language, address: string) {
    this.lessonId = chapter.lesson.id;
    this.chapter = chapter;
    this.#cores = cores;
    this.language = language;
    this.ideaIds = chapter.lesson.ideas.map(({ id }) => id);
    this.record = new ReaderRecord(chapter);
    this.gear = readStored<Gear>('gear') === 'lines' ? 'lines' : 'ideas';
    this.openAddress(address);
  }

  /** Goes where an address points: `#idea=scale&step=3`, `#scale`, or nowhere: where the reader was. */
  openAddress(hash: string): void {
    const linked = readLink(this.chapter.lesson, hash);
    if (linked) this.#open(linked);
    else this.goTo(this.ideaIds.find((id) => hash === `#${id}`) ?? this.record.lastIdea);
    this.rejected = linked?.rejected ?? [];
  }

  /** The core's module on neurons; a chapter whose scenes do not need it has none. */
  get engine(): Engine {
    return this.#cores.neurons;
  }

  /** The core's module on arrays. */
  get arrays(): Arrays {
    return this.#cores.arrays;
  }

  /** The core's module on networks. */
  get networks(): Networks {
    return this.#cores.networks;
  }

  /** The core's module on digits. */
  get digits(): Digits {
    return this.#cores.digits;
  }

  /** The number whose origin is shown; none once another stands in its place. */
  get selected(): NodeId | null {
    const selected = this.#selected;
    const { size } = this.trace;
    if (selected?.size !== size) return null;
    // What is not a number stays the same one, too.
    return Object.is(this.trace.value(selected.node), selected.value) ? selected.node : null;
  }

  /** One that was computed from whole arrays is computed in full, where the scene can do that. */
  set selected(asked: NodeId | null) {
    this.#selected = null;
    if (asked === null) return;
    const node = this.#inFull(asked);
    this.#selected = { node, value: this.trace.value(node), size: this.trace.size };
  }

  /** Where on the tape the reader is. */
  get step(): number {
    return this.#atEnd ? this.#end : Math.min(this.#step, this.reach);
  }

  set step(step: number) {
    this.#step = step;
    this.#atEnd = step >= this.#end && this.scene.whole?.(this.params) === true;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  goTo(idea: string): void {
    if (idea !== this.idea) this.rejected = [];
    const known = ideaOf(this.chapter.lesson, idea);
    const params = { ...startParams(known), ...this.#kept(known) };
    this.#open(this.record.place(known.id) ?? { idea: known.id, step: firstStop, params });
  }

  /** Opens a place at its step; firstStop where it names none. */
  #open(place: Place): void {
    this.pause();
    this.search.pause();
    if (this.idea) this.record.keepPlace(this.#place());
    this.idea = place.idea;
    this.#past = [];
    this.#params = soundParams(ideaOf(this.chapter.lesson, place.idea), place.params);
    this.selected = null;
    this.step = place.step < 0 ? this.#start() : Math.min(place.step, this.reach);
    const last = this.trace.steps.length - 1;
    this.wanted = place.step > this.reach && this.reach < last ? Math.min(place.step, last) : null;
    this.#rest();
  }

  /** Where a place begins that names no step. */
  #start(): number {
    return this.scene.whole?.(this.params) ? this.#end : (this.stops[0] ?? 0);
  }

  /** What an idea takes along from the one that the reader comes from. */
  #kept(next: Idea): Params {
    const here = this.idea ? this.#ideaNow() : undefined;
    if (!here || here.scene !== next.scene || here.id === next.id) return {};
    const kept = (next.keeps ?? []).filter((name) => this.#params[name] !== '');
    return Object.fromEntries(kept.map((name) => [name, this.#params[name]]));
  }

  /** Changes parameters; `remember` false for the moves of a drag after its first. */
  change(patch: Params, remember = true): void {
    if (remember) this.#past = [...this.#past.slice(-99), this.#params];
    const stop = this.stop;
    const before = this.trace;
    this.#params = { ...this.#params, ...patch };
    if (!this.#atEnd && this.trace.steps.length !== before.steps.length) {
      const resumed = this.scene.resume?.(before, this.step, this.trace) ?? this.stops[stop];
      this.step = Math.min(resumed ?? this.stops.at(-1) ?? 0, this.reach);
    }
    this.selected = null;
    this.#noteScore();
    this.#rest();
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.change(before, false);
    this.#past = this.#past.slice(0, -1);
  }

  reset(): void {
    this.change(startParams(this.#ideaNow()));
  }

  /** A button in the text. */
  act(name: string): void {
    if (name === 'search' && this.scene.search) {
      this.search.start(this.scene.search);
      return;
    }
    const starts = this.scene.starts?.[name];
    if (starts) {
      if (this.open) starts(this.params);
      return;
    }
    const [before, step] = [this.trace, this.step];
    if (name === 'undo') this.undo();
    else if (name === 'reset') this.reset();
    else {
      const changed = this.scene.act(this.#cores.of(this.scene), this.params, name) as
        Params | undefined;
      if (!changed) return;
      this.change(changed);
      if (this.scene.rewinds) this.first();
      if (this.scene.plays) this.play();
    }
    // What a sentence shows after its button is there, even if there are as many steps as before.
    const resumed =
      this.#atEnd || this.trace === before
        ? undefined
        : this.scene.resume?.(before, step, this.trace);
    if (resumed !== undefined) this.setStep(resumed);
  }

  // Transport.

  setStep(step: number): void {
    this.step = Math.max(0, Math.min(step, this.reach));
    this.selected = null;
    this.#rest();
  }

  gotoStop(stop: number): void {
    this.pause();
    const stops = this.#stopsIn('ideas');
    this.setStep(stops[Math.min(stop, stops.length - 1)] ?? 0);
  }

  first(): void {
    this.pause();
    this.setStep(this.stops[0] ?? 0);
  }

  last(): void {
    this.pause();
    this.setStep(this.stops.at(-1) ?? 0);
  }

  back(): void {
    this.pause();
    this.setStep(previousStep(this.stops, this.step) ?? this.step);
  }

  forward(): void {
    this.pause();
    this.setStep(nextStep(this.stops, this.step) ?? this.step);
  }

  play(): void {
    if (nextStep(this.stops, this.step) === undefined) this.setStep(this.stops[0] ?? 0);
    this.playing = true;
    this.#tick();
  }

  pause(): void {
    this.playing = false;
    clearTimeout(this.#clock);
  }

  setGear(gear: Gear): void {
    this.gear = gear;
    this.setStep(this.stops[this.stop] ?? 0);
    writeStored('gear', gear);
  }

  /** Goes to the step that made a number, and asks for the source beside it. */
  showSource(step: number): void {
    this.pause();
    this.step = step;
    this.sourceAsked += 1;
    this.#rest();
  }

  #tick(): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(
      () => {
        const next = nextStep(this.stops, this.step);
        if (!this.playing || next === undefined) return this.pause();
        this.setStep(next);
        if (nextStep(this.stops, next) === undefined) this.pause();
        else this.#tick();
      },
      pace[this.speed] * (this.scene.pace ?? 1),
    );
  }

  /** The node of a named number at the present step, for sentences. */
  slot(name: string): NodeId | undefined {
    return this.scene.slot(this.trace, this.step, name, this.params);
  }

  /** What else sentences may show by name: the round, the best so far, how much was tried. */
  text(name: string): string | undefined {
    const best = this.record.best(this.idea);
    if (name === 'best') return best === undefined ? undefined : count(best);
    if (name === 'tried') return count(this.search.tried);
    return this.scene.text?.(this.trace, this.step, name, this.params);
  }

  // Claims and exercises.

  claim(id: string): Claim | undefined {
    return this.chapter.claims.find((claim) => claim.id === id);
  }

  /** What the core says of an answer to a form of a claim; undefined while it cannot say yet. */
  judge(claim: Claim, form: Form, value: readonly number[]): Judgement | undefined {
    return this.#canJudge ? judge(this.#cores, claim, form, value) : undefined;
  }

  /** Answers are judged once this is loaded; it is tried again until it is. */
  judgeAfter(load: () => Promise<void>): void {
    this.#canJudge = false;
    load().then(
      () => (this.#canJudge = true),
      (error: unknown) => {
        console.error(error);
        setTimeout(() => this.judgeAfter(load), restBeforeTrying);
      },
    );
  }

  exercise(id: string): Exercise | undefined {
    return this.chapter.exercises.find((exercise) => exercise.id === id);
  }

  commit(claim: string, form: string, prediction: Prediction): void {
    this.record.giveAnswer(claim, form, { ...prediction, when: Date.now() });
    this.#followLink();
  }

  /** To the step that a link wanted, once it may be seen. */
  #followLink(): void {
    if (this.wanted === null || !this.open) return;
    this.setStep(this.wanted);
    this.wanted = null;
  }

  /** A link to exactly this state: `#idea=…&step=…`. */
  link(): string {
    return writeLink(this.chapter.lesson, this.#place());
  }

  #place(): Place {
    return { idea: this.idea, step: this.wanted ?? this.step, params: this.#params };
  }

  #ideaNow() {
    return ideaOf(this.chapter.lesson, this.idea);
  }

  /** The stops of a gear, as far as they may be seen. */
  #stopsIn(gear: Gear): number[] {
    const { reach } = this;
    return stopsOf(this.scene, this.trace, gear).filter((stop) => stop <= reach);
  }

  #noteScore(): void {
    const node = this.failure ? undefined : this.scene.score?.(this.trace, this.params);
    if (node !== undefined) this.record.noteScore(this.idea, this.trace.value(node));
  }

  /** The same number, computed in full; the node itself where it was, or cannot be. */
  #inFull(node: NodeId): NodeId {
    const label = this.trace.operation(node) === 'computed' ? this.trace.label(node) : undefined;
    const patch = label && (this.scene.ask?.(this.params, label) as Params | undefined);
    if (!patch || !label) return node;
    this.change(patch, false);
    return namedNode(this.trace, label) ?? node;
  }

  /** The computation for the parameters; where the core refuses them, the last good one. */
  #compute(): { trace: Trace; failure: EngineError | null } {
    const idea = this.#ideaNow();
    const run = (params: Params) => idea.scene.trace(this.#cores.of(idea.scene), params) as Trace;
    try {
      const trace = run(this.params);
      this.#good = { idea: idea.id, trace };
      return { trace, failure: null };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const good = this.#good?.idea === idea.id ? this.#good.trace : run(startParams(idea));
      return { trace: good, failure: error };
    }
  }

  /** Takes what another tab has written; false if it has erased what this page shows. */
  reread(): boolean {
    const whole = this.record.reread();
    this.#followLink();
    return whole;
  }

  /** Once the reader rests, the address and the record say where they are. */
  #rest(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.save(), restBeforeSaving);
  }

  /** Writes down at once where the reader is. */
  save(): void {
    clearTimeout(this.#saving);
    this.record.keepLastPlace(this.#place());
    history.replaceState(history.state, '', this.link());
  }
}

/** The node of a name in an array of a trace. */
function namedNode(trace: Trace, { name, index }: Label): NodeId | undefined {
  const array = trace.steps.find((step) => step.name === name && step.shape.length > 0);
  return array?.nodes.find((node) =>
    trace.labels(node).some((each) => each.name === name && String(each.index) === String(index)),
  );
}

/** Opens a chapter: at the link in the address, or where the reader left it. */
export async function createSession(lessonId: string, language: Language): Promise<LessonSession> {
  const lesson = await loadLesson(lessonId);
  const [chapter, cores, data] = await Promise.all([
    loadChapter(lessonId),
    loadCores(lesson),
    lesson.data === 'sample' ? loadData(lesson) : null,
  ]);
  giveData(data, cores);
  const session = new LessonSession(chapter, cores, language, location.hash);
  if (lesson.data === 'sample-later') {
    session.judgeAfter(async () => giveData(await loadData(lesson), cores));
  }
  const follow = () => {
    // What was erased is on the page in many places: it begins anew.
    if (!session.reread()) location.reload();
  };
  addEventListener('pagehide', () => session.save());
  addEventListener('storage', (event) => isAbout(event, recordKey(lessonId)) && follow());
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
  return session;
}
