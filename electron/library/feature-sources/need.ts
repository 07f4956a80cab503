// What is known of how many tracks, by which source, and what a source could be asked about. Counted in stretches of
// tracks, with a turn for everybody else in between. Runs in the library thread.

import { setImmediate as turn } from 'node:timers/promises';
import type { FeatureNeed } from '../../../shared/domain/feature-sources.ts';
import { FEATURE_NAMES, type FeatureName } from '../../../shared/domain/features.ts';
import type { Driver } from '../driver.ts';

/** What one source can be asked. */
export interface Asking {
  source: string;
  /** What it can tell. */
  answers: readonly FeatureName[];
  /** Null: the whole library. */
  playlistId: number | null;
}

/** A track to ask about, under an id that is known outside. */
export interface Wanted {
  trackId: number;
  id: string;
}

export interface Given {
  source: string;
  tracks: number;
  values: number;
  lastAt: string | null;
  unknown: number;
}

/** Tracks counted between two turns: some ten milliseconds. */
const STRETCH = 20_000;

/** What a track is called outside: its Spotify id, or the code of its recording; null: nothing. */
const ID = `CASE
  WHEN t.source = 'spotify' AND length(t.source_id) = 22 AND t.source_id NOT GLOB '*[^0-9A-Za-z]*' THEN t.source_id
  WHEN length(k.isrc) = 12 AND k.isrc NOT GLOB '*[^0-9A-Z]*' THEN k.isrc END`;
const JOINS = `LEFT JOIN track_keys k ON k.track_id = t.id LEFT JOIN audio_features f ON f.track_id = t.id`;
const ASKED = 'EXISTS (SELECT 1 FROM feature_answers a WHERE a.track_id = t.id AND a.source = ?1)';
/** Without a row in audio_features every column is null. */
const lacks = (answers: readonly FeatureName[]) =>
  `(${answers.map((name) => `f.${name} IS NULL`).join(' OR ')})`;
const VALUES = (table: string) => FEATURE_NAMES.map((name) => `(${table}.${name} IS NOT NULL)`).join(' + ');

/** Up to `limit` tracks with ids above `after`, by their ids. */
export function wanted(db: Driver, asking: Asking, after: number, limit: number): Wanted[] {
  const { source, answers, playlistId } = asking;
  const within =
    playlistId === null ? '' : 'AND t.id IN (SELECT track_id FROM playlist_items WHERE playlist_id = ?4)';
  return db
    .prepare(
      `SELECT t.id AS trackId, ${ID} AS id FROM tracks t ${JOINS}
       WHERE t.id > ?2 AND ${lacks(answers)} AND ${ID} IS NOT NULL AND NOT ${ASKED} ${within}
       ORDER BY t.id LIMIT ?3`,
    )
    .all<Wanted>([source, after, limit, ...(playlistId === null ? [] : [playlistId])]);
}

export async function featureNeed(db: Driver, asking: Asking): Promise<FeatureNeed> {
  const { source, answers, playlistId } = asking;
  const from =
    playlistId === null
      ? 'tracks t'
      : 'playlist_items i JOIN tracks t ON t.id = i.track_id AND i.playlist_id = ?4';
  const found = db.prepare(
    `SELECT count(*) AS tracks, count(f.track_id) AS known,
       count(DISTINCT CASE WHEN ${lacks(answers)} AND ${ID} IS NOT NULL AND NOT ${ASKED} THEN t.id END) AS missing,
       count(DISTINCT CASE WHEN f.track_id IS NULL AND ${ID} IS NULL THEN t.id END) AS withoutId
     FROM ${from} ${JOINS} WHERE t.id > ?2 AND t.id <= ?3`,
  );
  const total: FeatureNeed = { tracks: 0, known: 0, missing: 0, withoutId: 0 };
  const add = (low: number, high: number) => {
    const more = found.get<FeatureNeed>([source, low, high, ...(playlistId === null ? [] : [playlistId])]);
    for (const name of Object.keys(total) as (keyof FeatureNeed)[]) total[name] += more?.[name] ?? 0;
  };
  // A playlist is one stretch: it holds 10,000 at most.
  if (playlistId !== null) add(0, Number.MAX_SAFE_INTEGER);
  else await eachStretch(db, add);
  return total;
}

/** What each source has given, of those that were ever heard. */
export async function featuresGiven(db: Driver): Promise<Given[]> {
  const found = db.prepare(
    `SELECT source, sum(n > 0) AS tracks, sum(n) AS "values", max(CASE WHEN n > 0 THEN at END) AS lastAt,
       sum(n = 0) AS unknown
     FROM (
       SELECT f.source, f.fetched_at AS at, ${VALUES('f')} AS n FROM audio_features f
       WHERE f.track_id > ?1 AND f.track_id <= ?2
         AND NOT EXISTS (SELECT 1 FROM feature_answers a WHERE a.track_id = f.track_id)
       UNION ALL
       SELECT a.source, a.fetched_at, ${VALUES('a')} FROM feature_answers a
       WHERE a.track_id > ?1 AND a.track_id <= ?2
     ) GROUP BY source`,
  );
  const all = new Map<string, Given>();
  await eachStretch(db, (low, high) => {
    for (const more of found.all<Given>([low, high])) {
      const sum = all.get(more.source);
      if (!sum) {
        all.set(more.source, more);
        continue;
      }
      sum.tracks += more.tracks;
      sum.values += more.values;
      sum.unknown += more.unknown;
      if (more.lastAt !== null && more.lastAt > (sum.lastAt ?? '')) sum.lastAt = more.lastAt;
    }
  });
  return [...all.values()];
}

/** `work` on tracks with ids above `low` and up to `high`, stretch by stretch. */
export async function eachStretch(db: Driver, work: (low: number, high: number) => void): Promise<void> {
  const last = db.prepare('SELECT max(id) AS id FROM tracks').get<{ id: number | null }>([])?.id ?? 0;
  for (let low = 0; low < last; low += STRETCH) {
    work(low, low + STRETCH);
    await turn();
  }
}
