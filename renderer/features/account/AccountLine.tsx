// The account at the foot of the left column: who is signed in and whether all is well, or the way to sign in.

import type { ReactNode } from 'react';
import type { AccountState } from '../../../shared/domain/account.ts';
import { type MessageKey, t } from '../../../shared/messages/index.ts';
import { openAccount } from '../../actions/account.ts';
import { useAccount } from '../../stores/account.ts';
import { useSettings } from '../../stores/settings.ts';
import styles from './AccountLine.module.css';

type Tone = 'well' | 'out' | 'wrong';

function lookOf(account: AccountState): { tone: Tone; key: MessageKey } {
  const { session, trouble } = account;
  if (session === 'expired') return { tone: 'wrong', key: 'account.line.expired' };
  if (session === 'locked') return { tone: 'wrong', key: 'account.line.locked' };
  if (session === 'deleting') return { tone: 'wrong', key: 'account.line.deleting' };
  if (session === 'none') return { tone: 'out', key: 'account.line.signedOut' };
  if (trouble === null) return { tone: 'well', key: 'account.line.signedIn' };
  const offline = trouble === 'unreachable' || trouble === 'busy';
  return { tone: 'wrong', key: offline ? 'account.line.offline' : 'account.line.trouble' };
}

/** `rest`: what is said below while nobody's account is here. */
export function AccountLine({ rest }: { rest: ReactNode }) {
  const account = useAccount((state) => state.account);
  // Known with the first frame: who has no app of their own is not signed in.
  const nobody = useSettings((state) => state.spotifyClientId === null);
  const { user = null } = account ?? {};
  if (!user) {
    const unfinished = account?.session === 'deleting';
    return (
      <button type="button" className={styles.line} data-testid="account" onClick={openAccount}>
        <span className={styles.dot} data-tone={unfinished ? 'wrong' : 'out'} aria-hidden="true" />
        <span className={styles.what}>
          <span className={styles.name}>
            {unfinished
              ? t('account.line.deleting')
              : nobody || account
                ? t('account.line.signIn')
                : '\u00a0'}
          </span>
          <small className={styles.state}>{rest}</small>
        </span>
      </button>
    );
  }
  const { tone, key } = account ? lookOf(account) : { tone: 'out' as const, key: 'account.line' as const };
  return (
    <button
      type="button"
      className={styles.line}
      data-testid="account"
      title={user.name}
      onClick={openAccount}
    >
      <span className={styles.dot} data-tone={tone} aria-hidden="true" />
      <span className={styles.what}>
        <span className="only-read">{t('account.line')}: </span>
        <bdi className={styles.name}>{user.name}</bdi>
        <small className={styles.state} data-tone={tone}>
          {t(key)}
        </small>
      </span>
    </button>
  );
}
