import type { Engine } from '../engine/engine.ts';
import type { SearchTask } from '../engine/search.ts';
import type { Label, NodeId, Step, Trace } from '../engine/trace.ts';
import type { Fields } from './fields.ts';

/** A module of the core. */
export type ModuleName = 'neurons' | 'arrays' | 'networks' | 'digits';

/** Where a number comes from that nothing on the tape computed. */
export type Origin = 'given' | 'drawn' | 'counted' | 'countedImages' | 'pixel' | 'learned';

/** What stands on the stage: its parameters, the computation they set off, and its buttons. */
export interface Scene<P, Core = Engine> {
  readonly id: string;
  /** The module of the core that computes it; without it, that on neurons. */
  readonly module?: ModuleName;
  readonly fields: Fields<P>;
  /** The computation, recorded. */
  readonly trace: (core: Core, params: P) => Trace;
  /** Whether a reader who goes by ideas, not by lines, stops here. */
  readonly isStop: (step: Step, trace: Trace) => boolean;
  /** What a button in the text does; undefined for a button of another scene. */
  readonly act: (core: Core, params: P, action: string) => P | undefined;
  /** Whether its buttons take the reader back to the beginning. */
  readonly rewinds?: boolean;
  /** Whether its buttons set it going. */
  readonly plays?: boolean;
  /** What buttons set going beside the stage: no parameter changes. */
  readonly starts?: Readonly<Record<string, (params: P) => void>>;
  /** Where its numbers come from that nothing computed, by their names; without it, they were chosen. */
  readonly inputs?: (name: string) => Origin;
  /**
   * What has to change so that a number which was computed from whole arrays is computed in full;
   * undefined where that cannot be.
   */
  readonly ask?: (params: P, label: Label) => Partial<P> | undefined;
  /** The number of a step whose formula is shown; without it, the first that the step names. */
  readonly focus?: (trace: Trace, step: number) => NodeId | undefined;
  /** The numbers that sentences may show, by name, at a step; undefined where there is none. */
  readonly slot: (trace: Trace, step: number, name: string, params: P) => NodeId | undefined;
  /** What sentences may show and the tape does not hold, such as which round a step belongs to. */
  readonly text?: (trace: Trace, step: number, name: string, params?: P) => string | undefined;
  /** The last step that may be seen before the prediction; without it, all may. */
  readonly reach?: (trace: Trace) => number;
  /** The last step that may be seen while there is nothing to compute from, such as an empty sheet. */
  readonly waits?: (trace: Trace, params: P) => number | undefined;
  /** The parameters as they may be seen before the prediction; without it, as they are. */
  readonly before?: (params: P) => P;
  /** Whether it stands at its end, as far as that may be seen, until the reader steps back. */
  readonly whole?: (params: P) => boolean;
  /** How long it rests at a step while it plays, where that is not the usual time: a factor. */
  readonly pace?: number;
  /** Whether the formula, too, waits for the prediction: it would tell the answer. */
  readonly veiled?: boolean;
  /** What the reader tries to make large; the session remembers the best of their own moves. */
  readonly score?: (trace: Trace, params: P) => NodeId | undefined;
  /** What the machine tries out when the button `search` is pressed. */
  readonly search?: SearchTask;
  /** Where to be when the computation has become another; without it, at the same stop as before. */
  readonly resume?: (before: Trace, step: number, after: Trace) => number;
  /** The chapter's Python file with this computation, and the line of each step's name in it. */
  readonly numpy: { readonly file: string; readonly lines: Readonly<Record<string, string>> };
}

/** A scene whose parameters' type is known only to itself. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each scene takes its own parameters back
export type AnyScene = Scene<any, any>;
