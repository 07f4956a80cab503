// When something goes on, in words.

import { type MessageKey, t } from '../../shared/messages/index.ts';
import { clockTime, dateTime } from './format.ts';

const sameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

/** "more at 14:05", tomorrow, or on a later day. */
export function moreText(until: number, now: number): string {
  const at = new Date(until);
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  const key: MessageKey = sameDay(at, new Date(now))
    ? 'sync.line.more'
    : sameDay(at, tomorrow)
      ? 'sync.line.moreTomorrow'
      : 'sync.line.moreOn';
  const iso = at.toISOString();
  return t(key, { time: key === 'sync.line.moreOn' ? dateTime(iso) : clockTime(iso) });
}
