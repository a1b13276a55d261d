import type { Change, How } from '../../engine/digits.ts';
import { choiceField, type Fields } from '../fields.ts';
import { wholeNumberField } from '../whole-number-field.ts';

/** What is done to an image before the network sees it. */
export interface ChangeParams {
  /** Pixels to the right and down. */
  readonly dx: number;
  readonly dy: number;
  readonly how: How;
}

export const hows = [
  'none',
  'mirrored',
  'upside-down',
  'inverted',
  'shuffled',
  'noise',
  'blank',
] as const satisfies readonly How[];

/** An image may be shifted so far to each side. */
export const farthest = 8;

export const changeFields: Fields<ChangeParams> = {
  dx: wholeNumberField(0, -farthest, farthest),
  dy: wholeNumberField(0, -farthest, farthest),
  how: choiceField('none', hows),
};

export const unchanged: ChangeParams = { dx: 0, dy: 0, how: 'none' };

export function changeOf({ dx, dy, how }: ChangeParams): Change {
  return { dx, dy, how };
}

/** What a button does to the change: `shift-4`, `left-4`, `mirrored`; undefined for another button. */
export function changedBy(action: string): Partial<ChangeParams> | undefined {
  const [, way = '', pixels] = /^(shift|left|up|down)-([0-8])$/u.exec(action) ?? [];
  if (pixels !== undefined) return shifts[way]?.(Number(pixels));
  const how = hows.find((each) => each === action && each !== 'blank');
  return how && { how };
}

const shifts: Readonly<Record<string, (pixels: number) => Partial<ChangeParams>>> = {
  shift: (pixels) => ({ dx: pixels }),
  left: (pixels) => ({ dx: 0 - pixels }),
  up: (pixels) => ({ dy: 0 - pixels }),
  down: (pixels) => ({ dy: pixels }),
};
