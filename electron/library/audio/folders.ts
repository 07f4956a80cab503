// The folders of the user's own audio files. In the library thread.

import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AudioFolder } from '../../../shared/domain/audio-files.ts';
import { plainText } from '../../../shared/domain/plain-text.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { Driver } from '../driver.ts';
import { rowId } from '../import/names.ts';

type FolderRow = Omit<AudioFolder, 'name' | 'place' | 'watched' | 'reachable' | 'files'> & {
  path: string;
  watched: number;
  reachable: number;
};

/** Of a path that is shown, so many names at its end. */
const NAMES_SHOWN = 3;

/** A path as it is shown: its end, with separators of the system. */
export function shortPath(file: string): string {
  const names = file.split(path.sep).filter((name) => name !== '');
  const end = plainText(names.slice(-NAMES_SHOWN).join(path.sep));
  return names.length > NAMES_SHOWN ? `…${path.sep}${end}` : end;
}

export function listFolders(db: Driver): AudioFolder[] {
  return db
    .prepare(
      `SELECT d.id, d.path, d.watched, d.reachable, d.scanned_at AS scannedAt,
         count(*) FILTER (WHERE f.reason IS NULL AND f.missing_since IS NULL AND f.match = 'own') AS own,
         count(*) FILTER (WHERE f.reason IS NULL AND f.missing_since IS NULL AND f.match <> 'own') AS matched,
         count(*) FILTER (WHERE f.reason IS NOT NULL AND f.missing_since IS NULL) AS unreadable,
         count(*) FILTER (WHERE f.missing_since IS NOT NULL) AS missing
       FROM audio_folders d LEFT JOIN audio_files f ON f.folder_id = d.id GROUP BY d.id ORDER BY d.path`,
    )
    .all<FolderRow>([])
    .map(({ path: place, watched, reachable, ...row }) => ({
      ...row,
      files: row.own + row.matched,
      name: plainText(path.basename(place) || place),
      place: shortPath(path.dirname(place)),
      watched: watched === 1,
      reachable: reachable === 1,
    }));
}

/** Throws `file-not-read`, and `folder-known` when one of them holds, or is held by, a folder on the list. */
export function addFolders(db: Driver, paths: readonly string[]): number[] {
  const added = paths.map(resolved);
  return db.transaction(() =>
    added.map((place) => {
      const all = db.prepare('SELECT path FROM audio_folders').all<{ path: string }>([]);
      if (all.some((known) => holds(known.path, place) || holds(place, known.path)))
        throw new SegueError('folder-known', place);
      const insert = 'INSERT INTO audio_folders (path, watched, reachable) VALUES (?, 1, 1) RETURNING id';
      return rowId(db.prepare(insert).get([place]));
    }),
  );
}

function resolved(place: string): string {
  try {
    const real = realpathSync(place);
    if (statSync(real).isDirectory()) return real;
  } catch (cause) {
    throw new SegueError('file-not-read', String(cause), { cause });
  }
  throw new SegueError('file-not-read', 'no folder');
}

const holds = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

export function watchFolder(db: Driver, folderId: number, watched: boolean): void {
  db.prepare('UPDATE audio_folders SET watched = ? WHERE id = ?').run([watched, folderId]);
}

export const watchedFolders = (db: Driver): number[] =>
  db
    .prepare('SELECT id FROM audio_folders WHERE watched = 1 ORDER BY id')
    .all<{ id: number }>([])
    .map(({ id }) => id);

/** Where a file is; null when it, or its folder, is no longer known. */
export const fileLocation = (db: Driver, fileId: number): { root: string; path: string } | null =>
  db
    .prepare(
      `SELECT d.path AS root, f.path FROM audio_files f JOIN audio_folders d ON d.id = f.folder_id WHERE f.id = ?`,
    )
    .get<{ root: string; path: string }>([fileId]) ?? null;
