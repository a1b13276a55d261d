/**
 * Rows of numbers as readers type them: `0.1, 0.3, 0.5; 0.2, 0.4, 0.6`. Full-width signs are
 * welcome, and so are NumPy's brackets. What each number is, and whether it is one, the core says.
 */
export function plainNumbers(text: string): string {
  return text
    .replace(/[！-～]+/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[−–‒]/gu, '-')
    .replace(/。/gu, '.')
    .replace(/、/gu, ',')
    .replace(/\u3000/gu, ' ')
    .replace(/\]\s*[,;]?\s*\[/gu, '; ')
    .replace(/[[\]]/gu, ' ')
    .trim();
}

/** The numbers of each row, as they were typed. */
export function cellsOf(text: string): string[][] {
  return plainNumbers(text)
    .split(/[;\n]/u)
    .map((row) => row.split(/[,\s]+/u).filter((cell) => cell !== ''))
    .filter((row) => row.length > 0);
}

/** Rows of numbers as a text. */
export function textOf(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.join(', ')).join('; ');
}
