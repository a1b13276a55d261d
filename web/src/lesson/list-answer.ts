import { readNumber } from './fields.ts';
import { short } from './format.ts';

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

/** Numbers as NumPy writes them where `like` is the form: `(3,)`, `[0 99 2]`, `[[1 2] [9 4]]`. */
export function writeList(numbers: readonly number[], like = ''): string {
  const texts = numbers.map(short);
  const rows = like.split('[').length - 2;
  if (rows < 0) return texts.length === 1 ? `(${texts.join('')},)` : `(${texts.join(', ')})`;
  if (rows < 2 || texts.length % rows > 0) return `[${texts.join(' ')}]`;
  const width = texts.length / rows;
  const lines = Array.from({ length: rows }, (_, row) =>
    texts.slice(row * width, (row + 1) * width).join(' '),
  );
  return `[[${lines.join('] [')}]]`;
}
