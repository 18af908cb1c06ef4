/** Repeatable chance: the same seed gives the same throws on every machine. */
export interface Dice {
  /** A whole number from min to max, both included. */
  readonly between: (min: number, max: number) => number;
  /** True in about `percent` of a hundred throws. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly shuffle: <T>(values: readonly T[]) => T[];
}

/** Dice from a 32-bit seed (the mulberry32 generator). */
export const diceOf = (seed: number): Dice => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(values: readonly T[]): T => {
    const value = values[between(0, values.length - 1)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const shuffle = <T>(values: readonly T[]): T[] => {
    const rest = [...values];
    return values.flatMap(() => rest.splice(between(0, rest.length - 1), 1));
  };
  return { between, chance: (percent) => next() * 100 < percent, pick, shuffle };
};
