/** Reproducible chance: the number of a case is its seed. */
export interface Dice {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  one<T>(list: readonly T[]): T;
  /** Two different elements. */
  two<T>(list: readonly T[]): [T, T];
}

/** A small generator with a full period of 2³² (splitmix32). */
export function dice(seed: number): Dice {
  let state = (seed + 1) >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  return {
    below,
    one,
    two: (list) => {
      const first = one(list);
      for (;;) {
        const second = one(list);
        if (second !== first) return [first, second];
      }
    },
  };
}
