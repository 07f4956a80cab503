// Random choices that a seed repeats: mulberry32, a 32-bit generator that is ample for choosing among a few things.

export interface Random {
  /** 0 <= value < 1. */
  real(): number;
  /** 0 <= value < limit, whole. */
  below(limit: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(from: readonly T[]): T;
  /** By weight. */
  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T;
  bytes(length: number): Buffer;
  /** Choices of their own: how many are made of one does not change the other. */
  fork(): Random;
}

export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const real = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(real() * limit);
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('nothing to pick from');
    return from[below(from.length)] as T;
  };
  const weighted = <T>(from: readonly (readonly [number, T])[]): T => {
    let rest = real() * from.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of from) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return pick(from)[1];
  };
  return {
    real,
    below,
    chance: (probability) => real() < probability,
    pick,
    weighted,
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
    fork: () => createRandom(below(2 ** 32)),
  };
}
