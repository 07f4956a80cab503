// Cover, name, the facts in one line, undo and redo, and a menu for the rest.

import { Ellipsis, Redo2, Undo2 } from 'lucide-react';
import type { Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { runCommand } from '../../commands/run.ts';
import { useCan } from '../../stores/undo.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { span } from '../../ui/format.ts';
import { DropDown } from '../../ui/Menu.tsx';
import { entriesOf, shortcutOf } from '../menus.ts';
import { PendingLine } from '../pending/PendingLine.tsx';
import styles from './PlaylistHeader.module.css';

function lengthText({ durationMs, withDuration, count }: Playlist): string {
  if (withDuration === 0) return t('playlist.length.none');
  const known = span(durationMs);
  if (withDuration === count) return known;
  return t('playlist.length.some', { span: known, known: withDuration, total: count });
}

function featuresText({ withFeatures, count }: Playlist): string {
  if (withFeatures === count) return t('playlist.features.all');
  if (withFeatures === 0) return t('playlist.features.none');
  return t('playlist.features.some', { known: withFeatures, total: count });
}

function facts(playlist: Playlist): string[] {
  const tracks = t('playlist.tracks', { count: playlist.count });
  const { account } = playlist;
  if (account?.imported) return [tracks, lengthText(playlist), t('sync.facts.imported')];
  if (account && account.read !== 'whole') {
    const { total } = account;
    if (playlist.count > 0 && total !== null)
      return [t('sync.facts.part', { count: total, read: playlist.count }), lengthText(playlist)];
    return [
      total === null
        ? t('sync.facts.owner', { owner: account.owner })
        : t('playlist.tracks', { count: total }),
    ];
  }
  return playlist.count === 0 ? [tracks] : [tracks, lengthText(playlist), featuresText(playlist)];
}

export function PlaylistHeader({ playlist }: { playlist: Playlist }) {
  const canUndo = useCan('undo');
  const canRedo = useCan('redo');
  return (
    <header className={styles.header}>
      <HeaderCover playlist={playlist} />
      <div className={styles.text}>
        <h1 className={styles.name} title={playlist.name || undefined}>
          <bdi>{playlist.name || t('sync.unnamed')}</bdi>
        </h1>
        {playlist.description && (
          <p className={styles.description} title={playlist.description}>
            <bdi>{playlist.description}</bdi>
          </p>
        )}
        <p className={styles.facts}>{facts(playlist).join(' · ')}</p>
        <PendingLine playlistId={playlist.id} />
      </div>
      <div className={styles.actions}>
        <IconButton
          name={t('command.edit.undo')}
          hint={shortcutOf('edit.undo') ?? undefined}
          disabled={!canUndo}
          onClick={() => runCommand('edit.undo')}
        >
          <Undo2 size={17} />
        </IconButton>
        <IconButton
          name={t('command.edit.redo')}
          hint={shortcutOf('edit.redo') ?? undefined}
          disabled={!canRedo}
          onClick={() => runCommand('edit.redo')}
        >
          <Redo2 size={17} />
        </IconButton>
        <DropDown
          label={t('playlist.more')}
          button={
            <IconButton name={t('playlist.more')}>
              <Ellipsis size={17} />
            </IconButton>
          }
          groups={() => [
            entriesOf(
              'playlist.rename',
              'playlist.export',
              'playlist.copyLink',
              'spotify.playlist',
              'playlist.pending',
              'playlist.new',
            ),
            entriesOf('playlist.order', 'suggestions.flow', 'suggestions.continue'),
            entriesOf('edit.selectAll', 'view.savedOrder'),
            entriesOf('playlist.delete'),
          ]}
        />
      </div>
    </header>
  );
}

/** A picture of Spotify's leads back to where it is from. */
function HeaderCover({ playlist: { id, coverSeed, account } }: { playlist: Playlist }) {
  const cover = <Cover name={coverSeed} size={84} picture={account?.cover} />;
  if (!account) return cover;
  const open = () => void import('../../actions/listening.ts').then((one) => one.openPlaylistPage(id));
  return (
    <button
      type="button"
      className={styles.cover}
      aria-label={t('command.spotify.playlist')}
      title={t('command.spotify.playlist')}
      onClick={open}
    >
      {cover}
    </button>
  );
}
