const minus = '−';

/**
 * A number as NumPy 1.24 prints it alone in an array: at most eight places. Two things are ours: no
 * point without digits after it (`1`, not `1.`), and zero has no sign.
 */
export function short(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e8) {
    const text = eightPlaces(
      value.toExponential(),
      value.toExponential(8),
      value.toExponential(mostPlaces),
    );
    return typeset(powerOfTen(text));
  }
  return typeset(eightPlaces(String(value), value.toFixed(8), value.toFixed(mostPlaces)));
}

/** A number for a sentence that needs no more than four places. */
export function rounded(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || !Number.isFinite(value) || size < 1e-4) return short(value);
  return typeset(value.toFixed(4).replace(/0{1,3}$/u, ''));
}

/** Every digit that tells the number from its neighbours, as Python's repr; zero has no sign. */
export function exact(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const size = Math.abs(value);
  const scientific = value !== 0 && (size < 1e-4 || size >= 1e16);
  const text = scientific ? powerOfTen(value.toExponential()) : String(value);
  return typeset(text.includes('.') || scientific ? text : `${text}.0`);
}

/** How many, in groups of three digits that stay on one line: 8 120 601. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/gu, '\u202f');
}

/** Enough to see whether a double lies exactly between two numbers of eight places. */
const mostPlaces = 80;

/**
 * The shortest digits that tell a number from its neighbours, where they are no more than eight
 * places; else it is rounded. JavaScript rounds a half up, NumPy to the even digit.
 */
function eightPlaces(shortest: string, halfUp: string, inFull: string): string {
  if (!/\.\d{9}/u.test(shortest)) return shortest;
  const [, even, power = ''] = /^(.*\.\d{7}[02468])50*(e.*)?$/u.exec(inFull) ?? [];
  return withoutZeros(even === undefined ? halfUp : even + power);
}

function notFinite(value: number): string {
  return Number.isNaN(value) ? 'nan' : `${value < 0 ? minus : ''}inf`;
}

/** JavaScript writes 1e-7, Python 1e-07. */
function powerOfTen(text: string): string {
  return text.replace(/e([+-])(\d)$/u, 'e$10$2');
}

function withoutZeros(text: string): string {
  return text.replace(/^([^e]*?)\.?0+(?=e|$)/u, '$1');
}

function typeset(text: string): string {
  return text.replace(/-/gu, minus);
}
