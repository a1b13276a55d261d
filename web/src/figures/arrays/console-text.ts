import type { Complaint } from '../../engine/arrays.ts';

/** A stretch of a line: whether the error is there. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** The line with the place of its error; the core counts code points. */
export function markedParts(
  line: string,
  error: Pick<Complaint, 'begin' | 'end'> | null,
): readonly Part[] {
  const characters = [...line];
  if (!error || error.end <= error.begin || error.begin >= characters.length)
    return [{ text: line, marked: false }];
  const cut = (from: number, to?: number) => characters.slice(from, to).join('');
  return [
    { text: cut(0, error.begin), marked: false },
    { text: cut(error.begin, error.end), marked: true },
    { text: cut(error.end), marked: false },
  ].filter(({ text }) => text !== '');
}

/** A pasted text as lines for the console: prompts and empty lines are left out. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^(>>> ?|\.\.\. ?)/u, '').trimEnd())
    .filter((line) => line !== '');
}

/** The text before the cursor with its last word completed. */
export function completed(before: string, name: string): string {
  return before.replace(/[\p{L}\p{N}_]*$/u, name);
}

/** What all of these begin with. */
export function commonStart(names: readonly string[]): string {
  const [first = '', ...rest] = names;
  let length = first.length;
  for (const name of rest) while (!name.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
