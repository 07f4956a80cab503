// What there is to know and do of the account that is here.

import { useState } from 'react';
import type { AccountState } from '../../../shared/domain/account.ts';
import { type MessageKey, t } from '../../../shared/messages/index.ts';
import { checkAccount, deleteAccount, signOut } from '../../actions/account.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody } from '../../ui/Dialog.tsx';
import { date } from '../../ui/format.ts';
import { SettingGroup, SettingRow } from '../settings/SettingRow.tsx';
import styles from './account.module.css';

interface Props {
  account: AccountState;
  onConnect: () => void;
  onSignIn: () => void;
  onDelete: () => void;
}

export function Details({ account, onConnect, onSignIn, onDelete }: Props) {
  const { session, trouble, user, possible, kept } = account;
  const stateKey: MessageKey = trouble ? `account.trouble.${trouble}` : `account.state.${session}`;
  const well = session === 'signed-in' && !trouble;
  return (
    <DialogBody>
      {user && <Facts {...{ account, user }} />}
      <SettingGroup title={t('account.actions')}>
        <SettingRow
          id="account-state"
          title={t(well ? 'account.state.signed-in' : 'account.line')}
          text={well ? kept && t(`account.kept.${kept}`) : t(stateKey)}
          live
        >
          <StateButton {...{ account, onSignIn }} />
        </SettingRow>
        {session !== 'deleting' && (
          <>
            {possible && (
              <SettingRow
                id="account-switch"
                title={t('account.switch.title')}
                text={t('account.switch.about')}
              >
                <Button onClick={onConnect}>{t('account.switch')}</Button>
              </SettingRow>
            )}
            {session === 'signed-in' && (
              <SettingRow
                id="account-out"
                title={t('account.signOut.title')}
                text={t('account.signOut.about')}
              >
                {/* It goes, and the keyboard with it to signing in again. */}
                <Button onClick={() => void signOut()}>{t('account.signOut')}</Button>
              </SettingRow>
            )}
            <SettingRow
              id="account-delete"
              title={t('account.delete.leave')}
              text={t('account.delete.about')}
            >
              <Button onClick={onDelete}>{t('account.delete')}</Button>
            </SettingRow>
          </>
        )}
      </SettingGroup>
    </DialogBody>
  );
}

/** The next thing to do in the state the account is in. */
function StateButton({ account, onSignIn }: Pick<Props, 'account' | 'onSignIn'>) {
  const [busy, setBusy] = useState(false);
  const { session, possible } = account;
  const during = (work: () => Promise<unknown>) => () => {
    if (busy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  if (session === 'deleting') {
    return (
      <Button weight="primary" autoFocus aria-disabled={busy} onClick={during(deleteAccount)}>
        {t(busy ? 'account.delete.running' : 'account.delete.goOn')}
      </Button>
    );
  }
  const checks = session === 'signed-in' || session === 'locked';
  return (
    <>
      {checks && (
        <Button autoFocus aria-disabled={busy} onClick={during(checkAccount)}>
          {t(session === 'locked' ? 'account.unlock' : 'account.check')}
        </Button>
      )}
      {session !== 'signed-in' && possible && (
        <Button weight="primary" autoFocus={!checks} onClick={onSignIn}>
          {t('account.signInAgain')}
        </Button>
      )}
    </>
  );
}

interface FactsProps {
  account: AccountState;
  user: NonNullable<AccountState['user']>;
}

function Facts({ account: { clientId }, user: { name, id, product, connectedAt } }: FactsProps) {
  const facts: [MessageKey, string | null][] = [
    ['account.name', name],
    ['account.userId', id],
    ['account.product', product],
    ['account.since', date(connectedAt)],
    ['account.clientId', clientId],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([key, value]) =>
        value === null ? null : (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
