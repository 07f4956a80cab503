// What tests of sending edits start from: a fake Spotify with an account, a library connected to it, and a sender.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectHere } from '../../electron/catalogue/languages/detect.ts';
import type { Driver } from '../../electron/library/driver.ts';
import { createLibrary } from '../../electron/library/library.ts';
import { openLibraryDatabase } from '../../electron/library/open.ts';
import type { Budgets } from '../../electron/spotify/budgets.ts';
import { createSpotifyClient } from '../../electron/spotify/client.ts';
import { sendEdits } from '../../electron/spotify/send-edits.ts';
import { type FakeSpotify, startFakeSpotify } from '../fake-spotify/start.ts';
import { signIn } from '../fake-spotify/test-client.ts';

export interface TestAccount {
  fake: FakeSpotify;
  db: Driver;
  library: ReturnType<typeof createLibrary>;
  me: Awaited<ReturnType<typeof signIn>>;
  /** Uris that can be added. */
  uris: string[];
  /** A playlist at Spotify that the library has read: its ids here and there. */
  playlist(uris: readonly string[], name?: string): Promise<{ id: number; spotifyId: string }>;
  trackId(uri: string): number;
  /** What is there, and what is here. */
  there(spotifyId: string): string[];
  here(id: number): string[];
  /** Until nothing is left to do, whatever it waits for. */
  send(limit?: number): Promise<void>;
  passTime(ms: number): void;
  close(): Promise<void>;
}

export async function openTestAccount(): Promise<TestAccount> {
  const folder = mkdtempSync(join(tmpdir(), 'segue-pending-'));
  const fake = await startFakeSpotify();
  fake.addAccount({ id: 'me', playlists: 0, odd: false });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  const me = await signIn(fake, 'app', 'me');
  const db = openLibraryDatabase(join(folder, 'library.sqlite'), 'node:sqlite');
  let clock = Date.parse('2026-01-01T00:00:00.000Z');
  const library = createLibrary({
    ...{
      db,
      assetsDir: folder,
      catalogueDir: join(folder, 'catalogue'),
      detect: detectHere,
      session: 'test',
    },
    now: () => new Date(clock++).toISOString(),
    emit: () => {},
  });
  connect(db);
  let budgets: Budgets = {};
  const request = createSpotifyClient({
    api: `${fake.origin}/v1`,
    tokens: { access: async () => me.access_token, spent: () => {} },
    perDay: () => 100_000,
    budgets,
    keep: (changed) => {
      budgets = changed;
    },
    now: () => clock,
    timeoutMs: 400,
    pauseMs: 1,
  });
  const sender = {
    nextSend: async () => library.nextSend(undefined),
    sendAnswered: async (input: Parameters<typeof library.sendAnswered>[0]) => library.sendAnswered(input),
  };
  const there = (spotifyId: string) =>
    fake
      .state()
      .accounts.flatMap(({ playlists }) => playlists)
      .find(({ id }) => id === spotifyId)?.uris ?? [];
  const send = async (limit = 50) => {
    for (let turn = 0; turn < limit; turn++) {
      const until = await sendEdits({ library: sender, request }, new AbortController().signal);
      if (until === null) return;
      clock = Math.max(clock, Date.parse(until));
    }
    throw new Error('it does not come to an end');
  };
  return {
    ...{ fake, db, library, me, send },
    uris: [...fake.world.tracks.keys()].map((id) => `spotify:track:${id}`),
    async playlist(uris, name = 'Mine') {
      const { body } = await me.ask('POST', '/me/playlists', { name, public: false });
      for (let at = 0; at < uris.length; at += 100)
        await me.ask('POST', `/playlists/${body.id}/items`, { uris: uris.slice(at, at + 100) });
      const id = linkPlaylist(db, body.id, name);
      await send();
      return { id, spotifyId: body.id };
    },
    trackId: (uri) => trackOf(db, uri),
    there,
    here: (id) => urisHere(db, id),
    passTime: (ms) => {
      clock += ms;
    },
    async close() {
      db.close();
      await fake.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function connect(db: Driver): void {
  db.exec(`INSERT INTO account (id, spotify_id, display_name, client_id, connected_at, capabilities)
    VALUES (1, 'me', 'Me', 'app', '2026-01-01T00:00:00.000Z', '{}')`);
}

/** A playlist of the account that has never been read. */
export function linkPlaylist(
  db: Driver,
  spotifyId: string,
  name: string,
  at = '2026-01-01T00:00:00.000Z',
): number {
  const { id } = db
    .prepare(
      "INSERT INTO playlists (kind, name, description, created_at) VALUES ('spotify', ?, '', ?) RETURNING id",
    )
    .get<{ id: number }>([name, at]) as { id: number };
  db.prepare(
    `INSERT INTO account_playlists (playlist_id, spotify_id, kind, name, description, owner_id, owner_name,
       collaborative, list_order, listed_at, listed_snapshot)
     VALUES (?, ?, 'playlist', ?, '', 'me', 'Me', 0, 0, ?, '')`,
  ).run([id, spotifyId, name, at]);
  db.prepare(
    "INSERT INTO pending_edits (playlist_id, created_at, state, detail) VALUES (?, ?, 'waiting', '{}')",
  ).run([id, at]);
  return id;
}

export function trackOf(db: Driver, uri: string): number {
  const [, type = '', id = ''] = uri.split(':');
  const source = type === 'track' ? 'spotify' : `spotify-${type}`;
  const sourceId = type === 'local' ? uri : id;
  db.prepare('INSERT OR IGNORE INTO tracks (source, source_id, title, title_search) VALUES (?, ?, ?, ?)').run(
    [source, sourceId, uri, uri],
  );
  const sql = 'SELECT id FROM tracks WHERE source = ? AND source_id = ?';
  const { id: trackId } = db.prepare(sql).get<{ id: number }>([source, sourceId]) ?? { id: 0 };
  db.prepare('INSERT OR IGNORE INTO track_keys (track_id, recording) VALUES (?, ?)').run([trackId, uri]);
  return trackId;
}

export function urisHere(db: Driver, playlistId: number): string[] {
  return db
    .prepare(
      `SELECT CASE t.source WHEN 'spotify' THEN 'spotify:track:' || t.source_id
         WHEN 'spotify-episode' THEN 'spotify:episode:' || t.source_id ELSE t.source_id END AS uri
       FROM playlist_items i JOIN tracks t ON t.id = i.track_id WHERE i.playlist_id = ? ORDER BY i.position`,
    )
    .all<{ uri: string }>([playlistId])
    .map(({ uri }) => uri);
}
