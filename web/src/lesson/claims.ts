import type { Engine } from '../engine/engine.ts';
import type { Claim, Form, Option, Text } from './lesson.ts';

/** What an answer to a form is. */
export interface Judgement {
  readonly right: boolean;
  /** Whether it is what a holder of the belief answers. */
  readonly believed: boolean;
  /** What the page says to it. */
  readonly says: Text | undefined;
  /** What the core answers. */
  readonly found: readonly number[];
}

/** How far two answers may be apart and still be the same: less than any screen shows. */
const sameWithin = 1e-9;

/** Judges an answer to a form of a claim by asking the core. */
export function judge(
  engine: Engine,
  claim: Claim,
  form: Form,
  value: readonly number[],
): Judgement {
  const found = engine.model(claim.rightModel, form.args);
  const believed = engine.model(claim.wrongModel, form.args);
  return {
    right: same(value, found),
    believed: same(value, believed),
    says: replyTo(form, value),
    found,
  };
}

/** The option that a value belongs to. */
export function optionOf(form: Form, value: readonly number[]): Option | undefined {
  return form.options?.find((option) => same(option.value, value));
}

export function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, at) => Math.abs(x - (b[at] ?? NaN)) <= sameWithin);
}

function replyTo(form: Form, value: readonly number[]): Text | undefined {
  return (
    optionOf(form, value)?.says ??
    form.replies?.find((reply) => same(reply.value, value))?.says ??
    form.otherwise
  );
}
