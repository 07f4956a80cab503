// The process that is killed: the library and the sender of edits as in the app, on plain Node, with a Spotify over real
// HTTP. Does what protocol.ts asks.

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { trackOf, urisHere } from '../../../e2e/support/sending-library.ts';
import { detectHere } from '../../../electron/catalogue/languages/detect.ts';
import type { LibraryHandlers } from '../../../electron/library/calls.ts';
import type { Driver } from '../../../electron/library/driver.ts';
import { createLibrary } from '../../../electron/library/library.ts';
import { check, openLibraryDatabase } from '../../../electron/library/open.ts';
import { createSpotifyClient } from '../../../electron/spotify/client.ts';
import { sendEdits } from '../../../electron/spotify/send-edits.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import { type Axe, withAxe } from '../axe.ts';
import type { QueueLine, QueueMove, QueueRequest } from './protocol.ts';
import { moveWidening, readSteps, widened } from './reading.ts';

let db: Driver;
let clock = 0;
let axe: Axe;
let library: LibraryHandlers;
let request: ReturnType<typeof createSpotifyClient>;

const say = (line: QueueLine): void => void writeSync(1, `${JSON.stringify(line)}\n`);

function open({ folder, api, token, offsetMs }: Extract<QueueRequest, { do: 'open' }>): void {
  db = openLibraryDatabase(join(folder, 'library.sqlite'), 'node:sqlite');
  check(db, 'integrity_check');
  axe = withAxe(db);
  // Every look at the clock finds it later.
  clock = Date.parse('2026-01-01T00:00:00.000Z') + offsetMs;
  library = createLibrary({
    ...{
      db: axe.driver,
      session: `${offsetMs}`,
      assetsDir: folder,
      catalogueDir: join(folder, 'catalogue'),
      detect: detectHere,
    },
    now: () => new Date(clock++).toISOString(),
    emit: () => {},
  });
  request = createSpotifyClient({
    ...{ api, perDay: () => 100_000, budgets: {}, keep: () => {}, now: () => clock },
    ...{ timeoutMs: 2_000, pauseMs: 1 },
    tokens: { access: async () => token, spent: () => {} },
  });
}

const make = (move: QueueMove): unknown => {
  if (move.kind === 'undo' || move.kind === 'redo') return library[move.kind](undefined);
  if (move.kind === 'saveAsNew')
    return library.saveAsNew({
      press: move.name,
      name: move.name,
      trackIds: move.uris.map((uri) => trackOf(db, uri)),
      onSpotify: true,
    });
  if (move.kind !== 'addUri') return library.edit(move);
  const { playlistId, uri, at } = move;
  return library.edit({ kind: 'add', playlistId, trackIds: [trackOf(db, uri)], at });
};

async function tell(until: string | null, refused: string | null): Promise<void> {
  const rows = db
    .prepare(
      `SELECT p.id, p.name, a.spotify_id AS spotifyId FROM playlists p
       LEFT JOIN account_playlists a ON a.playlist_id = p.id ORDER BY p.id`,
    )
    .all<{ id: number; name: string; spotifyId: string | null }>([]);
  const playlists = rows.map((row) => {
    const uris = urisHere(db, row.id);
    const ids = db
      .prepare('SELECT id FROM playlist_items WHERE playlist_id = ? ORDER BY position')
      .all<{ id: number }>([row.id]);
    return { ...row, items: ids.map(({ id }, place) => ({ id, uri: uris[place] ?? '' })) };
  });
  const waiting = db
    .prepare("SELECT playlist_id AS playlistId, state, detail ->> 'reason' AS reason FROM pending_edits")
    .all<{ playlistId: number; state: string; reason: string | null }>([]);
  say({ say: 'state', playlists, waiting, until, refused });
}

async function answer(asked: QueueRequest): Promise<void> {
  switch (asked.do) {
    case 'open':
      open(asked);
      return tell(null, null);
    case 'edit':
      axe.arm(asked.killAt);
      try {
        await make(asked.move);
        axe.arm(null);
        return tell(null, null);
      } catch (thrown) {
        axe.arm(null);
        if (!(thrown instanceof SegueError) || /^(database|disk|internal)/.test(thrown.code)) throw thrown;
        return tell(null, thrown.code);
      }
    case 'send': {
      clock = Math.max(clock, Date.parse(asked.at ?? '') || 0);
      axe.arm(asked.killAt);
      const sender = {
        nextSend: async () => library.nextSend(undefined),
        sendAnswered: async (input: Parameters<LibraryHandlers['sendAnswered']>[0]) =>
          library.sendAnswered(input),
      };
      const until = await sendEdits({ library: sender, request }, new AbortController().signal);
      axe.arm(null);
      return tell(until, null);
    }
    case 'read': {
      clock = Math.max(clock, Date.parse(asked.at ?? '') || 0);
      if (asked.what === 'library') library.syncForgetDone(undefined);
      axe.arm(asked.killAt);
      const until = await readSteps({ library, request, now: () => clock++ }, asked.what);
      axe.arm(null);
      return asked.what === 'library' ? tell(until, null) : say(widened(db, until));
    }
    case 'widen':
      axe.arm(asked.killAt);
      await moveWidening(library, db, asked.move);
      axe.arm(null);
      return say(widened(db, null));
    case 'decide':
      library.decide({ playlistId: asked.playlistId, choice: asked.choice });
      return tell(null, null);
    case 'reread':
      db.exec(`INSERT INTO pending_edits (playlist_id, created_at, state, detail)
        SELECT playlist_id, '2026', 'waiting', '{"verify":true}' FROM account_playlists WHERE true
        ON CONFLICT (playlist_id) DO UPDATE SET detail = json_set(coalesce(detail, '{}'), '$.verify', json('true'))`);
      return tell(null, null);
    case 'close':
      db.close();
      return say({ say: 'closed' });
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  try {
    await answer(JSON.parse(text) as QueueRequest);
  } catch (thrown) {
    say({ say: 'failed', why: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
}
