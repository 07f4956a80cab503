// The user's Spotify account in main: [Note: The account]. Signs in and out, keeps the session, and deletes what is the
// account's. What it tells the window is its whole state, each time something of it changes.

import type { AccountState, AccountTrouble, SignInStep } from '../../shared/domain/account.ts';
import { redirectAddress } from '../../shared/domain/client-id.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { accountCalls } from '../../shared/ipc/account-calls.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { DisconnectCalls } from '../library/disconnect/index.ts';
import type { Endpoints } from './build.ts';
import { countAll, removeAll } from './deletion.ts';
import type { LoopbackOutcome } from './loopback.ts';
import { askWho, troubleOf } from './me.ts';
import { createSessions, type SessionsOptions } from './session.ts';
import { PLAYBACK_SCOPES, type SignInResult, type SignInRun, startSignIn } from './sign-in.ts';
import type { DeletedPart, Session } from './types.ts';
import type { Kept, Vault } from './vault.ts';

export interface ServiceOptions {
  endpoints: Endpoints;
  /** False on a runtime that nobody is to sign in on. */
  possible: boolean;
  vault: Vault;
  settings: {
    get(): { spotifyClientId: string | null; spotifyPort: number; spotifyControl: boolean };
    set(change: { spotifyClientId: string | null; spotifyPort: number }): unknown;
  };
  row: {
    read(): ReturnType<DisconnectCalls['accountRow']> | Promise<ReturnType<DisconnectCalls['accountRow']>>;
    keep(row: Parameters<DisconnectCalls['keepAccountRow']>[0]): Promise<void>;
  };
  /** Asked anew each time: others join. */
  parts(): readonly DeletedPart[];
  page(outcome: LoopbackOutcome): string;
  browse(address: string): Promise<void>;
  copy(text: string): void;
  /** Brings the window to the front: the user comes back from the browser. */
  front(): void;
  tell(state: AccountState): void;
  onSession(session: Session | null): void;
  onTrouble: SessionsOptions['onTrouble'];
  timeoutMs?: number;
}

export type AccountHandlers = Pick<Handlers<'main'>, keyof typeof accountCalls>;
export interface AccountService {
  handlers: AccountHandlers;
  session(): Session | null;
  report(trouble: AccountTrouble | null): void;
}

