/** The place of one bar among its row. */
export interface Column {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
}

/** Bars side by side over the whole width; each stands in the middle of its room. */
export function columnsOf(count: number, width: number): { room: number; columns: Column[] } {
  const room = width / Math.max(count, 1);
  const bar = Math.max(2, Math.min(84, room * 0.7));
  const columns = Array.from({ length: count }, (_, at) => ({
    left: (at + 0.5) * room - bar / 2,
    width: bar,
    middle: (at + 0.5) * room,
  }));
  return { room, columns };
}
