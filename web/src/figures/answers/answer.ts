import { same } from '../../lesson/claims.ts';
import { short } from '../../lesson/format.ts';
import { writeList } from '../../lesson/list-answer.ts';
import type { Claim, Form } from '../../lesson/lesson.ts';
import type { Language } from '../../lesson/language.ts';
import { say } from '../words.ts';

/** An answer while it is being made. */
export interface Answer {
  readonly value: readonly number[];
  /** The option that was chosen, or ''. */
  readonly option: string;
  /** Painted cells, where the answer is a picture. */
  readonly drawing?: readonly number[];
}

export type AnswerKind = Claim['kind'];

/** A value in words: the option's text, else the numbers. */
export function valueText(
  form: Form,
  kind: AnswerKind,
  value: readonly number[],
  language: Language,
): string {
  const option = form.options?.find((each) => same(each.value, value));
  if (option) return option.text[language];
  if (kind === 'paint') return say(language, value[0] === 1 ? 'paintedOpen' : 'paintedClosed');
  if (kind === 'pick') return pickedText(form, value, language);
  if (value.length === 0) return say(language, 'anError');
  if (kind === 'list') return writeList(value, form.like);
  if (kind === 'place') return `(${value.map(short).join(', ')})`;
  return value.map(short).join(', ');
}

/** The names of what was picked. */
function pickedText(form: Form, value: readonly number[], language: Language): string {
  const names = (form.picks ?? []).filter((pick) => value.includes(pick.value));
  return names.map(({ text }) => text).join(language === 'zh' ? '、' : ', ');
}
