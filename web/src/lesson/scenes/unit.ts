/** A unit that the reader asks about: of which layer, from 1, and which one, from 0. */
export interface Unit {
  readonly layer: number;
  readonly at: number;
}

/** As the parameter of scene `digit` has it: `a1 17`. */
export function unitNamed(text: string): Unit | undefined {
  const [, layer, at] = /^a([123]) (\d{1,2})$/u.exec(text) ?? [];
  return layer === undefined ? undefined : { layer: Number(layer), at: Number(at) };
}

export const unitText = ({ layer, at }: Unit): string => `a${layer} ${at}`;
