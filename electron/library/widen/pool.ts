// The pool that a run fills. A track is one of the library's by Spotify's id, by ISRC, or as the same song: of a song that
// is there under another id no second is added, for a pool is what suggestions come from.

import { recordingKey } from '../../catalogue/same-song.ts';
import type { Playable } from '../../spotify/replies/tracks.ts';
import { createRemoteTracks, readTrack } from '../account/remote-tracks.ts';
import type { Driver } from '../driver.ts';
import type { ReadTrack } from '../import/items.ts';
import { createNames, rowId } from '../import/names.ts';
import { createTracks } from '../import/tracks.ts';
import { freeName } from '../pools/fill.ts';
import type { Run } from './run.ts';

const SAME_LENGTH_MS = 2000;

export interface WidenPool {
  id: number;
  /** Its track; null: nothing that could be suggested. */
  put(what: Playable): number | null;
  counts: { added: number; met: number };
}

/** Makes the pool where there is none. Within a transaction. */
export function openPool(db: Driver, at: string, run: Run): WidenPool {
  const id = run.poolId ?? makePool(db, at, run);
  const put = db.prepare(
    'INSERT OR IGNORE INTO pool_tracks (pool_id, track_id, popularity) VALUES (?, ?, NULL)',
  );
  const tracks = createTracks(db, createNames(db), at, { put: () => undefined });
  const { noteArtists } = createRemoteTracks(db, at);
  const byIsrc = db.prepare('SELECT track_id AS id FROM track_keys WHERE isrc = ? ORDER BY track_id LIMIT 1');
  const bySong = db.prepare(
    `SELECT t.id FROM track_keys k JOIN tracks t ON t.id = k.track_id
     WHERE k.recording = ? AND abs(coalesce(t.duration_ms - ?, 0)) <= ${SAME_LENGTH_MS} ORDER BY t.id LIMIT 1`,
  );
  const sameSong = ({ isrc, artists, title, durationMs }: ReadTrack): number | undefined =>
    (
      (isrc === null ? undefined : byIsrc.get<{ id: number }>([isrc])) ??
      bySong.get<{ id: number }>([recordingKey(artists[0] ?? '', title), durationMs])
    )?.id;
  const counts = { added: 0, met: 0 };
  return {
    id,
    counts,
    put(what) {
      const { kind, id: spotifyId, playable } = what;
      if (kind !== 'track' || spotifyId === null || !playable) return null;
      const track = { ...readTrack(what), spotifyId };
      if (track.title === '') return null;
      const known = tracks.known(track)?.trackId ?? sameSong(track);
      const trackId = known ?? tracks.meet(track)?.trackId;
      if (trackId === undefined) return null;
      noteArtists(trackId, what);
      if (put.run([id, trackId]).changes > 0) counts[known === undefined ? 'added' : 'met']++;
      return trackId;
    },
  };
}

function makePool(db: Driver, at: string, { playlistId, poolName }: Run): number {
  const made = db.prepare("INSERT INTO pools (name, kind, at) VALUES (?, 'import', ?) RETURNING id");
  const id = rowId(made.get([freeName(db, poolName), at]));
  db.prepare('INSERT INTO account_pools (pool_id, what) VALUES (?, ?)').run([id, `widened ${playlistId}`]);
  db.prepare('UPDATE account_widening SET pool_id = ?').run([id]);
  return id;
}
