/** Randomness that is the same for the same seed. */
export interface RandomSource {
  /** An integer from 0 up to, not including, a limit. */
  below(limit: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Returns true with a probability, 0..1. */
  chance(probability: number): boolean;
}

/** Mulberry32, by Tommy Ettinger (public domain): enough for tests, and fast. */
export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    chance: (probability) => next() < probability,
  };
}
