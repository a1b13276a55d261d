import { short } from '../../lesson/format.ts';

/** From here on a number is written with a power of ten. */
const large = 1e5;

/** A number for a drawing that has no room for more than two places. */
export function brief(value: number): string {
  if (Math.abs(value) >= large && Number.isFinite(value))
    return value.toExponential(0).replace('+', '').replace('-', '−');
  if (Number.isInteger(value) || !Number.isFinite(value)) return short(value);
  return value
    .toFixed(2)
    .replace(/0$/u, '')
    .replace(/^-0\.0$/u, '0.0')
    .replace('-', '−');
}
