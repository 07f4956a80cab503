// The day a track was released, as a number. Pure.

const DAY_MS = 24 * 3600 * 1000;
const FIRST = Date.UTC(1900, 0, 1);
const MOST = 0xffff;

/**
 * @param date ISO 8601
 * @returns days from 1900-01-01, which is 1; 0: not known, out of range, or the first of January, which is what is
 *   written where only the year is known
 */
export function releaseDay(date: string | null): number {
  if (date === null || !/^\d{4}-\d\d-\d\d$/.test(date) || date.endsWith('-01-01')) return 0;
  const day = Math.round((Date.parse(date) - FIRST) / DAY_MS) + 1;
  return day > 0 && day <= MOST ? day : 0;
}
