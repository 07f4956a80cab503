// A pool in words.

import type { NamedPool, Pool } from '../../../shared/domain/pools.ts';
import { t } from '../../../shared/messages/index.ts';
import { ago, count } from '../../ui/format.ts';

export const nameOf = ({ kind, name }: NamedPool): string => (kind === 'library' ? t('pools.library') : name);

/** "1,125 tracks · 98 % with audio features · 25 playlists · 3 days ago". @param now ms since 1970 */
export function aboutText({ tracks, withFeatures, playlists, at }: Pool, now: number): string {
  return [
    t('pools.tracks', { count: tracks, number: count(tracks) }),
    t('pools.features', { percent: tracks === 0 ? 0 : Math.floor((100 * withFeatures) / tracks) }),
    ...(playlists > 0 ? [t('pools.playlists', { count: playlists, number: count(playlists) })] : []),
    ...(at === null ? [] : [ago(at, now)]),
  ].join(' · ');
}
