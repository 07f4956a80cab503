// Which playlists hold a found track, as the search panel and the palette say it.

import type { FoundTrack } from '../../shared/domain/library.ts';
import { t } from '../../shared/messages/index.ts';

/** "in Kitchen, Sunday and 2 more"; `names` by playlist id. */
export function heldText({ heldBy }: FoundTrack, names: ReadonlyMap<number, string>): string {
  const held = heldBy.flatMap(({ playlistId }) => names.get(playlistId) ?? []);
  const [first] = held;
  if (first === undefined) return t('found.nowhere');
  const more = held.length - 1;
  return more === 0 ? t('found.in', { names: first }) : t('found.inMore', { names: first, count: more });
}
