/** A vector or matrix as a nested list, with one number replaced; numbers in reading order. */
export function nestedList(
  numbers: readonly number[],
  shape: readonly number[],
  at: number,
  value: number,
): string {
  const texts = numbers.map((number, position) => String(position === at ? value : number));
  const columns = shape.at(-1) ?? 1;
  if (shape.length === 0) return texts.join('');
  if (shape.length === 1) return `[${texts.join(', ')}]`;
  const rows = Array.from(
    { length: shape[0] ?? 0 },
    (_, row) => `[${texts.slice(row * columns, (row + 1) * columns).join(', ')}]`,
  );
  return `[${rows.join(', ')}]`;
}
