// [Note: Tracks meet] A track of a file is one of the library's by Spotify id, then by ISRC, then by artist, title and
// length. Two Spotify ids are two tracks, whatever else they share: a playlist keeps the one it was made with. What
// the library does not know of a track is filled in; what it knows stays.

import type { FeatureSourceId } from '../../../shared/domain/feature-source-ids.ts';
import { FEATURE_NAMES } from '../../../shared/domain/features.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { recordingKey } from '../../catalogue/same-song.ts';
import type { Driver } from '../driver.ts';
import { createAnswers } from '../feature-sources/answers.ts';
import type { Filler } from '../pools/fill.ts';
import type { ReadTrack } from './items.ts';
import { type Names, rowId, SOURCE } from './names.ts';

export type Met = 'added' | 'id' | 'isrc' | 'name';
export interface MetTrack {
  trackId: number;
  by: Met;
}

/** Lengths of one recording, as several shops give them. */
const SAME_LENGTH_MS = 2000;

interface Found {
  id: number;
  source: string;
  durationMs: number | null;
  /** Whether something is missing that a file may know. */
  lacks: number;
  /** Whether its day of release is not known: that of most is not. */
  undated: number;
  /** Of the source that speaks. */
  hasFeatures: number;
}

const found = (featuresOf: FeatureSourceId) => `SELECT t.id, t.source, t.duration_ms AS durationMs,
    (t.duration_ms IS NULL OR t.album_id IS NULL OR t.year IS NULL OR k.isrc IS NULL) AS lacks,
    t.released IS NULL AS undated,
    (EXISTS (SELECT 1 FROM audio_features f WHERE f.track_id = t.id AND f.source = '${featuresOf}')
      OR EXISTS (SELECT 1 FROM feature_answers a WHERE a.track_id = t.id AND a.source = '${featuresOf}'))
      AS hasFeatures
  FROM tracks t JOIN track_keys k ON k.track_id = t.id`;

export interface Tracks {
  /** Null where the file gives an id only and the library knows none such. Within a transaction. */
  meet(track: ReadTrack): MetTrack | null;
  /** As `meet`, without adding anything. */
  known(track: ReadTrack): MetTrack | null;
  /** Adds a track whatever there is like it, under a name of its own among the sources. Within a transaction. */
  addAs(track: ReadTrack, sourceId: string): number;
}

/**
 * @param pool has every track that is met or added
 * @param featuresOf the source of the audio features that come with tracks
 */
