// What the user does about the Spotify account: connect it, sign in and out, look whether it works, have it deleted.

import type { AccountState } from '../../shared/domain/account.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useAccount } from '../stores/account.ts';
import { useSettings } from '../stores/settings.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useWindow } from '../stores/window.ts';

export const openAccount = (): void => useWindow.getState().open({ name: 'account' });

export const loadAccount = (): Promise<void> => useAccount.getState().load();

export interface WantedSignIn {
  clientId: string;
  port: number;
  kept: boolean;
  another: boolean;
}

/** How it goes is told by main. */
export const signIn = (wanted: WantedSignIn): Promise<void> => ask('accountSignIn', wanted).catch(sayFailure);

/** False: it is not the address of this sign-in. */
export async function pasteAddress(address: string): Promise<boolean> {
  try {
    return (await ask('accountPaste', { address })).taken;
  } catch (thrown) {
    sayFailure(thrown);
    return true;
  }
}

export const browseAgain = (): Promise<void> => ask('accountBrowse').catch(sayFailure);

/** True once it is on the clipboard. */
export const copyAddress = (what: 'redirect' | 'sign-in', port: number): Promise<boolean> =>
  ask('accountCopy', { what, port }).then(
    () => true,
    (thrown) => {
      sayFailure(thrown);
      return false;
    },
  );

export const cancelSignIn = (): Promise<void> => ask('accountCancel').catch(sayFailure);

export const decide = (replace: boolean): Promise<void> =>
  ask('accountDecide', { replace }).catch(sayFailure);

export async function checkAccount(): Promise<void> {
  try {
    const account = await ask('accountCheck');
    useAccount.getState().hear(account);
    if (account.session === 'signed-in' && !account.trouble && account.user)
      useWindow.getState().announce(t('account.checked', { name: account.user.name }));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

export async function signOut(): Promise<void> {
  try {
    await ask('accountSignOut');
    say(t('account.signedOut'));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

/** True when it is done. */
export async function deleteAccount(): Promise<boolean> {
  try {
    await ask('accountDelete');
    say(t('account.deleted'));
    return true;
  } catch (thrown) {
    sayFailure(thrown);
    await loadAccount();
    return false;
  }
}

/** Heard from main, also while no dialog is open. */
export function hearAccount(account: AccountState): void {
  const before = useAccount.getState().account;
  useAccount.getState().hear(account);
  useSettings.setState({ spotifyClientId: account.clientId, spotifyPort: account.port });
  const ended = before?.session === 'signed-in' && account.session === 'expired';
  if (ended) say(t('account.line.expired'), { more: t('account.state.expired') });
}
