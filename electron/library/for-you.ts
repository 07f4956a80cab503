// What "For you" can go by: what is played most on Spotify in each of its ranges, Liked Songs, or a pool.

import { type ForYouSource, type ForYouSources, TOP_RANGES } from '../../shared/domain/for-you.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { forYouCalls } from '../../shared/ipc/for-you-calls.ts';
import { SUGGESTIBLE } from './catalogue-source.ts';
import type { Driver } from './driver.ts';
import { filledPools, IN_LIBRARY_POOL } from './pools/pools.ts';

/** Seeds at most: the more there are, the less each of them tells. */
const MOST = 50;
/** Tracks of a pool that are looked at to choose from. */
const LOOKED_AT = 20_000;

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

function topTracks(db: Driver, range: string): number[] {
  return ids(
    db
      .prepare(
        `SELECT track_id AS id FROM account_top WHERE range = ? AND kind = 'track' AND track_id IS NOT NULL
         GROUP BY track_id ORDER BY min(position) LIMIT ${MOST}`,
      )
      .all<{ id: number }>([range]),
  );
}

/** The account's; else a playlist that was imported under the name that Spotify, or Exportify, gives it. */
function likedSongs(db: Driver): number[] {
  const playlist = db
    .prepare(
      `SELECT p.id FROM playlists p LEFT JOIN account_playlists a ON a.playlist_id = p.id AND a.kind = 'liked'
       WHERE a.playlist_id IS NOT NULL OR lower(p.name) IN ('liked songs', 'liked_songs', 'lieblingssongs')
       ORDER BY a.playlist_id IS NULL, p.id LIMIT 1`,
    )
    .get<{ id: number }>([]);
  if (!playlist) return [];
  return ids(
    db
      .prepare(
        `SELECT i.track_id AS id FROM playlist_items i JOIN tracks t ON t.id = i.track_id
         WHERE i.playlist_id = ? AND ${SUGGESTIBLE} GROUP BY i.track_id ORDER BY max(i.added_at) DESC, min(i.position) LIMIT ${MOST}`,
      )
      .all<{ id: number }>([playlist.id]),
  );
}

function poolTracks(db: Driver, poolId: number): number[] {
  const kind = db.prepare('SELECT kind FROM pools WHERE id = ?').get<{ kind: string }>([poolId])?.kind;
  const members =
    kind === 'library'
      ? `SELECT i.track_id, NULL AS popularity FROM playlist_items i JOIN playlists p ON p.id = i.playlist_id
           WHERE ${IN_LIBRARY_POOL} AND ?1 = ?1 GROUP BY i.track_id`
      : 'SELECT track_id, popularity FROM pool_tracks WHERE pool_id = ?1';
  return ids(
    db
      .prepare(
        `SELECT t.id FROM (${members} LIMIT ${LOOKED_AT}) m JOIN tracks t ON t.id = m.track_id WHERE ${SUGGESTIBLE}
         ORDER BY (SELECT count(DISTINCT playlist_id) FROM playlist_items WHERE track_id = t.id) DESC,
           m.popularity DESC NULLS LAST, t.id LIMIT ${MOST}`,
      )
      .all<{ id: number }>([poolId]),
  );
}

const seedsOf = (db: Driver, source: ForYouSource): number[] => {
  if (source.kind === 'top') return topTracks(db, source.range);
  return source.kind === 'liked' ? likedSongs(db) : poolTracks(db, source.poolId);
};

function sources(db: Driver): ForYouSources {
  const own: ForYouSource[] = [
    ...TOP_RANGES.map((range) => ({ kind: 'top' as const, range })),
    { kind: 'liked' },
  ];
  const pools = filledPools(db).map(({ id, kind, name }) => ({
    source: { kind: 'pool' as const, poolId: id },
    // Which has one, or it would not be among them.
    tracks: 1,
    pool: { id, kind, name },
  }));
  return [
    ...own
      .map((source) => ({ source, tracks: seedsOf(db, source).length, pool: null }))
      .filter(({ tracks }) => tracks > 0),
    ...pools,
  ];
}

export const createForYou = (db: Driver): Pick<Handlers<'library'>, keyof typeof forYouCalls> => ({
  forYouSources: () => sources(db),
  forYouSeeds: ({ source }) => seedsOf(db, source),
});