export function createTracks(
  db: Driver,
  names: Names,
  now: string,
  pool: Pick<Filler, 'put'>,
  featuresOf: FeatureSourceId = 'file',
): Tracks {
  const FOUND = found(featuresOf);
  const byId = db.prepare(`${FOUND} WHERE t.source = 'spotify' AND t.source_id = ?`);
  const byIsrc = db.prepare(`${FOUND} WHERE k.isrc = ? ORDER BY t.id`);
  const byRecording = db.prepare(`${FOUND} WHERE k.recording = ? ORDER BY t.id`);
  const insertTrack = db.prepare(
    `INSERT INTO tracks (source, source_id, title, title_search, album_id, track_number, year, released,
       duration_ms, explicit, url)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const insertKeys = db.prepare('INSERT INTO track_keys (track_id, isrc, recording) VALUES (?, ?, ?)');
  const insertArtist = db.prepare('INSERT OR IGNORE INTO track_artists VALUES (?, ?, ?)');
  const insertGenre = db.prepare('INSERT OR IGNORE INTO track_genres VALUES (?, ?, ?)');
  const insertFeatures = db.prepare(
    `INSERT OR IGNORE INTO audio_features (track_id, source, fetched_at, ${FEATURE_NAMES.join(', ')})
     VALUES (?, '${featuresOf}', ?, ${FEATURE_NAMES.map(() => '?').join(', ')})`,
  );
  const fill = db.prepare(
    `UPDATE tracks SET duration_ms = coalesce(duration_ms, ?2), album_id = coalesce(album_id, ?3),
       year = coalesce(year, ?4),
       -- Of another year it is another release's.
       released = coalesce(released, CASE WHEN coalesce(year, ?4) = ?4 THEN ?5 END) WHERE id = ?1`,
  );
  const fillIsrc = db.prepare('UPDATE track_keys SET isrc = coalesce(isrc, ?2) WHERE track_id = ?1');
  const giveId = db.prepare("UPDATE tracks SET source = 'spotify', source_id = ?2, url = ?3 WHERE id = ?1");
  const answers = createAnswers(db);

  const find = (track: ReadTrack, recording: string): { found: Found; by: Met } | null => {
    const { spotifyId, isrc } = track;
    const same = spotifyId === null ? undefined : byId.get<Found>([spotifyId]);
    if (same) return { found: same, by: 'id' };
    if (track.title === '') return null;
    // One that has an id of its own is another track; one from elsewhere, as the demo's, keeps its source.
    const free = ({ source }: Found) =>
      spotifyId === null ? !source.startsWith('spotify-') : source === SOURCE;
    const recorded = isrc === null ? undefined : byIsrc.all<Found>([isrc]).find(free);
    if (recorded) return { found: recorded, by: 'isrc' };
    const { durationMs } = track;
    const named = byRecording
      .all<Found>([recording])
      .find(
        (each) =>
          free(each) &&
          (durationMs === null ||
            each.durationMs === null ||
            Math.abs(durationMs - each.durationMs) <= SAME_LENGTH_MS),
      );
    return named ? { found: named, by: 'name' } : null;
  };

  const albumOf = ({ album, albumArtist, artists }: ReadTrack) =>
    album === null ? null : names.album(album, albumArtist ?? artists[0] ?? '');

  const addFeatures = (trackId: number, { features, genres }: ReadTrack) => {
    if (features) {
      const alone =
        insertFeatures.run([trackId, now, ...FEATURE_NAMES.map((name) => features[name])]).changes > 0;
      if (!alone) answers.keep(trackId, featuresOf, now, features);
    }
    genres.forEach((genre, position) => void insertGenre.run([trackId, position, names.genre(genre)]));
  };

  const add = (track: ReadTrack, recording: string, ownId?: string): number => {
    const { spotifyId, title, artists } = track;
    const trackId = rowId(
      insertTrack.get([
        spotifyId === null ? SOURCE : 'spotify',
        spotifyId ?? ownId ?? `${recording}\n${track.durationMs ?? ''}`,
        title,
        fold(title),
        albumOf(track),
        track.trackNumber,
        track.year,
        track.released,
        track.durationMs,
        track.explicit,
        urlOf(spotifyId),
      ]),
    );
    insertKeys.run([trackId, track.isrc, recording]);
    artists.forEach((name, position) => void insertArtist.run([trackId, position, names.artist(name)]));
    addFeatures(trackId, track);
    pool.put(trackId, track.popularity);
    return trackId;
  };

  const complete = ({ id, source, lacks, undated, hasFeatures }: Found, by: Met, track: ReadTrack) => {
    if (source === SOURCE && track.spotifyId !== null)
      giveId.run([id, track.spotifyId, urlOf(track.spotifyId)]);
    if ((lacks || (undated && track.released !== null)) && by !== 'added') {
      if (track.isrc !== null) fillIsrc.run([id, track.isrc]);
      // Not what the demo leaves out on purpose.
      if (source === SOURCE || source === 'spotify')
        fill.run([id, track.durationMs, albumOf(track), track.year, track.released]);
    }
    if (!hasFeatures && track.features && (source === SOURCE || source === 'spotify')) addFeatures(id, track);
  };

  const keyOf = (track: ReadTrack) => recordingKey(track.artists[0] ?? '', track.title);
  const known = (track: ReadTrack, recording: string): MetTrack | null => {
    const met = find(track, recording);
    if (!met) return null;
    complete(met.found, met.by, track);
    pool.put(met.found.id, track.popularity);
    return { trackId: met.found.id, by: met.by };
  };

  return {
    meet(track) {
      const recording = keyOf(track);
      const met = known(track, recording);
      if (met || track.title === '') return met;
      return { trackId: add(track, recording), by: 'added' };
    },
    known: (track) => known(track, keyOf(track)),
    addAs: (track, sourceId) => add(track, keyOf(track), sourceId),
  };
}

const urlOf = (spotifyId: string | null) =>
  spotifyId === null ? null : `https://open.spotify.com/track/${spotifyId}`;

const KEYED_AT_ONCE = 500;

/** Gives keys to tracks that came without an import, so many at a time. @returns false once all have theirs */
export function keyTracks(db: Driver): boolean {
  const rows = db
    .prepare(
      `SELECT t.id, t.title, coalesce((SELECT a.name FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
         WHERE ta.track_id = t.id AND ta.position = 0), '') AS artist
       FROM tracks t WHERE NOT EXISTS (SELECT 1 FROM track_keys k WHERE k.track_id = t.id) LIMIT ${KEYED_AT_ONCE}`,
    )
    .all<{ id: number; title: string; artist: string }>([]);
  const insert = db.prepare('INSERT INTO track_keys (track_id, isrc, recording) VALUES (?, NULL, ?)');
  db.transaction(() => {
    for (const { id, title, artist } of rows) insert.run([id, recordingKey(artist, title)]);
  });
  return rows.length === KEYED_AT_ONCE;
}
