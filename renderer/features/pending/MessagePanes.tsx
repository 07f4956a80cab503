// The dialog's shorter looks: what waits, what was refused, what is gone.

import type { Choice, Pending } from '../../../shared/domain/pending.ts';
import { t } from '../../../shared/messages/index.ts';
import { decide, putOnSpotify } from '../../actions/pending.ts';
import { playlistById } from '../../stores/library.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import { dateTime } from '../../ui/format.ts';

const close = () => useWindow.getState().closeDialog();
const settle = (playlistId: number, choice: Choice) => () => {
  close();
  void decide(playlistId, choice);
};

export const Costs = ({ pending: { unsendable, redated } }: { pending: Pending }) => (
  <>
    {unsendable > 0 && <p>{t('pending.unsendable', { count: unsendable })}</p>}
    {redated > 0 && <p>{t('pending.redated', { count: redated })}</p>}
  </>
);

export function WaitingPane({ playlistId, pending }: { playlistId: number; pending: Pending | undefined }) {
  const hereOnly = !pending && playlistById(playlistId)?.kind === 'local';
  return (
    <>
      <DialogBody>
        {!pending && <p>{t(hereOnly ? 'pending.hereOnly' : 'pending.nothing')}</p>}
        {hereOnly && <p>{t('pending.hereOnly.hint')}</p>}
        {pending && (
          <>
            <p>{t('pending.waits', { count: pending.changes })}</p>
            <p>{waitText(pending)}</p>
            <Costs pending={pending} />
          </>
        )}
      </DialogBody>
      <DialogActions>
        <Button weight={hereOnly ? 'quiet' : 'primary'} autoFocus onClick={close}>
          {t('dialog.close')}
        </Button>
        {hereOnly && (
          <Button
            weight="primary"
            onClick={() => {
              close();
              void putOnSpotify(playlistId);
            }}
          >
            {t('pending.hereOnly.put')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

/** Shorter waits are part of sending. */
const WORTH_TELLING_MS = 60_000;

function waitText({ notBefore }: Pending): string {
  const long = notBefore !== null && Date.parse(notBefore) - Date.now() > WORTH_TELLING_MS;
  return long ? t('pending.waits.until', { when: dateTime(notBefore) }) : t('pending.waits.soon');
}

export const RefusedPane = ({ pending }: { pending: Pending }) => (
  <>
    <DialogBody>
      <p>{t(`pending.reason.${pending.reason ?? 'rejected'}`)}</p>
      <Costs pending={pending} />
    </DialogBody>
    <DialogActions>
      <Button weight="quiet" onClick={close}>
        {t('dialog.close')}
      </Button>
      <Button weight="primary" autoFocus onClick={settle(pending.playlistId, 'again')}>
        {t('pending.again')}
      </Button>
    </DialogActions>
  </>
);

export const GonePane = ({ playlistId, name }: { playlistId: number; name: string }) => (
  <>
    <DialogBody>
      <p>{t('pending.gone.intro', { name })}</p>
    </DialogBody>
    <DialogActions>
      <Button weight="plain" onClick={settle(playlistId, 'theirs')}>
        {t('pending.gone.theirs')}
      </Button>
      <Button weight="primary" autoFocus onClick={settle(playlistId, 'mine')}>
        {t('pending.gone.mine')}
      </Button>
    </DialogActions>
  </>
);
