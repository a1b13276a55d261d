import type { ExpressionGoal } from '../engine/arrays.ts';
import type { Language } from './language.ts';
import type { AnyScene, ModuleName } from './scene.ts';

/** An idea of a chapter: its scene, and how that stands when the reader comes to it. */
export interface Idea {
  readonly id: string;
  readonly scene: AnyScene;
  /** Parameters that differ from the scene's own. */
  readonly start?: Readonly<Record<string, unknown>>;
  /** Parameters that come along, at the first visit, from another idea with the same scene. */
  readonly keeps?: readonly string[];
}

export interface Lesson {
  readonly id: string;
  readonly ideas: readonly Idea[];
  /** What the stage shows until the reader chooses; without it, picture and formula. */
  readonly views?: readonly ('picture' | 'formula')[];
  /** Modules of the core that claims and exercises need, besides those of the scenes. */
  readonly modules?: readonly ModuleName[];
  /** The first test images have to be here before it begins, or before an answer is judged. */
  readonly data?: 'sample' | 'sample-later';
}

/** A text in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** One of the answers that may be chosen; its value is compared with what the core says. */
export interface Option {
  readonly id: string;
  readonly value: readonly number[];
  readonly text: Text;
  readonly says: Text;
}

/** One form of a claim's question. */
export interface Form {
  /** What the claim's models are asked with. */
  readonly args?: readonly number[];
  /** In the place of models: NumPy programs whose last line gives the answer; [] where it fails. */
  readonly right?: string;
  readonly wrong?: string;
  readonly ask: Text;
  readonly kind?: Claim['kind'];
  readonly options?: readonly Option[];
  /** Replies to numbers, points or pictures that are recognised. */
  readonly replies?: readonly {
    readonly value?: readonly number[];
    /** What a drawing shows, in the place of a value. */
    readonly code?: string;
    readonly says: Text;
  }[];
  readonly otherwise?: Text;
  /** Between which whole numbers a number lies that makes sense. */
  readonly range?: readonly [number, number];
  /** How a list may be written, with other numbers. */
  readonly like?: string;
  /** How many draws the bars of a drawing hold together. */
  readonly total?: number;
  /** The values that may be picked, by their numbers in the answer: `{ value: 0, text: 'x[0]' }`. */
  readonly picks?: readonly { readonly value: number; readonly text: string }[];
  /** Which number the question changes, marked on the diagram of the picks: `W1[0, 2]`. */
  readonly edited?: string;
}

/** A misconception, what is right instead, and how it is asked for. See design.md. */
export interface Claim {
  readonly id: string;
  readonly idea: string;
  readonly belief: Text;
  readonly kind: 'choice' | 'number' | 'paint' | 'place' | 'list' | 'bars' | 'pick';
  readonly rightModel?: string;
  readonly wrongModel?: string;
  readonly forms: Readonly<Record<'A' | 'B' | 'C', Form>>;
  readonly reasons: readonly {
    readonly id: string;
    readonly text: Text;
    readonly says: Text;
    readonly right?: boolean;
  }[];
  readonly momentStop: number;
  readonly refutation: Text;
}

export interface Mistake {
  readonly code: string;
  readonly example: unknown;
  readonly says: Text;
}

interface ExerciseBase {
  readonly id: string;
  readonly idea: string;
  readonly prompt: Text;
  readonly hints: readonly Text[];
  readonly done: Text;
  /** In a drawer: the idea is done without it. */
  readonly optional?: boolean;
  readonly otherwise?: Text;
  readonly mistakes?: readonly Mistake[];
}

export interface GateExercise extends ExerciseBase {
  readonly kind: 'gate' | 'typed-gate';
  readonly goal: { readonly targets: readonly number[]; readonly form: 'bias' | 'threshold' };
  readonly solution: Readonly<Record<string, number>>;
}

export interface ChoiceExercise extends ExerciseBase {
  readonly kind: 'choice';
  readonly options: readonly {
    readonly id: string;
    readonly text: Text;
    readonly says: Text;
    readonly right?: boolean;
  }[];
}

export interface CircuitExercise extends ExerciseBase {
  readonly kind: 'circuit';
  readonly goal: {
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly table: readonly (readonly number[])[];
    readonly allowed?: readonly string[];
  };
  readonly solution: unknown;
}

export interface ExpressionExercise extends ExerciseBase {
  readonly kind: 'expression';
  readonly goal: ExpressionGoal;
  readonly solution: string;
}

export type Exercise = GateExercise | ChoiceExercise | CircuitExercise | ExpressionExercise;
