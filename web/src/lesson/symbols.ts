import type { Label } from '../engine/trace.ts';

/** What a quantity is, for its colour: the six hues of the course. */
export type Role = 'x' | 'w' | 's' | 'y' | 't' | 'loss' | 'b' | 'plain';

/** A name of the core as formulas write it. */
export interface Symbol {
  readonly letter: string;
  readonly subscript: string;
  readonly role: Role;
  /** As the text names it (data-sym): letter and subscript, `w1`. */
  readonly key: string;
}

const letters: Readonly<Record<string, readonly [string, Role]>> = {
  w: ['w', 'w'],
  x: ['x', 'x'],
  b: ['b', 'b'],
  theta: ['θ', 'b'],
  sum: ['s', 's'],
  s: ['s', 's'],
  y: ['y', 'y'],
  t: ['t', 't'],
  eta: ['η', 'plain'],
  error: ['e', 'loss'],
  mistakes: ['m', 'loss'],
  right: ['r', 'plain'],
  firing: ['f', 's'],
  silent: ['g', 's'],
  wire: ['g', 'y'],
  gain: ['k', 'plain'],
};

/** Names whose index says when, or of which row: the formula leaves it out. */
const bare: ReadonlySet<string> = new Set(['sum', 'right', 't', 'error', 'mistakes']);

/** Running sums go by their letter alone; of x[row, i] the formula names i; the notes count from 1. */
export function symbolOf(label: Label): Symbol {
  const [letter, role] = letters[label.name] ?? [label.name, 'plain'];
  const last = bare.has(label.name) ? undefined : label.index.at(-1);
  const subscript = last === undefined ? '' : String(last + 1);
  return { letter, subscript, role, key: letter + subscript };
}
