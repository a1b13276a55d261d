import type { Cores } from './cores.ts';
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
export function judge(cores: Cores, claim: Claim, form: Form, value: readonly number[]): Judgement {
  const { right, wrong } = modelsOf(cores, claim, form);
  if (kindOf(claim, form) === 'bars') return judgeDrawing(cores, form, value, right);
  return {
    right: same(value, right),
    believed: same(value, wrong),
    says: replyTo(form, value),
    found: right,
  };
}

/** What the core answers, and what a holder of the belief would. */
export function modelsOf(
  cores: Cores,
  claim: Claim,
  form: Form,
): { right: readonly number[]; wrong: readonly number[] } {
  const answer = (program: string | undefined, model: string | undefined) =>
    program === undefined
      ? askModel(cores, model ?? '', form.args ?? [])
      : cores.arrays.numbers(program);
  return {
    right: answer(form.right, claim.rightModel),
    wrong: answer(form.wrong, claim.wrongModel),
  };
}

/** A model by its name; `digits.` leads to the module on digits. */
function askModel(cores: Cores, model: string, args: readonly number[]): number[] {
  const ofDigits = /^digits\.(.+)$/u.exec(model)?.[1];
  return ofDigits === undefined
    ? cores.neurons.model(model, args)
    : cores.digits.model(ofDigits, args);
}

/** A drawn histogram is not right or wrong bar by bar: what counts is whether it is flat. */
function judgeDrawing(
  cores: Cores,
  form: Form,
  value: readonly number[],
  found: readonly number[],
): Judgement {
  const shape = cores.arrays.drawnShape(value);
  return {
    right: shape !== 'flat',
    believed: shape === 'flat',
    says: form.replies?.find(({ code }) => code === shape)?.says ?? form.otherwise,
    found,
  };
}

/** How a form is answered: as it says, by its options where only it has some, else as the claim. */
export function kindOf(claim: Claim, form: Form): Claim['kind'] {
  if (form.kind) return form.kind;
  return form !== claim.forms.A && form.options ? 'choice' : claim.kind;
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
    form.replies?.find((reply) => reply.value !== undefined && same(reply.value, value))?.says ??
    form.otherwise
  );
}
