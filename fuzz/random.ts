/**
 * Seeded random numbers. fast-check draws seeds and mutation lists, which it can shrink; what is too
 * large to be drawn value by value (a whole program) is a pure function of one seed and this generator.
 */

export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** sfc32, filled from one 32-bit seed by splitmix32. */
  constructor(seed: number) {
    let state = seed | 0;
    const fill = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let z = state ^ (state >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z ^= z >>> 15;
      z = Math.imul(z, 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.a = fill();
    this.b = fill();
    this.c = fill();
    this.d = fill();
  }

  /** A 32-bit unsigned integer. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** An integer in [0, limit). */
  below(limit: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * limit);
  }

  chance(probability: number): boolean {
    return this.next() / 0x1_0000_0000 < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** An index, drawn in proportion to its weight. */
  weighted(weights: readonly number[]): number {
    let total = 0;
    for (const weight of weights) total += weight;
    let rest = (this.next() / 0x1_0000_0000) * total;
    for (let i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) return i;
    }
    return weights.length - 1;
  }
}

/** Takes the first of everything and leaves out what is optional. */
export class PlainRandom extends Random {
  constructor() {
    super(0);
  }

  override below(): number {
    return 0;
  }

  override chance(): boolean {
    return false;
  }

  override weighted(): number {
    return 0;
  }
}

/** Mixes numbers into one 32-bit seed, so that neighbouring cases share nothing. */
export function mixSeeds(...parts: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part | 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 12;
  }
  return hash | 0;
}
