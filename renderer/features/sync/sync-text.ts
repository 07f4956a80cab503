// How far reading from Spotify is, in words.

import type { SyncState } from '../../../shared/domain/sync.ts';
import { t } from '../../../shared/messages/index.ts';
import { ago } from '../../ui/format.ts';
import { moreText } from '../../ui/when.ts';

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
      if (listedAt === null) return t('sync.line.offline');
      return t('sync.line.offlineSince', { ago: ago(listedAt, now) });
    case 'halted':
      return trouble === null ? null : t(`sync.line.halted.${trouble}`);
    case 'off':
      return null;
  }
}
