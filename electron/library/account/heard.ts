// What the user hears most, in Spotify's three ranges, and what was played last: kept as it is told, and as pools that
// suggestions come from.

import type * as z from 'zod';
import type { playedSchema, topArtistSchema } from '../../spotify/replies/me.ts';
import type { Page } from '../../spotify/replies/page.ts';
import type { Playable } from '../../spotify/replies/tracks.ts';
import type { Driver } from '../driver.ts';
import { rowId } from '../import/names.ts';
import { freeName } from '../pools/fill.ts';
import { createRemoteTracks } from './remote-tracks.ts';

export const RANGES = ['short_term', 'medium_term', 'long_term'] as const;
export type Range = (typeof RANGES)[number];
/** Plays kept: Spotify tells the last fifty, these add up. */
const MOST_PLAYS = 2000;

/** Of each list: those further down are heard hardly more than others. */
export const MOST_TOP = 200;

interface PageOf {
  range: Range;
  offset: number;
}

/** In place of those of before from this page on. Within a transaction. */
export function takeTopTracks(
  db: Driver,
  at: string,
  { range, offset }: PageOf,
  { items }: Page<Playable>,
  name: string,
): void {
  const tracks = createRemoteTracks(db, at);
  clear(db, range, 'track', offset);
  for (const [place, what] of items.entries()) {
    if (what?.kind !== 'track' || what.id === null) continue;
    insertTop(db).run([range, 'track', offset + place, what.id, what.title, tracks.trackOf(what)]);
  }
  fillPool(db, at, 'top', name, 'SELECT DISTINCT track_id FROM account_top WHERE track_id IS NOT NULL');
}

/** As `takeTopTracks`. */
export function takeTopArtists(
  db: Driver,
  { range, offset }: PageOf,
  { items }: Page<z.infer<typeof topArtistSchema>>,
): void {
  clear(db, range, 'artist', offset);
  for (const [place, artist] of items.entries()) {
    if (artist) insertTop(db).run([range, 'artist', offset + place, artist.id, artist.name, null]);
  }
}

/** Beside those of before. Within a transaction. */
export function takePlays(
  db: Driver,
  at: string,
  { items }: z.infer<typeof playedSchema>,
  name: string,
): void {
  const tracks = createRemoteTracks(db, at);
  const insert = db.prepare(
    'INSERT OR IGNORE INTO account_plays (played_at, track_id, context_uri) VALUES (?, ?, ?)',
  );
  for (const play of items) {
    if (play?.what.kind !== 'track') continue;
    insert.run([play.playedAt, tracks.trackOf(play.what), play.contextUri]);
  }
  db.prepare(
    `DELETE FROM account_plays WHERE played_at <
       (SELECT played_at FROM account_plays ORDER BY played_at DESC LIMIT 1 OFFSET ${MOST_PLAYS})`,
  ).run([]);
  fillPool(db, at, 'played', name, 'SELECT DISTINCT track_id FROM account_plays');
}

const insertTop = (db: Driver) =>
  db.prepare(
    'INSERT INTO account_top (range, kind, position, spotify_id, name, track_id) VALUES (?, ?, ?, ?, ?, ?)',
  );
const clear = (db: Driver, range: Range, kind: 'track' | 'artist', from: number) =>
  db
    .prepare('DELETE FROM account_top WHERE range = ? AND kind = ? AND position >= ?')
    .run([range, kind, from]);

/** One that the user has removed comes again with what is heard next. */
function fillPool(db: Driver, at: string, what: 'top' | 'played', name: string, tracks: string): void {
  const known = db
    .prepare('SELECT pool_id AS id FROM account_pools WHERE what = ?')
    .get<{ id: number }>([what]);
  const id = known?.id ?? newPool(db, at, what, name);
  db.prepare('DELETE FROM pool_tracks WHERE pool_id = ?').run([id]);
  db.prepare(
    `INSERT INTO pool_tracks (pool_id, track_id, popularity) SELECT ?, track_id, NULL FROM (${tracks})`,
  ).run([id]);
  db.prepare('UPDATE pools SET at = ? WHERE id = ?').run([at, id]);
}

function newPool(db: Driver, at: string, what: 'top' | 'played', name: string): number {
  const made = db.prepare("INSERT INTO pools (name, kind, at) VALUES (?, 'import', ?) RETURNING id");
  const id = rowId(made.get([freeName(db, name), at]));
  db.prepare('INSERT INTO account_pools (pool_id, what) VALUES (?, ?)').run([id, what]);
  return id;
}
