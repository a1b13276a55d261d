import type { Bend } from '../../engine/networks.ts';

/** How the line of each function is broken: four lines of one hue can be told apart. */
export const dashes: Readonly<Record<Bend, string>> = {
  step: '3 3.5',
  sigmoid: '9 5',
  tanh: '',
  relu: '12 3.5 2 3.5',
};
