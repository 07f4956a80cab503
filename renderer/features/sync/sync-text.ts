// How far reading from Spotify is, in words.

import type { SyncState } from '../../../shared/domain/sync.ts';
import { type MessageKey, t } from '../../../shared/messages/index.ts';
import { ago, clockTime, dateTime } from '../../ui/format.ts';

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

/** How many playlists are here. */
export function countText({ readable, cached, listedAt }: SyncState): string {
  if (listedAt === null && cached === 0) return t('sync.line.listing');
  if (cached === readable) return t('sync.line.all', { count: readable });
  return t('sync.line.some', { cached, readable });
}

/** What is under way, or when it goes on; null: nothing to say. */
export function doingText(sync: SyncState, now: number): string | null {
  const { state, trouble, until, name, listedAt } = sync;
  switch (state) {
    case 'reading':
      if (listedAt === null) return null;
      return name === null ? t('sync.line.checking') : t('sync.line.reading', { name });
    case 'waiting':
      return until === null ? null : moreText(until, now);
    case 'idle':
      return listedAt === null ? null : t('sync.line.listed', { ago: ago(listedAt, now) });
    case 'paused':
      return t('sync.line.paused');
    case 'offline':
      return t('sync.line.offline');
    case 'halted':
      return trouble === null ? null : t(`sync.line.halted.${trouble}`);
    case 'off':
      return null;
  }
}
