// Puts files that were read into the library: each meets a track ([Note: Tracks meet]) or is one of its own. A file that
// is read again after it has changed is met anew, unless a playlist holds its own track, which then takes on its tags.
// In the library thread.

import { fold } from '../../../shared/domain/fold.ts';
import type { ReadFile } from '../../audio-files/read-tags.ts';
import type { FoundFile } from '../../audio-files/walk.ts';
import { recordingKey } from '../../catalogue/same-song.ts';
import type { Driver } from '../driver.ts';
import { type Answers, createAnswers } from '../feature-sources/answers.ts';
import type { ReadTrack } from '../import/items.ts';
import { createNames } from '../import/names.ts';
import { createTracks } from '../import/tracks.ts';
import { createFiller } from '../pools/fill.ts';
import { MY_FILES, whatMayGo } from './use.ts';

export type TakenFile = FoundFile & { result: Exclude<ReadFile, { gone: true }> };

interface FileRow {
  id: number;
  trackId: number | null;
  match: string | null;
  separated: number;
}

/** Within a transaction. @returns how many tracks are new */
export function takeFiles(
  db: Driver,
  folderId: number,
  run: number,
  files: readonly TakenFile[],
  now: string,
) {
  const taker = createTaker(db, now);
  let added = 0;
  const put = db.prepare(
    `INSERT INTO audio_files (folder_id, path, size, modified, reason, added, seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
     ON CONFLICT (folder_id, path) DO UPDATE SET size = ?3, modified = ?4, reason = ?5, seen = ?6, missing_since = NULL
     RETURNING id, track_id AS trackId, match, separated`,
  );
  for (const { path, size, modified, result } of files) {
    const reason = 'reason' in result ? result.reason : null;
    const row = put.get<FileRow>([folderId, path, size, modified, reason, run]);
    if (row && 'track' in result && taker.take(row, result.track)) added++;
  }
  return added;
}

/** Has one file be a track of its own, or meet one again. Within a transaction. */
export function reconsider(
  db: Driver,
  fileId: number,
  separated: boolean,
  track: ReadTrack,
  now: string,
): void {
  const row = db
    .prepare('SELECT id, track_id AS trackId, match, separated FROM audio_files WHERE id = ?')
    .get<FileRow>([fileId]);
  if (!row || (row.separated === 1) === separated) return;
  db.prepare('UPDATE audio_files SET separated = ? WHERE id = ?').run([separated, fileId]);
  const { take, letGo } = createTaker(db, now);
  if (row.match === 'own') letGo(row);
  take({ ...row, separated: Number(separated), trackId: null, match: null }, track);
}

function createTaker(db: Driver, now: string) {
  const names = createNames(db);
  const answers = createAnswers(db);
  const tracks = createTracks(db, names, now, createFiller(db, MY_FILES, now, 'files'), 'audio-file');
  const mayGo = whatMayGo(db);
  const others = db.prepare('SELECT 1 FROM audio_files WHERE track_id = ? AND id <> ?');
  const setTrack = db.prepare('UPDATE audio_files SET track_id = ?, match = ? WHERE id = ?');
  const deleteTrack = db.prepare('DELETE FROM tracks WHERE id = ?');
  const forget = db.prepare('UPDATE audio_files SET track_id = NULL, match = NULL WHERE id = ?');

  /** A file's own track goes, if nothing else needs it. */
  const letGo = ({ id, trackId }: FileRow): boolean => {
    if (trackId === null || others.get([trackId, id]) || !mayGo(trackId)) return false;
    forget.run([id]);
    deleteTrack.run([trackId]);
    return true;
  };

  /** @returns whether a track is new */
  const take = (row: FileRow, track: ReadTrack): boolean => {
    if (row.match === 'own' && row.trackId !== null && !letGo(row)) {
      if (!others.get([row.trackId, row.id])) retag(db, names, answers, row.trackId, track, now);
      return false;
    }
    // Files without an artist have titles such as "Track 1": equal ones are not one song.
    const unnamed = track.artists.length === 0 && track.isrc === null;
    const met = row.separated === 1 || unnamed ? null : tracks.known(track);
    const trackId = met?.trackId ?? tracks.addAs(track, `file\n${row.id}\n${now}`);
    setTrack.run([trackId, met ? (met.by === 'isrc' ? 'isrc' : 'name') : 'own', row.id]);
    return !met;
  };
  return { take, letGo };
}

/** A track that only its file tells of becomes what its tags say now. */
function retag(
  db: Driver,
  names: ReturnType<typeof createNames>,
  answers: Answers,
  trackId: number,
  track: ReadTrack,
  now: string,
): void {
  const { title, artists, album, albumArtist, year, durationMs, trackNumber, features } = track;
  const albumId = album === null ? null : names.album(album, albumArtist ?? artists[0] ?? '');
  const changed = db
    .prepare(
      `UPDATE tracks SET title = ?, title_search = ?, album_id = ?, year = ?, duration_ms = ?, track_number = ?
       WHERE id = ? AND source = 'import'`,
    )
    .run([title, fold(title), albumId, year, durationMs, trackNumber, trackId]);
  if (changed.changes === 0) return;
  db.prepare('DELETE FROM track_artists WHERE track_id = ?').run([trackId]);
  const insertArtist = db.prepare('INSERT OR IGNORE INTO track_artists VALUES (?, ?, ?)');
  artists.forEach((name, position) => void insertArtist.run([trackId, position, names.artist(name)]));
  db.prepare('DELETE FROM track_genres WHERE track_id = ?').run([trackId]);
  const insertGenre = db.prepare('INSERT OR IGNORE INTO track_genres VALUES (?, ?, ?)');
  track.genres.forEach((genre, position) => void insertGenre.run([trackId, position, names.genre(genre)]));
  db.prepare('UPDATE track_keys SET isrc = ?, recording = ? WHERE track_id = ?').run([
    track.isrc,
    recordingKey(artists[0] ?? '', title),
    trackId,
  ]);
  answers.keep(trackId, 'audio-file', now, features);
}
