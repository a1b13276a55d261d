import type { Field } from './fields.ts';

/** Control characters other than tab and line break say nothing and may break a line. */
const unreadable = /[\0-\x08\x0b-\x1f\x7f]/u;

/** A text of the reader's, such as a program or a shape; the core says what it means. */
export function textField(fallback: string, longest: number): Field<string> {
  return {
    fallback,
    read: (text) => (text.length <= longest && !unreadable.test(text) ? text : undefined),
    write: (value) => {
      if (typeof value !== 'string') throw new TypeError('no text');
      return value;
    },
  };
}
