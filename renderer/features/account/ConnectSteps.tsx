// Connecting an account for the first time, or with another app: making the app at Spotify, then its client id.

import { useState } from 'react';
import type { AccountState } from '../../../shared/domain/account.ts';
import type { WantedSignIn } from '../../actions/account.ts';
import { AppStep } from './AppStep.tsx';
import { ClientIdStep } from './ClientIdStep.tsx';

interface Props {
  account: AccountState;
  /** What was entered the last time, in this dialog. */
  wanted: WantedSignIn | null;
  /** To what is known of the account that is here; null: there is none. */
  onBack: (() => void) | null;
  onSignIn: (wanted: WantedSignIn) => void;
}

export function ConnectSteps({ account, wanted, onBack, onSignIn }: Props) {
  const known = wanted?.clientId ?? account.clientId ?? '';
  const [step, setStep] = useState<'app' | 'id'>(known ? 'id' : 'app');
  const [port, setPort] = useState(wanted?.port ?? account.port);
  if (step === 'app') {
    return <AppStep {...{ port, setPort }} onBack={onBack} onNext={() => setStep('id')} />;
  }
  return (
    <ClientIdStep
      clientId={known}
      strength={account.strength}
      onBack={() => setStep('app')}
      onSignIn={(clientId, kept) =>
        onSignIn({ clientId, port, kept, another: account.session === 'signed-in' })
      }
    />
  );
}
