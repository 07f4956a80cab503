// The scheme of covers, in main: `segue-cover://cover/<key>` and nothing else. What keeps and gets them is loaded when the
// first one is asked for, which a library without an account never does. They are part of deleting the account.

import path from 'node:path';
import { app, type Session } from 'electron';
import { COVER_SCHEME, coverKeyOf } from '../../shared/domain/cover-address.ts';
import type { Account } from '../account/types.ts';
import { log } from '../app/log.ts';
import type { Covers } from '../covers/service.ts';
import { loadedOnce } from '../ipc/on-demand.ts';
import type { Threads } from '../threads/threads.ts';

const MOST_BYTES = 64_000_000;
/** The list is read anew at most this often for covers that are gone. */
const RENEW_EVERY_MS = 12 * 3600_000;

interface Parts {
  threads: Pick<Threads, 'library'>;
  account: Pick<Account, 'endpoints' | 'session' | 'joinDeletion'>;
}

/** What the scheme answers with, by a cover's key; null: there is none to be had. */
export type FindCover = (key: string) => Promise<Awaited<ReturnType<Covers['picture']>> | null>;

export function openCovers({ threads: { library }, account }: Parts): FindCover {
  const opened = loadedOnce(async () => {
    const [{ createCovers }, { openCoverStore }, { fetchPicture }] = await Promise.all([
      import('../covers/service.ts'),
      import('../covers/store.ts'),
      import('../covers/fetch.ts'),
    ]);
    const store = await openCoverStore(path.join(app.getPath('userData'), 'covers'), MOST_BYTES);
    let renewedAt = Number.NEGATIVE_INFINITY;
    const covers = createCovers({
      store,
      addressOf: (key) => library.call('coverAddress', { key }),
      isSignedIn: async () => (await account.session()) !== null,
      fetch: (address) => fetchPicture(address, account.endpoints.standIn),
      onGone() {
        if (Date.now() - renewedAt < RENEW_EVERY_MS) return;
        renewedAt = Date.now();
        library
          .call('renewCovers', undefined)
          .catch((cause) => log.error('covers are not found out anew', cause));
      },
    });
    return { covers, store };
  });

  account.joinDeletion({
    count: async () => ({ covers: (await opened()).store.count() }),
    remove: async () => (await opened()).covers.clear(),
  });

  return async (key) => {
    try {
      return await (await opened()).covers.picture(key);
    } catch {
      return null;
    }
  };
}

/** To be called before the page is loaded: one that is there already does not know the scheme. */
export function serveCovers(session: Session, find: FindCover): void {
  session.protocol.handle(COVER_SCHEME, async ({ method, url }) => {
    const key = method === 'GET' ? coverKeyOf(url) : null;
    const picture = key === null ? null : await find(key);
    if (!picture) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        'content-type': picture.type,
        'x-content-type-options': 'nosniff',
        // In the page's memory, where the rows that scroll by find it: no scheme but http goes to a disk's cache.
        'cache-control': 'max-age=86400, immutable',
      },
    });
  });
}
