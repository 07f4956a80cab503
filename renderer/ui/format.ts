// Numbers and times as people read them where they live.

import { perLocale, t } from '../../shared/messages/index.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** 4:09, 1:02:33. */
export function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** 1 h 2 min, 48 min, 35 s. */
export function span(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

const relative = perLocale((locale) => new Intl.RelativeTimeFormat(locale));
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 minutes ago", in the largest unit that fits; "just now" within a minute, also for a clock put back. @param now ms since 1970 */
export function ago(iso: string, now: number): string {
  const past = now - Date.parse(iso);
  const fitting = UNITS.find(([, ms]) => past >= ms);
  return fitting ? relative().format(-Math.floor(past / fitting[1]), fitting[0]) : t('time.justNow');
}

const number = perLocale((locale) => new Intl.NumberFormat(locale));
export const count = (value: number): string => number().format(value);

const list = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
/** "Tempo, energy, and key". */
export const listed = (names: readonly string[]): string => list().format(names);

const decimals = [0, 1, 2].map((digits) =>
  perLocale(
    (locale) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  ),
);
/** With so many decimals, and a true minus where a hyphen would stand for one. */
export const decimal = (value: number, digits: 0 | 1 | 2): string =>
  (decimals[digits] ?? number)().format(value).replace('-', '−');

/** Of bytes, rounded up: nothing but nothing is 0.0. */
export const megabytes = (bytes: number): string => decimal(Math.ceil(bytes / 1e5) / 10, 1);

const day = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
const moment = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);
const time = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
export const clockTime = (iso: string): string => time().format(new Date(iso));
export const date = (iso: string): string => day().format(new Date(iso));
export const dateTime = (iso: string): string => moment().format(new Date(iso));

const seconds = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));
/** @param at ms since 1970 */
export const secondTime = (at: number): string => seconds().format(new Date(at));
