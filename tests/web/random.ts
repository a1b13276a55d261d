/** The same numbers at every run: Mulberry32, by T. Ettinger. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to below 1. */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.number() * count);
  }

  one<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /** Round numbers, long ones, tiny ones, and the ends of what a field takes. */
  weight(most: number): number {
    const sign = this.one([1, -1]);
    const value = this.one([
      () => sign * this.below(10),
      () => (sign * this.below(1000)) / 100,
      () => sign * this.number(),
      () => sign * this.number() * 1e-9,
      () => sign * this.number() * most,
      () => sign * most,
      () => 0.1 + 0.2,
    ])();
    // Not -0, which no link tells from 0.
    return value + 0;
  }
}
