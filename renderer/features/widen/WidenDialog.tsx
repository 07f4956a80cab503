// Widens the pool around the open playlist: what it would come to, before it begins; how far it is, once it has.

import { CloudOff, ListMusic, UserRound } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../../shared/messages/index.ts';
import { openAccount } from '../../actions/account.ts';
import { openPools } from '../../actions/pools.ts';
import { useAccount } from '../../stores/account.ts';
import { failureText } from '../../stores/toasts.ts';
import { useView } from '../../stores/view.ts';
import { useWiden } from '../../stores/widen.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Plan } from './Plan.tsx';
import { RunPart } from './RunPart.tsx';
import styles from './widen.module.css';

export default function WidenDialog() {
  return (
    <Dialog
      wide
      title={t('widen.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <Content />
    </Dialog>
  );
}

const Nothing = ({ children }: { children: ReactNode }) => (
  <DialogBody>
    <div className={styles.nothing}>{children}</div>
  </DialogBody>
);

function Content() {
  const account = useAccount((state) => state.account);
  const playlist = useView((state) => state.playlist);
  const { plan, run, failure, load } = useWiden();
  const [planning, setPlanning] = useState(false);
  const signedIn = account?.session === 'signed-in';
  const playlistId = playlist?.id ?? null;
  useEffect(() => {
    useWiden.setState({ plan: null, failure: null });
    if (signedIn && playlistId !== null) void load(playlistId);
  }, [signedIn, playlistId, load]);

  if (!signedIn) {
    const isOff = account?.possible === false;
    return (
      <Nothing>
        <EmptyState
          icon={isOff ? <CloudOff /> : <UserRound />}
          title={t(isOff ? 'widen.off' : 'widen.noAccount')}
          hint={t(isOff ? 'widen.off.hint' : 'widen.noAccount.hint')}
        >
          {isOff ? (
            <Button onClick={openPools}>{t('widen.pools')}</Button>
          ) : (
            <Button weight="primary" onClick={openAccount}>
              {t('widen.connect')}
            </Button>
          )}
        </EmptyState>
      </Nothing>
    );
  }
  if (!playlist)
    return (
      <Nothing>
        <EmptyState icon={<ListMusic />} title={t('widen.noPlaylist')} hint={t('widen.noPlaylist.hint')} />
      </Nothing>
    );
  if (!plan)
    return (
      <Nothing>
        <p role="status">{failure ? failureText(failure) : t('widen.looking')}</p>
      </Nothing>
    );
  if (run && !planning && (run.state !== 'ended' || run.playlistId === plan.playlistId))
    return <RunPart run={run} again={plan.name} onAgain={() => setPlanning(true)} />;
  if (plan.artists === 0)
    return (
      <Nothing>
        <EmptyState
          icon={<ListMusic />}
          title={t('widen.none')}
          hint={t('widen.none.hint', { name: plan.name })}
        />
      </Nothing>
    );
  return <Plan plan={plan} onStarted={() => setPlanning(false)} />;
}
