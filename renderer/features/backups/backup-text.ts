// What is in a backup, in words; or why it cannot be put back.

import type { Failure } from '../../../shared/domain/result.ts';
import type { BackupContents } from '../../../shared/ipc/backup-calls.ts';
import { t } from '../../../shared/messages/index.ts';

/** @param found null while it is looked into */
export function contentsText(found: BackupContents | Failure | null): string {
  if (!found) return t('backups.reading');
  if ('code' in found) {
    const known = found.code === 'database-corrupt' || found.code === 'database-newer';
    return t(`backups.unfit.${known ? (found.code as 'database-corrupt' | 'database-newer') : 'other'}`);
  }
  const tracks = t('backups.tracks', { count: found.tracks });
  return `${tracks} · ${playlistsText(found)}`;
}

function playlistsText({ playlists, names }: BackupContents): string {
  if (playlists === 0) return t('backups.playlists.zero');
  const named = names.join(', ');
  const more = playlists - names.length;
  const all = more > 0 ? t('backups.playlists.more', { names: named, count: more }) : named;
  return t('backups.playlists', { count: playlists, names: all });
}
