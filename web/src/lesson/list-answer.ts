import { readNumber } from './fields.ts';

/** More numbers than any answer has. */
const longest = 100;

/**
 * Numbers as readers write a shape or an array: `(3,)`, `[0 99 2]`, `2, 3`, also in full width;
 * undefined for anything else. Brackets are welcome and say nothing: `[[1 2] [3 4]]` is four numbers.
 */
export function readList(text: string): number[] | undefined {
  const parts = text
    .normalize('NFKC')
    .replace(/[()[\]{}【】]/gu, ' ')
    .split(/[\s,、;]+/u)
    .filter((part) => part !== '');
  const numbers = parts.map(readNumber);
  if (numbers.length === 0 || numbers.length > longest) return undefined;
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}
