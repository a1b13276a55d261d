const minus = '−';

/** A number as NumPy prints it in an array: at most eight places, no trailing zeros. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return notFinite(value);
  if (value !== 0 && (size < 1e-4 || size >= 1e16)) {
    return typeset(powerOfTen(value.toExponential(8).replace(/\.?0+e/u, 'e')));
  }
  return typeset(withoutZeros(value.toFixed(8)));
}

/** Every digit that tells the number from its neighbours, as Python's repr. */
export function exact(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const size = Math.abs(value);
  const scientific = value !== 0 && (size < 1e-4 || size >= 1e16);
  const text = scientific ? powerOfTen(value.toExponential()) : String(value);
  return typeset(text.includes('.') || scientific ? text : `${text}.0`);
}

function notFinite(value: number): string {
  return Number.isNaN(value) ? 'nan' : `${value < 0 ? minus : ''}inf`;
}

/** JavaScript writes 1e-7, Python 1e-07. */
function powerOfTen(text: string): string {
  return text.replace(/e([+-])(\d)$/u, 'e$10$2');
}

function withoutZeros(text: string): string {
  const plain = text.replace(/\.?0+$/u, '');
  return plain === '-0' ? '0' : plain;
}

function typeset(text: string): string {
  return text.replace(/-/gu, minus);
}
