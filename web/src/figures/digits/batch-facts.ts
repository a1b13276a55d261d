import type { BatchNotes } from '../../engine/digits.ts';

/** Arrays of one shape that follow on each other, such as A1 and Z1. */
export interface ShapeGroup {
  readonly names: readonly string[];
  readonly shape: readonly number[];
  readonly columns: number;
}

/** The arrays along the network, those of one layer together, and the answers at their end. */
export function shapesOf({ shapes, n }: BatchNotes): ShapeGroup[] {
  const groups: ShapeGroup[] = [];
  for (const [name, shape] of [...Object.entries(shapes), ['answers', [n]] as const]) {
    const before = groups.at(-1);
    if (before?.shape.join() === shape.join()) {
      groups[groups.length - 1] = { ...before, names: [...before.names, name] };
    } else if (before?.names.at(-1) !== name) {
      groups.push({ names: [name], shape, columns: shape[1] ?? 1 });
    }
  }
  return groups;
}
