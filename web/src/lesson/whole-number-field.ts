import { numberField, type Field } from './fields.ts';

/** A whole number from least to most. */
export function wholeNumberField(fallback: number, least: number, most: number): Field<number> {
  const field = numberField(fallback, least, most);
  return {
    ...field,
    read: (text) => {
      const value = field.read(text);
      return Number.isInteger(value) ? value : undefined;
    },
  };
}
