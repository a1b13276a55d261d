import type { ConsoleLine, Held, MemoryBlock } from '../../engine/arrays.ts';
import type { NodeId } from '../../engine/trace.ts';

export interface Named {
  readonly name: string;
  readonly value: Held;
}

/** What stands beside each other: a block with all its names, a list, or a single value. */
export type MemoryRow =
  | { readonly kind: 'block'; readonly block: MemoryBlock; readonly names: readonly Named[] }
  | { readonly kind: 'list' | 'value'; readonly named: Named };

/** The names of a line in the order of their first assignment; names of one block stand together. */
export function rowsOf(line: ConsoleLine): MemoryRow[] {
  const blocks = new Map(line.blocks.map((block) => [block.id, block]));
  const shown = new Set<number>();
  const blockRow = (id: number): MemoryRow[] => {
    const block = blocks.get(id);
    if (!block || shown.has(id)) return [];
    shown.add(id);
    const names = line.names.filter(({ value }) => value.kind === 'array' && value.block === id);
    return [{ kind: 'block', block, names }];
  };
  const named = line.names.flatMap((each): MemoryRow[] => {
    if (each.value.kind === 'array') return blockRow(each.value.block);
    const isList = each.value.kind === 'list' || each.value.kind === 'tuple';
    return [{ kind: isList ? 'list' : 'value', named: each }];
  });
  // Arrays that only a list holds.
  return [...named, ...line.blocks.flatMap(({ id }) => blockRow(id))];
}

/** The cells that a line wrote into a block that was there before. */
export function writtenIn(
  block: MemoryBlock,
  before: ConsoleLine | undefined,
): ReadonlySet<NodeId> {
  const old = before?.blocks.find(({ id }) => id === block.id);
  return new Set(old ? block.nodes.filter((node, at) => node !== old.nodes[at]) : []);
}

/** The elements of a list that a line has put there. */
export function replacedIn({ name, value }: Named, before: ConsoleLine | undefined): Set<number> {
  const old = before?.names.find((each) => each.name === name)?.value;
  if (!old || old.kind !== value.kind) return new Set();
  const changed = value.items.flatMap((item, at) => {
    const previous = old.items[at];
    return previous && isSame(item, previous) ? [] : [at];
  });
  return new Set(changed);
}

/** Whether it is the same array, whatever was written into it, or the same value. */
function isSame(a: Held, b: Held): boolean {
  if (a.kind !== 'array' || b.kind !== 'array') return a.kind === b.kind && a.text === b.text;
  return a.block === b.block && a.offset === b.offset && a.shape.join() === b.shape.join();
}
