// What tests of filling the library start from: a stand-in for Spotify with an account, a library in a folder of its own
// and everything between the two as in the app, on the stand-in's clock.

import { join } from 'node:path';
import { detectHere } from '../../electron/catalogue/languages/detect.ts';
import { temporaryFolder } from '../../electron/library/fixtures.ts';
import { createLibrary } from '../../electron/library/library.ts';
import { openLibraryDatabase } from '../../electron/library/open.ts';
import { listPlaylists } from '../../electron/library/playlists.ts';
import type { Budgets } from '../../electron/spotify/budgets.ts';
import { createSpotifyClient } from '../../electron/spotify/client.ts';
import { sendEdits } from '../../electron/spotify/send-edits.ts';
import { type Progress, type Sync, startSync } from '../../electron/sync/engine.ts';
import type { Playlist } from '../../shared/domain/library.ts';
import { type FakeSpotify, startFakeSpotify } from '../fake-spotify/start.ts';
import { signIn } from '../fake-spotify/test-client.ts';
import { MINUTE } from '../fake-spotify/world/clock.ts';
import type { AccountSeed } from '../fake-spotify/world/seed-account.ts';
import type { App } from '../fake-spotify/world/types.ts';

export const NAMES = { liked: 'Liked Songs', top: 'Most heard', played: 'Played lately' };

export interface TestSync {
  fake: FakeSpotify;
  folder: string;
  open(): OpenedSync;
  close(): Promise<void>;
}
export interface OpenedSync {
  library: ReturnType<typeof createLibrary>;
  db: ReturnType<typeof openLibraryDatabase>;
  /** As the window lists them. */
  lists(): Playlist[];
  sync: Sync;
  /** Asks Spotify, within the same budgets. */
  request: ReturnType<typeof createSpotifyClient>;
  progress: Progress[];
  perDay: number;
  /** Answers that said that nothing had changed. */
  unchanged: number;
  /** Until nothing more is to be read for now. */
  settled(): Promise<Progress>;
  /** As a process that dies: whatever is under way comes to nothing. */
  kill(): Promise<void>;
}

export async function prepareSync(
  seed: AccountSeed,
  app: Partial<App> = {},
  perDay = 1_000_000,
): Promise<TestSync> {
  const fake = await startFakeSpotify();
  const { clock } = fake.world;
  fake.addAccount(seed);
  fake.addApp({ clientId: 'app', ownerId: seed.id, ...app });
  const folder = temporaryFolder();
  const opened = new Set<OpenedSync>();
  let token = { until: 0, value: '' };
  async function access(): Promise<string> {
    if (clock.now() > token.until) {
      const { access_token } = await signIn(fake, 'app', seed.id);
      token = { until: clock.now() + 50 * MINUTE, value: access_token };
    }
    return token.value;
  }

  function open(): OpenedSync {
    const db = openLibraryDatabase(join(folder.path, 'library.sqlite'), 'node:sqlite');
    const now = () => new Date(clock.now()).toISOString();
    db.prepare(
      `INSERT OR IGNORE INTO account (id, spotify_id, display_name, client_id, connected_at, capabilities)
       VALUES (1, ?, 'Me', 'app', ?, '{}')`,
    ).run([seed.id, now()]);
    const library = createLibrary({
      ...{ db, now, assetsDir: folder.path, catalogueDir: folder.path },
      detect: detectHere,
      session: crypto.randomUUID(),
      emit: () => undefined,
    });
    let budgets: Budgets = library.syncAccount(undefined)?.budgets ?? {};
    let dead = false;
    let failure: unknown = null;
    const request = createSpotifyClient({
      api: `${fake.origin}/v1`,
      tokens: { access, spent: () => undefined },
      perDay: () => own.perDay,
      budgets,
      keep(changed) {
        budgets = changed;
        if (!dead) library.syncKeepBudgets({ budgets });
      },
      ...{ now: clock.now, timeoutMs: 2_000, pauseMs: 1 },
    });
    const own: OpenedSync = {
      ...{ library, db, request, progress: [], perDay, unchanged: 0 },
      lists: () => listPlaylists(db),
      sync: startSync({
        call: async (name, input) => {
          if (dead) return new Promise<never>(() => undefined);
          return (library[name] as (given: typeof input) => never)(input);
        },
        request: async (asked) => {
          const answer = await request(asked);
          if (answer.kind === 'unchanged') own.unchanged++;
          return answer;
        },
        budgets: () => budgets,
        perDay: () => own.perDay,
        ...{ names: NAMES, now: clock.now },
        // Time passes when a test says so.
        sleep: (_ms, signal) =>
          new Promise((resolve) => {
            if (signal.aborted) resolve();
            else signal.addEventListener('abort', () => resolve(), { once: true });
          }),
        tell: (progress) => void own.progress.push(progress),
        onRest: () => undefined,
        onTrouble(_what, cause) {
          failure = cause;
        },
      }),
      async settled() {
        for (;;) {
          if (failure !== null) throw failure;
          const last = own.progress.at(-1);
          if (last && last.state !== 'reading') return last;
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      },
      async kill() {
        dead = true;
        opened.delete(own);
        void own.sync.stop();
        await new Promise((resolve) => setTimeout(resolve, 20));
        db.close();
      },
    };
    opened.add(own);
    return own;
  }

  return {
    ...{ fake, folder: folder.path, open },
    async close() {
      for (const one of opened) {
        await one.sync.stop();
        one.db.close();
      }
      await fake.close();
      folder.remove();
    },
  };
}

/** Lets time pass and what waits go on. */
export async function pass({ fake }: TestSync, { sync, progress, settled }: OpenedSync, ms: number) {
  fake.world.clock.advance(ms);
  progress.push({ state: 'reading', trouble: null, until: null, name: null });
  sync.wake();
  return settled();
}

/** Sends all there is to be sent, whatever it waits for. */
export async function sendAll({ fake }: TestSync, { library, request }: OpenedSync): Promise<void> {
  const { clock } = fake.world;
  const sender = {
    nextSend: async () => library.nextSend(undefined),
    sendAnswered: async (input: Parameters<typeof library.sendAnswered>[0]) => library.sendAnswered(input),
  };
  for (;;) {
    const until = await sendEdits({ library: sender, request }, new AbortController().signal);
    if (until === null) return;
    clock.advance(Math.max(0, Date.parse(until) - clock.now()));
  }
}