/** Resolves once what the vault holds is taken up. */
export async function createAccountService(options: ServiceOptions): Promise<AccountService> {
  const { endpoints, possible, vault, settings, row, onTrouble } = options;
  let run: SignInRun | null = null;
  let step: SignInStep | null = null;
  let trouble: AccountTrouble | null = null;
  let decide: ((replace: boolean) => void) | null = null;
  const sessions = createSessions({
    endpoints,
    vault,
    owner: async () => row.read(),
    onChange(session) {
      trouble = null;
      options.onSession(session);
      void tell();
    },
    onTrouble,
  });

  async function state(): Promise<AccountState> {
    const account = await row.read();
    const { spotifyClientId, spotifyPort } = settings.get();
    return {
      possible,
      strength: vault.strength(),
      clientId: spotifyClientId,
      port: spotifyPort,
      user: account && {
        id: account.userId,
        name: account.name,
        product: account.product,
        connectedAt: account.connectedAt,
      },
      session: sessions.state(),
      playback: PLAYBACK_SCOPES.every((scope) => sessions.current()?.scopes.includes(scope)),
      kept: sessions.kept(),
      trouble,
      signIn: step,
    };
  }
  const tell = () =>
    state().then(options.tell, (cause) => onTrouble('the account’s state is not to be had', cause));
  const setStep = (next: SignInStep | null): void => {
    step = next;
    void tell();
  };
  const report = (next: AccountTrouble | null): void => {
    if (next === trouble) return;
    trouble = next;
    void tell();
  };

  async function adopt(
    { user, tokens }: Extract<SignInResult, { kind: 'signed-in' }>,
    asked: Asked,
  ): Promise<void> {
    const before = await row.read();
    if (before && before.userId !== user.id) {
      const replaces = await new Promise<boolean>((resolve) => {
        decide = resolve;
        setStep({ step: 'another', name: user.name });
      });
      decide = null;
      if (!replaces) return setStep(null);
      setStep({ step: 'replacing' });
      await deleteAll();
    }
    const { clientId, port } = asked;
    settings.set({ spotifyClientId: clientId, spotifyPort: port });
    const same = before?.userId === user.id;
    const connectedAt = same ? before.connectedAt : new Date().toISOString();
    const { id: userId, name, product, country } = user;
    await row.keep({ userId, name, product, country, clientId, connectedAt });
    const how: Kept = asked.kept ? vault.strength() : 'memory';
    await sessions.begin({ userId, clientId, tokens }, how);
    setStep({ step: 'done' });
  }

  async function deleteAll(): Promise<void> {
    await sessions.end('deleting');
    await removeAll(options.parts());
    settings.set({ spotifyClientId: null, spotifyPort: 0 });
    await sessions.end('none');
  }

  type Asked = Parameters<AccountHandlers['accountSignIn']>[0];
  async function signIn(asked: Asked): Promise<void> {
    const { clientId, port, another } = asked;
    const { page, browse, timeoutMs } = options;
    const own = startSignIn({
      ...{ endpoints, clientId, port, another, page, browse, playback: settings.get().spotifyControl },
      tell: (next) => own === run && setStep(next),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
    run = own;
    const result = await own.result;
    if (own !== run) return;
    run = null;
    if (result.kind === 'failed') {
      setStep(result.why === 'cancelled' ? null : { step: 'failed', why: result.why });
      return;
    }
    options.front();
    await adopt(result, asked).catch((cause: unknown) => {
      onTrouble('a sign-in was not kept', cause);
      setStep({ step: 'failed', why: 'not-kept' });
    });
  }

  const handlers: AccountHandlers = {
    accountState: state,
    accountSignIn: async (asked): Promise<undefined> => {
      if (!possible) throw new SegueError('account-off');
      if (sessions.state() === 'deleting') throw new SegueError('account-deleting');
      run?.cancel();
      decide?.(false);
      signIn(asked).catch((cause: unknown) => {
        onTrouble('a sign-in failed', cause);
        setStep({ step: 'failed', why: 'no-sense' });
      });
    },
    accountPaste: ({ address }) => ({ taken: run?.take(address.trim()) ?? false }),
    accountBrowse: async (): Promise<undefined> => {
      const address = run?.address();
      if (address) await options.browse(address).catch(() => Promise.reject(new SegueError('no-browser')));
    },
    accountCopy: ({ what, port }): undefined => {
      const text = what === 'redirect' ? redirectAddress(port) : run?.address();
      if (text) options.copy(text);
    },
    accountCancel: (): undefined => {
      run?.cancel();
      if (decide) decide(false);
      else if (!run) setStep(null);
    },
    accountDecide: ({ replace }): undefined => decide?.(replace) as undefined,
    async accountCheck() {
      if (sessions.state() === 'locked') await sessions.takeUp();
      const session = sessions.current();
      if (session) {
        const me = await askWho(endpoints.api, session.tokens);
        const before = await row.read();
        if (me.kind === 'user' && before && me.id === before.userId) {
          await row.keep({ ...before, name: me.name, product: me.product, country: me.country });
        }
        report(troubleOf(me));
      }
      return state();
    },
    accountSignOut: async (): Promise<undefined> => {
      await sessions.end('none');
      await tell();
    },
    accountDeletion: () => countAll(options.parts()),
    accountDelete: async (): Promise<undefined> => {
      run?.cancel();
      await deleteAll();
      await tell();
    },
  };

  await sessions.takeUp();
  if (sessions.state() === 'deleting') {
    await deleteAll().catch((cause) => onTrouble('deleting the account was not gone on with', cause));
  }
  return { handlers, session: sessions.current, report };
}
