// What single cells of a CSV of tracks say: numbers, years, audio features. Used by the command line's catalogues and
// by imports, so that a file means the same to both. Pure.

import {
  type AudioFeatures,
  FEATURE_NAMES,
  FEATURE_RANGES,
  type FeatureName,
} from '../../shared/domain/features.ts';

/** Two-digit years after this one are of the century before. */
const NEWEST = 35;

/** Of `2011`, `2011-05`, `2011-05-30`, and of `5/30/11`, as spreadsheets write dates. */
export function yearOf(date: string): number | null {
  const [, full, short] = /^(?:(\d{4})|\d{1,2}\/\d{1,2}\/(\d{2})$)/.exec(date) ?? [];
  if (full !== undefined) return Number(full);
  if (short === undefined) return null;
  return Number(short) + (Number(short) > NEWEST ? 1900 : 2000);
}

/** The ISO date of `2011-05-30` and of `5/30/11`; null where the day is not said, or is none. */
export function dayOf(date: string): string | null {
  const [, iso] = /^(\d{4}-\d\d-\d\d)/.exec(date) ?? [];
  const [, month = '', day = ''] = /^(\d{1,2})\/(\d{1,2})\/\d{2}$/.exec(date) ?? [];
  const said = iso ?? (month && `${yearOf(date)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  // A day that is none, such as the 31st of February, comes back as another.
  const parsed = new Date(`${said}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(said) ? said : null;
}

/** Null unless the cell is a number in the range. */
export function numberIn(cell: string | undefined, least: number, most: number): number | null {
  const value = cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell);
  return value >= least && value <= most ? value : null;
}

/** `true`, `No`, `1`, `Explicit`; null for anything else. */
export function explicitOf(cell: string): boolean | null {
  if (/^(true|yes|1|explicit)$/i.test(cell)) return true;
  return /^(false|no|0)$/i.test(cell) ? false : null;
}

/** What has no halves: a library keeps these as whole numbers. */
const WHOLE: readonly FeatureName[] = ['key', 'mode', 'timeSignature'];

/** Each feature from the cell that `cellOf` finds for it; what is empty, out of range or half a key is unknown. */
export function featuresFrom(cellOf: (name: FeatureName) => string | undefined): AudioFeatures {
  return Object.fromEntries(
    FEATURE_NAMES.map((name) => {
      const value = numberIn(cellOf(name), ...FEATURE_RANGES[name]);
      return [name, WHOLE.includes(name) && !Number.isInteger(value) ? null : value];
    }),
  ) as AudioFeatures;
}
