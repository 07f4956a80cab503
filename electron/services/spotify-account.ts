// Main's side of the Spotify account, loaded on demand: the window does not wait for it. Others are told of its sessions
// and join its deletion from here ([Note: The account]).

import { app, clipboard, shell } from 'electron';
import type { Settings } from '../../shared/domain/settings.ts';
import { endpoints, forTests } from '../account/build.ts';
import type { AccountHandlers, AccountService } from '../account/service.ts';
import { signInFile } from '../account/sign-in-file.ts';
import type { Account, DeletedPart, Session } from '../account/types.ts';
import { log } from '../app/log.ts';
import { developmentRuntime } from '../app/runtime.ts';
import type { Stored } from '../app/stored.ts';
import { loadedOnce, onDemand } from '../ipc/on-demand.ts';
import { send } from '../ipc/send.ts';
import type { Threads } from '../threads/threads.ts';
import { focusWindow } from '../window/window.ts';

export function openAccount(
  { library, catalogue }: Threads,
  settings: Stored<Settings>,
): Account & { handlers: AccountHandlers } {
  const listeners = new Set<(session: Session | null) => void>();
  const joined: DeletedPart[] = [];
  const ownPart: DeletedPart = {
    count: () => library.call('accountDeletion', undefined),
    async remove() {
      await library.call('removeAccount', undefined);
      await catalogue.publish(true);
    },
  };

  const service = loadedOnce(load); // the library may not be there the first time
  async function load(): Promise<AccountService> {
    const [{ createAccountService }, { openVault }, { systemSecrets }, { browserPage }] = await Promise.all([
      import('../account/service.ts'),
      import('../account/vault.ts'),
      import('../account/secrets.ts'),
      import('../account/browser-page.ts'),
    ]);
    return createAccountService({
      endpoints,
      possible: forTests || !developmentRuntime,
      vault: openVault(signInFile(app.getPath('userData')), endpoints.accounts, systemSecrets()),
      settings,
      row: {
        read: () => library.call('accountRow', undefined),
        keep: (row) => library.call('keepAccountRow', row),
      },
      parts: () => [...joined, ownPart],
      page: browserPage,
      browse,
      copy: (text) => clipboard.writeText(text),
      front: focusWindow,
      tell: (state) => send('accountChanged', state),
      onSession: (session) => {
        for (const listener of listeners) listener(session);
      },
      onTrouble: (what, cause) => log.error(what, cause),
    });
  }

  return {
    endpoints,
    session: async () => (await service()).session(),
    onSession(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    joinDeletion: (part) => void joined.push(part),
    report: (trouble) =>
      void service()
        .then((one) => one.report(trouble))
        .catch((cause) => log.error('what the account suffers from is not told', cause)),
    handlers: onDemand(
      {
        accountState: true,
        accountSignIn: true,
        accountPaste: true,
        accountBrowse: true,
        accountCopy: true,
        accountCancel: true,
        accountDecide: true,
        accountCheck: true,
        accountSignOut: true,
        accountDeletion: true,
        accountDelete: true,
      },
      async () => (await service()).handlers,
    ),
  };
}

/** The page to sign in on, and no other. What reads it beside the browser learns neither code nor verifier. */
async function browse(address: string): Promise<void> {
  if (!address.startsWith(`${endpoints.accounts}/authorize?`)) throw new Error('not a page to sign in on');
  await shell.openExternal(address);
}
