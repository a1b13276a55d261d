import type { Bend } from '../../engine/networks.ts';
import type { Plot } from './plot.ts';

/** Where the name of a curve stands: at its end beside the window, or where it leaves the window. */
export interface CurveLabel {
  readonly name: Bend;
  readonly end: { readonly x: number; readonly y: number };
  readonly y: number;
  readonly beside: boolean;
}

const apart = 14;

export function curveLabels(
  plot: Plot,
  places: readonly number[],
  curves: readonly { readonly name: Bend; readonly values: readonly number[] }[],
): CurveLabel[] {
  const [low, high] = plot.spans.y;
  const labels = curves.map(({ name, values }): CurveLabel => {
    const last = values.findLastIndex((value) => value >= low && value <= high);
    const end = { x: plot.x(places[last] ?? 0), y: plot.y(values[last] ?? 0) };
    const beside = last === values.length - 1;
    return { name, end, y: beside ? end.y : plot.top + 15, beside };
  });
  return [...labels.filter(({ beside }) => !beside), ...spread(plot, labels)];
}

/** Labels beside the window make room for each other, upwards and downwards. */
function spread(plot: Plot, labels: readonly CurveLabel[]): CurveLabel[] {
  const beside = labels.filter((label) => label.beside).toSorted((a, b) => a.y - b.y);
  const groups: CurveLabel[][] = [];
  for (const label of beside) {
    const group = groups.at(-1);
    if (group && label.y - (group[0]?.y ?? 0) < apart * group.length) group.push(label);
    else groups.push([label]);
  }
  return groups.flatMap((group) => {
    const middle = group.reduce((sum, { y }) => sum + y, 0) / group.length;
    const room = (apart * (group.length - 1)) / 2;
    const centre = Math.min(plot.bottom - 2 - room, Math.max(plot.top + 6 + room, middle));
    return group.map((label, at) => ({ ...label, y: centre - room + apart * at }));
  });
}
