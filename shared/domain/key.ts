// Musical keys: pitch class and mode as the Camelot wheel that people who mix by ear read.

// Camelot number of each pitch class (C = 0): a step of a fifth is a step of one on the wheel.
const MAJOR = [8, 3, 10, 5, 12, 7, 2, 9, 4, 11, 6, 1] as const;
const MINOR = [5, 12, 7, 2, 9, 4, 11, 6, 1, 8, 3, 10] as const;

/**
 * Camelot name of a key, `8B` for C major, `8A` for A minor.
 * @param key pitch class 0..11, or null when unknown
 * @param mode 1 major, 0 minor, or null when unknown
 * @returns null unless both are known and in range: half a key is not a key
 */
export function camelot(key: number | null, mode: number | null): string | null {
  if (key === null || mode === null) return null;
  const number = (mode === 1 ? MAJOR : MINOR)[key];
  if (number === undefined) return null;
  return `${number}${mode === 1 ? 'B' : 'A'}`;
}
