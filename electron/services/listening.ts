// Main's side of listening on Spotify: pages opened in the browser or in Spotify's own app, and playback where the user has
// turned it on. What controls playback is loaded when it is first asked for.

import { SegueError } from '../../shared/domain/result.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { listenCalls } from '../../shared/ipc/listen-calls.ts';
import type { Account } from '../account/types.ts';
import { log } from '../app/log.ts';
import type { Stored } from '../app/stored.ts';
import { appLink } from '../security/allowed-link.ts';
import { openExternal } from '../security/external.ts';
import type { Threads } from '../threads/threads.ts';
import type { AccountSync } from './account-sync.ts';

export type ListenHandlers = Pick<Handlers<'main'>, keyof typeof listenCalls | 'listen'>;

interface Parts {
  threads: Pick<Threads, 'library'>;
  settings: Pick<Stored<Settings>, 'get'>;
  account: Pick<Account, 'session'>;
  sync: Pick<AccountSync, 'ask'>;
}

export function listenHandlers({ threads: { library }, settings, account, sync }: Parts): ListenHandlers {
  /** In Spotify's own app where the user wants that and there is one. */
  async function open(page: string | null | undefined): Promise<undefined> {
    if (!page) throw new SegueError('no-link');
    const link = settings.get().spotifyLinks === 'app' ? appLink(page) : null;
    if (link === null) return openExternal(page);
    return openExternal(link).catch((cause: unknown) => {
      log.warn('Spotify’s app was not opened', cause);
      return openExternal(page);
    });
  }

  async function request() {
    if (!settings.get().spotifyControl) throw new SegueError('playback-off');
    const session = await account.session();
    if (!session) throw new SegueError('playback-signed-out');
    return sync.ask(session);
  }

  return {
    listen: async ({ trackId }) => open((await library.call('links', { trackIds: [trackId] }))[0]),
    openOnSpotify: async (wanted) => open(await library.call('spotifyPage', wanted)),
    async playback() {
      const ask = await request();
      const { readPlayback } = await import('../spotify/playback.ts');
      return readPlayback(ask);
    },
    async playbackDo(wish) {
      const ask = await request();
      const { carryOut } = await import('../spotify/playback.ts');
      return { done: await carryOut(ask, wish, (trackIds) => library.call('playableUris', { trackIds })) };
    },
  };
}
