// The account's dialog: connecting one, the sign-in that is under way, what there is to know and do of the one that is
// here, and the question before it is deleted.

import { useEffect, useState } from 'react';
import type { AccountState } from '../../../shared/domain/account.ts';
import { type MessageKey, t } from '../../../shared/messages/index.ts';
import { cancelSignIn, loadAccount, signIn, type WantedSignIn } from '../../actions/account.ts';
import { useAccount } from '../../stores/account.ts';
import { failureText } from '../../stores/toasts.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import styles from './account.module.css';
import { ConnectSteps } from './ConnectSteps.tsx';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { Details } from './Details.tsx';
import { SignInProgress } from './SignInProgress.tsx';

type View = 'home' | 'connect' | 'delete';

function titleOf(account: AccountState | null, view: View): string {
  const step = account?.signIn;
  const name = account?.user?.name ?? '';
  if (step?.step === 'waiting') return t('account.waiting.title');
  if (step?.step === 'another') return t('account.another.title');
  if (step?.step === 'done') return t('account.done.title', { name });
  if (step?.step === 'failed') return t('account.failed.title');
  if (view === 'delete') return t('account.delete.title', { name });
  const home: MessageKey =
    account?.user || account?.possible === false ? 'account.title' : 'account.connect.title';
  return t(view === 'connect' || step ? 'account.connect.title' : home);
}

export default function AccountDialog() {
  const { account, failure } = useAccount();
  const [view, setView] = useState<View>('home');
  const [wanted, setWanted] = useState<WantedSignIn | null>(null);
  useEffect(() => void loadAccount(), []);
  const { closeDialog } = useWindow.getState();
  const close = () => {
    // What was under way ends with it, and how the last one ended is forgotten.
    if (account?.signIn) void cancelSignIn();
    closeDialog();
  };
  const begin = (next: WantedSignIn) => {
    setWanted(next);
    void signIn(next);
  };

  return (
    <Dialog
      wide
      title={titleOf(account, view)}
      closeLabel={t('dialog.close')}
      onClose={close}
      returnFocusTo={() => document.querySelector<HTMLElement>('[data-testid="account"]') ?? activePart()}
    >
      <Body
        {...{ account, view, wanted, setView, begin, close }}
        lookingText={failure ? failureText(failure) : t('app.loading')}
      />
    </Dialog>
  );
}

interface BodyProps {
  account: AccountState | null;
  lookingText: string;
  view: View;
  wanted: WantedSignIn | null;
  setView: (view: View) => void;
  begin: (wanted: WantedSignIn) => void;
  close: () => void;
}

function Body({ account, lookingText, view, wanted, setView, begin, close }: BodyProps) {
  if (!account) {
    return (
      <DialogBody>
        <p role="status" className={styles.looking}>
          {lookingText}
        </p>
      </DialogBody>
    );
  }
  const { signIn: step, user, possible, session } = account;
  if (step) {
    return (
      <SignInProgress
        {...{ account, step }}
        port={wanted?.port ?? account.port}
        onAgain={() => (wanted ? begin(wanted) : void cancelSignIn())}
        onChange={() => void cancelSignIn().then(() => setView('connect'))}
        onClose={close}
      />
    );
  }
  if (view === 'delete')
    return <DeleteQuestion {...{ account }} onBack={() => setView('home')} onDone={close} />;
  const connecting = view === 'connect' || (!user && session !== 'deleting');
  if (connecting && possible) {
    const back = user ? () => setView('home') : null;
    return <ConnectSteps {...{ account, wanted }} onBack={back} onSignIn={begin} />;
  }
  if (!user && session !== 'deleting') {
    return (
      <DialogBody reading>
        <p>{t('account.off')}</p>
      </DialogBody>
    );
  }
  return (
    <Details
      {...{ account }}
      onConnect={() => setView('connect')}
      onSignIn={() => {
        const { clientId, port, strength, kept } = account;
        // As the last time, unless there is a choice to be made.
        if (clientId && (strength === 'system' || kept !== null))
          begin({ clientId, port, kept: kept !== 'memory', another: false });
        else setView('connect');
      }}
      onDelete={() => setView('delete')}
    />
  );
}
