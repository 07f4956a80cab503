// What plays on Spotify and where: the devices there are, each to be played on, and the controls of what plays.

import { Pause, Play, RefreshCw, SkipBack, SkipForward } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { namesText } from '../../../shared/domain/names.ts';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import type { Playback, PlaybackWish } from '../../../shared/ipc/listen-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { openAccount } from '../../actions/account.ts';
import { needsAccount, wish } from '../../actions/listening.ts';
import { ask } from '../../bridge/index.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DeviceList } from './DeviceList.tsx';
import styles from './playback.module.css';

/** Until a device has done what it was told, and says so. */
const SETTLES_MS = 600;

/** @param trackIds what is to be played on the device that is chosen; none: what plays already */
export default function PlaybackDialog({ trackIds }: { trackIds: readonly number[] }) {
  const [playback, setPlayback] = useState<Playback | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState(trackIds.length === 0);
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(async () => {
    try {
      setPlayback(await ask('playback'));
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }, []);
  useEffect(() => {
    void look();
    return () => clearTimeout(timer.current);
  }, [look]);

  const carryOut = async (what: PlaybackWish): Promise<void> => {
    if (busy) return;
    setBusy(true);
    if (await wish(what)) {
      if (what.do === 'play') setChosen(true);
      timer.current = setTimeout(() => void look(), SETTLES_MS);
    }
    setBusy(false);
  };
  const devices = playback?.devices ?? [];
  return (
    <Dialog
      title={t('playback.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody>
        {!chosen && <p>{t('playback.choose', { count: trackIds.length })}</p>}
        {(!playback || failure) && (
          <p role="status" className={styles.looking}>
            {failure ? failureText(failure) : t('playback.looking')}
          </p>
        )}
        {failure && needsAccount(failure.code) && (
          <div>
            <Button onClick={openAccount}>{t('playback.action.account')}</Button>
          </div>
        )}
        {playback && <NowPlaying item={playback.item} onWish={(what) => void carryOut(what)} />}
        {playback && devices.length === 0 && (
          <EmptyState title={t('playback.devices.none')} hint={t('playback.devices.none.hint')} />
        )}
        {devices.length > 0 && (
          <DeviceList
            devices={devices}
            onChoose={(deviceId) =>
              void carryOut(
                chosen ? { do: 'move', deviceId } : { do: 'play', trackIds: [...trackIds], deviceId },
              )
            }
          />
        )}
      </DialogBody>
      <DialogActions>
        <Button autoFocus onClick={() => void look()}>
          <RefreshCw size={15} aria-hidden="true" />
          {t('playback.refresh')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function NowPlaying({ item, onWish }: Pick<Playback, 'item'> & { onWish: (wish: PlaybackWish) => void }) {
  return (
    <section className={styles.now} aria-label={t('playback.controls')}>
      <div className={styles.what} role="status">
        {item ? (
          <>
            <bdi className={styles.title} title={item.title}>
              {item.title}
            </bdi>
            <span className={styles.artists}>
              {t(item.playing ? 'playback.playing' : 'playback.paused')} · {namesText(item.artists)}
            </span>
          </>
        ) : (
          <span className={styles.title}>{t('playback.nothing')}</span>
        )}
      </div>
      {item && (
        <>
          <IconButton name={t('playback.previous')} onClick={() => onWish({ do: 'previous' })}>
            <SkipBack size={17} />
          </IconButton>
          <IconButton
            name={t(item.playing ? 'playback.pause' : 'playback.resume')}
            onClick={() => onWish({ do: item.playing ? 'pause' : 'resume' })}
          >
            {item.playing ? <Pause size={17} /> : <Play size={17} />}
          </IconButton>
          <IconButton name={t('playback.next')} onClick={() => onWish({ do: 'next' })}>
            <SkipForward size={17} />
          </IconButton>
        </>
      )}
    </section>
  );
}
