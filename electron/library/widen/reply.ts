// What Spotify's reply to a step of a run tells: tracks for the pool, and the steps that follow from it. Within a transaction.

import { createHash } from 'node:crypto';
import { fold } from '../../../shared/domain/fold.ts';
import {
  albumSchema,
  foundArtistSchema,
  foundPlaylistSchema,
  searchSchema,
} from '../../spotify/replies/catalogue.ts';
import { readPage } from '../../spotify/replies/page.ts';
import { itemOfPlaylistSchema } from '../../spotify/replies/playlists.ts';
import { type Playable, playableSchema } from '../../spotify/replies/tracks.ts';
import type { Account } from '../account/account.ts';
import { createRemoteTracks } from '../account/remote-tracks.ts';
import type { Driver } from '../driver.ts';
import { adder } from './begin.ts';
import { openPool } from './pool.ts';
import { type Run, readRun } from './run.ts';
import { detailSchema, PLAYLIST_PAGES, type StepDetail, type WidenStep } from './steps.ts';

/** Of what a search finds for an artist. */
const PLAYLISTS_EACH = 3;

export interface Context {
  db: Driver;
  at: string;
}

/** Where a step goes on; null: it is done. */
export type GoesOn = { offset: number; round: number; detail: StepDetail } | null;

/** @throws ZodError */
export function takeReply(
  context: Context,
  account: Account,
  run: Run,
  step: WidenStep,
  json: unknown,
): GoesOn {
  const { db } = context;
  const { of, about, offset, place, round, detail } = step;
  const add = adder(db);
  switch (of) {
    case 'track': {
      const what = playableSchema.parse(json);
      takeArtists(context, about.split(' ')[0] ?? '', what);
      return null;
    }
    case 'find': {
      const { items } = readPage(foundArtistSchema, searchSchema.parse(json).artists);
      const found = items.find((artist) => artist !== null && fold(artist.name) === fold(about));
      if (found) add({ kind: 'albums', about: found.id, round: 0, place, detail: { name: about } });
      return null;
    }
    case 'albums': {
      const page = readPage(albumSchema, json);
      for (const [index, album] of page.items.entries()) {
        if (!album || isRead(db, run, album.id)) continue;
        const { id, name, artist, year } = album;
        add({
          ...{ kind: 'album', about: id, round: offset + index, place },
          detail: { name: name || detail.name, artist, year },
        });
      }
      return page.next === null ? null : { offset: page.next, round: page.next, detail };
    }
    case 'album': {
      const page = readPage(playableSchema, json);
      takeTracks(context, run, page.items.map(onAlbum(detail)));
      if (page.next !== null) return { offset: page.next, round, detail };
      noteRead(db, about);
      return null;
    }
    case 'playlists': {
      const { items } = readPage(foundPlaylistSchema, searchSchema.parse(json).playlists);
      const others = items.filter(
        (one) => one !== null && one.ownerId !== account.spotifyId && !isRead(db, run, one.id),
      );
      for (const [index, one] of others.slice(0, PLAYLISTS_EACH).entries())
        if (one)
          add({ kind: 'playlist', about: one.id, round: 2 + index, place, detail: { name: one.name } });
      return null;
    }
    case 'playlist': {
      const page = readPage(itemOfPlaylistSchema, json);
      const found = takeTracks(
        context,
        run,
        page.items.map((item) => item?.what ?? null),
      );
      const trackIds = [...(detail.trackIds ?? []), ...found];
      const pages = Math.floor(offset / Math.max(1, page.items.length)) + 1;
      if (page.next !== null && pages < PLAYLIST_PAGES)
        return { offset: page.next, round: round + 1, detail: { ...detail, trackIds } };
      keepPlaylist(context, detail.name, trackIds);
      noteRead(db, about);
      return null;
    }
  }
}

/** Of a track: also others that were to be asked for by the same one. */
function takeArtists({ db, at }: Context, spotifyId: string, what: Playable): void {
  const add = adder(db);
  const asked = db
    .prepare(
      "SELECT id, place, detail FROM account_widen_steps WHERE kind = 'track' AND done = 0 AND about GLOB ? || ' *'",
    )
    .all<{ id: number; place: number; detail: string }>([spotifyId]);
  for (const { id, place, detail } of asked) {
    const { name } = detailSchema.parse(JSON.parse(detail));
    const index = what.artists.findIndex((artist) => fold(artist) === fold(name));
    const about = what.artistIds[index] ?? null;
    if (about === null) continue;
    add({ kind: 'albums', about, round: 0, place, detail: { name } });
    db.prepare('UPDATE account_widen_steps SET done = 1 WHERE id = ?').run([id]);
  }
  const known = db
    .prepare("SELECT id FROM tracks WHERE source = 'spotify' AND source_id = ?")
    .get<{ id: number }>([spotifyId]);
  if (known) createRemoteTracks(db, at).noteArtists(known.id, what);
}

/** Tracks of an album are told without it. */
const onAlbum =
  ({ name, artist = null, year = null }: StepDetail) =>
  (what: Playable | null): Playable | null =>
    what && { ...what, album: name || null, albumArtist: artist, year };

/** @returns their ids, where they are tracks that can be suggested */
function takeTracks({ db, at }: Context, run: Run, found: readonly (Playable | null)[]): number[] {
  const pool = openPool(db, at, readRun(db) ?? run);
  const trackIds = found.flatMap((what) => (what && pool.put(what)) ?? []);
  const { added, met } = pool.counts;
  db.prepare('UPDATE account_widening SET added = added + ?, met = met + ?').run([added, met]);
  db.prepare('UPDATE pools SET at = ? WHERE id = ?').run([at, pool.id]);
  return trackIds;
}

/** Heard for what goes together, and never shown. */
function keepPlaylist({ db }: Context, name: string, trackIds: readonly number[]): void {
  const poolId = readRun(db)?.poolId ?? null;
  if (poolId === null || trackIds.length === 0) return;
  const kept = JSON.stringify(trackIds);
  const digest = createHash('sha256').update(kept).digest('base64');
  db.prepare(
    'INSERT OR IGNORE INTO pool_playlists (pool_id, name, digest, track_ids) VALUES (?, ?, ?, ?)',
  ).run([poolId, name, digest, kept]);
}

const isRead = (db: Driver, { poolId }: Run, about: string): boolean =>
  db.prepare('SELECT 1 FROM account_widen_read WHERE pool_id = ? AND about = ?').get([poolId, about]) !==
  undefined;
const noteRead = (db: Driver, about: string) =>
  void db
    .prepare(
      `INSERT OR IGNORE INTO account_widen_read (pool_id, about)
       SELECT pool_id, ? FROM account_widening WHERE pool_id IS NOT NULL`,
    )
    .run([about]);
