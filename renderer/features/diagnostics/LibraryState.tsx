// The library's size, and whether its file is sound: looked through when the user asks; where it is not, a next step.

import { Check, ScanSearch, Wrench } from 'lucide-react';
import { useState } from 'react';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import type { Diagnostics } from '../../../shared/ipc/diagnostics-calls.ts';
import { t } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { useLibrary } from '../../stores/library.ts';
import { failureText } from '../../stores/toasts.ts';
import { useWindow } from '../../stores/window.ts';
import { Button } from '../../ui/Button.tsx';
import { megabytes } from '../../ui/format.ts';
import { SettingRow } from '../settings/SettingRow.tsx';

const isDamage = ({ code }: Failure): boolean => code === 'database-corrupt';

type Verified = 'not yet' | 'looking' | 'sound' | Failure;

export function LibraryState({ state }: { state: Diagnostics['library'] | null }) {
  const [verified, setVerified] = useState<Verified>('not yet');
  const verify = () => {
    if (verified === 'looking') return;
    setVerified('looking');
    ask('verifyLibrary').then(
      () => setVerified('sound'),
      (thrown: unknown) => setVerified(toFailure(thrown)),
    );
  };
  const failure = typeof verified === 'object' ? verified : null;
  // The window that says what can be done about a damaged library, and does it.
  const repair = () => {
    if (!failure) return;
    useWindow.getState().closeDialog();
    useLibrary.getState().fail(failure);
  };
  return (
    <SettingRow id="verify" title={t('diagnostics.library')} text={textOf(state, verified)} live>
      {failure && isDamage(failure) && (
        <Button weight="primary" onClick={repair}>
          <Wrench size={15} aria-hidden="true" />
          {t('diagnostics.repair')}
        </Button>
      )}
      {/* It keeps the keyboard while it waits. */}
      <Button aria-disabled={verified === 'looking'} onClick={verify}>
        {verified === 'sound' ? (
          <Check size={15} aria-hidden="true" />
        ) : (
          <ScanSearch size={15} aria-hidden="true" />
        )}
        {t('diagnostics.verify')}
      </Button>
    </SettingRow>
  );
}

function textOf(state: Diagnostics['library'] | null, verified: Verified): string {
  if (typeof verified === 'object') {
    return isDamage(verified) ? t('diagnostics.library.damaged') : failureText(verified);
  }
  if (verified === 'looking') return t('diagnostics.library.looking');
  if (verified === 'sound') return t('diagnostics.library.sound');
  if (!state) return '\u00a0';
  if ('code' in state) return failureText(state);
  const { tracks, playlists, bytes } = state;
  return t('diagnostics.library.holds', { tracks, playlists, size: `${megabytes(bytes)} MB` });
}
