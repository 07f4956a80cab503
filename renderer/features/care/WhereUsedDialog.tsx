// About a track: which playlists hold it, and which its song under another id, each leading to the row; and where its
// audio features come from.

import { ListMusic } from 'lucide-react';
import { useCallback } from 'react';
import type { WhereUsed } from '../../../shared/domain/care.ts';
import { t } from '../../../shared/messages/index.ts';
import { showItem } from '../../actions/open.ts';
import { ask } from '../../bridge/index.ts';
import { playlistById } from '../../stores/library.ts';
import { failureText, sayFailure } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './care.module.css';
import { FeaturesPart } from './FeaturesPart.tsx';
import { useAnswer } from './useAnswer.ts';

type Place = WhereUsed['places'][number];

export function WhereUsedDialog({ trackId }: { trackId: number }) {
  const { value: used, failure } = useAnswer(useCallback(() => ask('whereUsed', { trackId }), [trackId]));
  const { closeDialog, open } = useWindow.getState();
  const own = used?.places.filter(({ otherTitle }) => otherTitle === null) ?? [];
  const others = used?.places.filter(({ otherTitle }) => otherTitle !== null) ?? [];
  return (
    <Dialog
      wide
      title={used ? t('where.title', { title: used.track.title }) : t('command.tracks.whereUsed')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        <div className={styles.where} aria-busy={!used && !failure} data-testid="where-used">
          {failure && <p role="alert">{failureText(failure)}</p>}
          {used && own.length === 0 && (
            <EmptyState icon={<ListMusic />} title={t('where.none')} hint={t('where.none.hint')} />
          )}
          {own.length > 0 && (
            <p>{t('where.found', { count: new Set(own.map(({ playlistId }) => playlistId)).size })}</p>
          )}
          <Places places={own} />
          {others.length > 0 && <h3 className={styles.subheading}>{t('where.versions')}</h3>}
          <Places places={others} />
        </div>
        <FeaturesPart trackId={trackId} />
      </DialogBody>
      <DialogActions>
        <Button disabled={!used} onClick={() => open({ name: 'choose-playlist', trackIds: [trackId] })}>
          {t('where.add')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Places = ({ places }: { places: readonly Place[] }) =>
  places.length > 0 && (
    <ul className={styles.places}>
      {places.map(({ playlistId, itemId, position, otherTitle }) => {
        const playlist = playlistById(playlistId);
        return (
          <li key={itemId}>
            <button
              type="button"
              className={styles.place}
              onClick={() => {
                useWindow.getState().closeDialog();
                void showItem(playlistId, itemId).catch(sayFailure);
              }}
            >
              <Cover name={playlist?.coverSeed ?? ''} size={28} picture={playlist?.account?.cover} />
              <span className={styles.text}>
                <bdi className={styles.name}>{playlist?.name ?? ''}</bdi>
                {otherTitle !== null && <bdi className={styles.artists}>{otherTitle}</bdi>}
              </span>
              <span className={styles.about}>{t('where.place', { at: position + 1 })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
