import type { Form } from '../../lesson/lesson.ts';
import type { UnitKind } from '../forward/unit-shape.ts';

type Pick = NonNullable<Form['picks']>[number];

/** A value of the small diagram; `across` and `down` are shares of its width and height. */
export interface Placed extends Pick {
  /** Which quantity it is of: `a1` of `a1[2]`. */
  readonly group: string;
  readonly kind: UnitKind;
  readonly across: number;
  readonly down: number;
}

export interface Wire {
  readonly from: Placed;
  readonly to: Placed;
  /** Whether it is the weight that the question changes. */
  readonly edited: boolean;
}

export interface PickDiagram {
  readonly units: readonly Placed[];
  /** The units by quantity, from the input to the answer. */
  readonly groups: readonly (readonly Placed[])[];
  readonly wires: readonly Wire[];
  /** How many units the largest group has. */
  readonly rows: number;
  /** The unit whose bias or whose own number the question changes. */
  readonly edited: Placed | undefined;
}

/** The values that may be picked as a diagram: one column a quantity, wires where one feeds another. */
export function diagramOf(picks: readonly Pick[], edited = ''): PickDiagram {
  const names = [...new Set(picks.map(({ text }) => groupOf(text)))];
  const groups = names.map((name) => picks.filter(({ text }) => groupOf(text) === name));
  const rows = Math.max(1, ...groups.map(({ length }) => length));
  const placed = groups.map((group, column) =>
    group.map((pick, row): Placed => ({
      ...pick,
      group: names[column] ?? '',
      kind: kindOf(names[column] ?? ''),
      across: groups.length > 1 ? column / (groups.length - 1) : 0.5,
      down: (row + 0.5 + (rows - group.length) / 2) / rows,
    })),
  );
  const weight = editedWeight(edited, names);
  const wires = placed.flatMap((to, column) =>
    column === 0 ? [] : wiresBetween(placed[column - 1] ?? [], to, weight),
  );
  const mark = editedUnit(edited, names);
  const units = placed.flat();
  return {
    units,
    groups: placed,
    wires,
    rows,
    edited: units.find(({ text }) => text === mark),
  };
}

const groupOf = (text: string): string => text.split('[')[0] ?? text;

function kindOf(group: string): Placed['kind'] {
  const letter = group.charAt(0);
  return letter === 'x' || letter === 'z' || letter === 'y' ? letter : 'a';
}

/** `W1[0, 2]` leads from unit 0 to unit 2 of layer 1; a layer whose sums are not shown is the last. */
function editedWeight(
  text: string,
  names: readonly string[],
): { to: string; row: number; column: number } | undefined {
  const [, layer, row, column] = /^W(\d+)\[(\d+),\s*(\d+)\]$/u.exec(text) ?? [];
  if (layer === undefined) return undefined;
  const to = names.includes(`a${layer}`) ? `a${layer}` : 'y';
  return { to, row: Number(row), column: Number(column) };
}

/** The unit of a bias: `a1[2]` for `b1[2]`; a number of the diagram is its own. */
function editedUnit(text: string, names: readonly string[]): string {
  const sum = text.replace(/^b/u, 'a');
  return names.includes(groupOf(sum)) ? sum : sum.replace(/^a\d+/u, 'y');
}

/** Sums take all units before them, an activation or the answer only its own sum. */
function wiresBetween(
  before: readonly Placed[],
  after: readonly Placed[],
  weight: ReturnType<typeof editedWeight>,
): Wire[] {
  const single = before[0]?.kind === 'a' && before.length === after.length;
  return after.flatMap((to, column) =>
    before.flatMap((from, row) =>
      single && row !== column
        ? []
        : [
            {
              from,
              to,
              edited: weight?.to === to.group && weight.row === row && weight.column === column,
            },
          ],
    ),
  );
}
