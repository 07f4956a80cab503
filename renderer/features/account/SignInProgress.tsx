// A sign-in that is under way or has just ended, step by step.

import type { AccountState, SignInStep } from '../../../shared/domain/account.ts';
import { t } from '../../../shared/messages/index.ts';
import { cancelSignIn, decide } from '../../actions/account.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, DialogBody } from '../../ui/Dialog.tsx';
import styles from './account.module.css';
import { DeletionList } from './DeletionList.tsx';
import { Waiting } from './Waiting.tsx';

interface Props {
  account: AccountState;
  step: SignInStep;
  /** That it was asked with; 0: a free one. */
  port: number;
  /** The same once more. */
  onAgain: () => void;
  /** Back to what was entered. */
  onChange: () => void;
  onClose: () => void;
}

export function SignInProgress({ account, step, port, onAgain, onChange, onClose }: Props) {
  switch (step.step) {
    case 'waiting':
      return <Waiting step={step} />;
    case 'another':
      return <Another name={step.name} before={account.user?.name ?? ''} />;
    case 'done':
      return <Done {...{ account, onClose }} />;
    case 'failed':
      return <Failed why={step.why} {...{ port, onAgain, onChange }} />;
    default:
      return <Busy step={step.step} />;
  }
}

function Busy({ step }: { step: 'asking' | 'checking' | 'replacing' }) {
  return (
    <>
      <DialogBody>
        <p role="status" className={styles.busy}>
          <span className={styles.spinner} aria-hidden="true" />
          {t(`account.${step}`)}
        </p>
      </DialogBody>
      <DialogActions>
        {/* What is being deleted is not to be held up. */}
        <Button
          weight="quiet"
          autoFocus
          aria-disabled={step === 'replacing'}
          onClick={() => step !== 'replacing' && void cancelSignIn()}
        >
          {t('account.cancel')}
        </Button>
      </DialogActions>
    </>
  );
}

function Another({ name, before }: { name: string; before: string }) {
  return (
    <>
      <DialogBody>
        <p>{t('account.another.text', { name, before })}</p>
        <DeletionList name={before} />
      </DialogBody>
      <DialogActions>
        <Button weight="quiet" autoFocus onClick={() => void decide(false)}>
          {t('account.another.stay')}
        </Button>
        <Button weight="primary" onClick={() => void decide(true)}>
          {t('account.another.replace')}
        </Button>
      </DialogActions>
    </>
  );
}

function Done({ account, onClose }: { account: AccountState; onClose: () => void }) {
  return (
    <>
      <DialogBody>
        <p role="status">{t(account.kept === 'memory' ? 'account.done.memory' : 'account.done.text')}</p>
      </DialogBody>
      <DialogActions>
        <Button weight="primary" autoFocus onClick={onClose}>
          {t('account.done.close')}
        </Button>
      </DialogActions>
    </>
  );
}

type Failure = Extract<SignInStep, { step: 'failed' }>['why'];
interface FailedProps {
  why: Failure;
  port: number;
  onAgain: () => void;
  onChange: () => void;
}

/** What the user entered is what is wrong. */
const ENTERED: readonly Failure[] = ['bad-client', 'port-taken'];

function Failed({ why, port, onAgain, onChange }: FailedProps) {
  if (why === 'cancelled') return null; // never shown: it ends where it began
  const entered = ENTERED.includes(why);
  return (
    <>
      <DialogBody>
        <p role="alert" data-testid="sign-in-failed" data-why={why}>
          {t(`account.failed.${why}`, { port: String(port) })}
        </p>
      </DialogBody>
      <DialogActions>
        <Button weight={entered ? 'primary' : 'quiet'} autoFocus={entered} onClick={onChange}>
          {t('account.failed.change')}
        </Button>
        <Button weight={entered ? 'quiet' : 'primary'} autoFocus={!entered} onClick={onAgain}>
          {t('account.failed.again')}
        </Button>
      </DialogActions>
    </>
  );
}
