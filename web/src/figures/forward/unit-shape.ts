export type UnitKind = 'x' | 'a' | 'z' | 'y';

/**
 * The outline of a unit around the origin: a circle for what comes in, a box for a sum, a capsule
 * for its activation, a tag that points out of the network for the answer.
 */
export function outlineOf(kind: UnitKind, half: number, rise: number): string {
  if (kind === 'y') {
    const neck = half - rise * 0.6;
    return `M${-half} ${-rise}H${neck}L${half} 0L${neck} ${rise}H${-half}Z`;
  }
  const round = kind === 'x' ? Math.min(half, rise + 5) : undefined;
  const [across, down] = [round ?? half, round ?? rise];
  const radius = kind === 'a' ? 4 : Math.min(across, down);
  const bow = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x * radius} ${y * radius}`;
  const [right, below] = [across - radius, down - radius];
  return `M${-right} ${-down}H${right}${bow(1, 1)}V${below}${bow(-1, 1)}H${-right}${bow(-1, -1)}V${-below}${bow(1, -1)}Z`;
}
