// Keys as places on the Camelot wheel, for arithmetic; shared/domain/key.ts has them as the names people read.

import { camelot } from '../../shared/domain/key.ts';

/** Place on the circle of fifths, 1..12; null unless key and mode are both known. */
export function camelotNumber(key: number | null, mode: number | null): number | null {
  const name = camelot(key, mode);
  return name === null ? null : Number.parseInt(name, 10);
}

/** One byte a key in the snapshot: 0 unknown, 1..12 minor (`1A`..`12A`), 13..24 major (`1B`..`12B`). */
export function wheelCode(key: number | null, mode: number | null): number {
  const number = camelotNumber(key, mode);
  return number === null ? 0 : mode === 1 ? 12 + number : number;
}

/** Camelot name of a wheel code, `8A`; null for 0. */
export function wheelName(code: number): string | null {
  if (code <= 0 || code > 24) return null;
  return code > 12 ? `${code - 12}B` : `${code}A`;
}

/** By wheel code. */
const PITCHES = new Map(
  [0, 1].flatMap((mode) => Array.from({ length: 12 }, (_, key) => [wheelCode(key, mode), key] as const)),
);

/** The pitch class (0 C .. 11 B) of a wheel code; null for 0. */
export const pitchClass = (code: number): number | null => PITCHES.get(code) ?? null;

/** Steps between two known keys on the wheel, 0..7: a fifth is one, and so is the change between minor and major. */
export function wheelSteps(a: number, b: number): number {
  const steps = Math.abs(((a - 1) % 12) - ((b - 1) % 12));
  return Math.min(steps, 12 - steps) + (a > 12 === b > 12 ? 0 : 1);
}

/** True for the keys that mix by rule: the same, its neighbour a fifth away, or its relative major or minor. */
export const keysMix = (a: number, b: number): boolean => wheelSteps(a, b) <= 1;
