// What the window lists of audio files: what each was matched to, what could not be read, what can be played. In the
// library thread.

import type {
  AudioMatch,
  AudioMatches,
  AudioReason,
  AudioUnreadable,
  Playable,
} from '../../../shared/domain/audio-files.ts';
import { words } from '../../../shared/domain/fold.ts';
import { playedAs } from '../../audio-files/kinds.ts';
import type { Driver } from '../driver.ts';
import { saveForSpreadsheet } from '../spreadsheet.ts';
import { shortPath } from './folders.ts';

const SHOWN = 200;

/** Every word has to be in the track's title or one of its artists. */
export function listMatches(db: Driver, text: string): AudioMatches {
  const wanted = words(text).slice(0, 8);
  const artist = `EXISTS (SELECT 1 FROM track_artists ta JOIN artists a ON a.id = ta.artist_id
    WHERE ta.track_id = t.id AND instr(a.name_search, ?) > 0)`;
  const holds = wanted.map(() => `AND (instr(t.title_search, ?) > 0 OR ${artist})`).join(' ');
  const params = wanted.flatMap((word) => [word, word]);
  const from = `FROM audio_files f JOIN tracks t ON t.id = f.track_id
    WHERE f.folder_id IS NOT NULL AND f.missing_since IS NULL AND (f.match <> 'own' OR f.separated = 1) ${holds}`;
  const total = db.prepare(`SELECT count(*) AS n ${from}`).get<{ n: number }>(params)?.n ?? 0;
  type Row = Omit<AudioMatch, 'artists' | 'separated'> & { artists: string; separated: number };
  const matches = db
    .prepare(
      `SELECT f.id AS fileId, f.path AS file, f.match AS by, f.separated, t.title,
         (SELECT json_group_array(name) FROM (SELECT a.name FROM track_artists ta JOIN artists a
           ON a.id = ta.artist_id WHERE ta.track_id = t.id ORDER BY ta.position)) AS artists
       ${from} ORDER BY t.title_search, f.id LIMIT ${SHOWN}`,
    )
    .all<Row>(params)
    .map(({ file, separated, artists, ...row }) => ({
      ...row,
      file: shortPath(file),
      separated: separated === 1,
      artists: JSON.parse(artists) as string[],
    }));
  return { total, matches };
}

const UNREADABLE = `FROM audio_files f JOIN audio_folders d ON d.id = f.folder_id
  WHERE f.reason IS NOT NULL AND f.missing_since IS NULL`;

export function listUnreadable(db: Driver): AudioUnreadable {
  const total = db.prepare(`SELECT count(*) AS n ${UNREADABLE}`).get<{ n: number }>([])?.n ?? 0;
  const rows = db
    .prepare(`SELECT f.path AS file, f.reason ${UNREADABLE} ORDER BY f.path LIMIT ${SHOWN}`)
    .all<{ file: string; reason: AudioReason }>([])
    .map(({ file, reason }) => ({ file: shortPath(file), reason }));
  return { total, rows };
}

/** As a CSV with a heading. Throws `export-...`. */
export function saveUnreadable(
  db: Driver,
  file: string,
  heading: readonly string[],
  sentences: Readonly<Record<AudioReason, string>>,
): Promise<void> {
  const rows = db
    .prepare(`SELECT d.path AS folder, f.path, f.reason ${UNREADABLE} ORDER BY d.path, f.path`)
    .all<{ folder: string; path: string; reason: AudioReason }>([])
    .map(({ folder, path, reason }) => [folder, path, sentences[reason]]);
  return saveForSpreadsheet(file, heading, rows);
}

/** In the order asked; tracks without a file that is there and can be played are left out. */
export function playableOf(db: Driver, trackIds: readonly number[]): Playable[] {
  const rows = db
    .prepare(
      `SELECT f.track_id AS trackId, f.id AS fileId, f.path FROM audio_files f
       WHERE f.track_id IN (SELECT value FROM json_each(?)) AND f.folder_id IS NOT NULL
         AND f.missing_since IS NULL AND f.reason IS NULL ORDER BY f.id DESC`,
    )
    .all<{ trackId: number; fileId: number; path: string }>([JSON.stringify(trackIds)]);
  const files = new Map(rows.filter(({ path }) => playedAs(path)).map((row) => [row.trackId, row.fileId]));
  return trackIds.flatMap((trackId) => {
    const fileId = files.get(trackId);
    return fileId === undefined ? [] : [{ trackId, fileId }];
  });
}
