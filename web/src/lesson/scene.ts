import type { Engine } from '../engine/engine.ts';
import type { NodeId, Step, Trace } from '../engine/trace.ts';
import type { Fields } from './fields.ts';

/** What stands on the stage: its parameters, the computation they set off, and its buttons. */
export interface Scene<P> {
  readonly id: string;
  readonly fields: Fields<P>;
  /** The computation, recorded. */
  readonly trace: (engine: Engine, params: P) => Trace;
  /** Whether a reader who goes by ideas, not by lines, stops here. */
  readonly isStop: (step: Step, trace: Trace) => boolean;
  /** What a button in the text does; undefined for a button of another scene. */
  readonly act: (engine: Engine, params: P, action: string) => P | undefined;
  /** The numbers that sentences may show, by name, at a step; kNone where there is none. */
  readonly slot: (trace: Trace, step: number, name: string) => NodeId | undefined;
  /** The chapter's Python file with this computation, and the line of each step's name in it. */
  readonly numpy: { readonly file: string; readonly lines: Readonly<Record<string, string>> };
}

/** A scene whose parameters' type is known only to itself. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each scene takes its own parameters back
export type AnyScene = Scene<any>;
