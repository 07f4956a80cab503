// The whole library to its file: see [Note: The library file]. Read from a look that does not change, so that edits
// go on meanwhile.

import { setImmediate as turn } from 'node:timers/promises';
import type { Driver } from '../driver.ts';
import { schemaVersion } from '../migrate.ts';
import { writeFileWhole } from '../write-file.ts';
import { FORMAT, MANIFEST, type Manifest, memberName, VERSION } from './manifest.ts';
import { asItIs, columnsOf, countOf, pagesOf } from './rows.ts';
import { ARCHIVED } from './tables.ts';
import { type NewMember, zipOf } from './write-zip.ts';

/** Hears of each page that is written, and may throw to end it. */
export type OnRows = (rows: number, of: number) => void;

export interface Exported {
  playlists: number;
  tracks: number;
}

/** Throws as `writeFileWhole`, and what `onRows` throws. */
export function exportLibrary(db: Driver, path: string, made: string, onRows: OnRows): Promise<Exported> {
  return asItIs(db, async (snapshot) => {
    const manifest = manifestOf(snapshot, made);
    const total = Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0);
    let done = 0;
    const members: NewMember[] = ARCHIVED.map(({ name, order }) => ({
      name: memberName(name),
      async *text() {
        for (const rows of pagesOf(snapshot, name, order)) {
          yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
          done += rows.length;
          onRows(done, total);
          await turn();
        }
      },
    })).map(({ name, text }) => ({ name, text: text() }));
    const head = once(`${JSON.stringify(manifest, null, 2)}\n`);
    await writeFileWhole(path, zipOf([{ name: MANIFEST, text: head }, ...members]));
    const rows = (table: string) => manifest.tables[table]?.rows ?? 0;
    return { playlists: rows('playlists'), tracks: rows('tracks') };
  });
}

async function* once(text: string): AsyncGenerator<string, void> {
  yield text;
}

function manifestOf(db: Driver, made: string): Manifest {
  const tables = ARCHIVED.map(
    ({ name }) => [name, { rows: countOf(db, name), columns: columnsOf(db, name) }] as const,
  );
  const sequences = db
    .prepare('SELECT name, seq FROM sqlite_sequence')
    .all<{ name: string; seq: number }>([])
    .filter(({ name }) => ARCHIVED.some((table) => table.name === name))
    .map(({ name, seq }) => [name, seq] as const);
  const playlists = db.prepare('SELECT name FROM playlists ORDER BY id LIMIT 50').all<{ name: string }>([]);
  return {
    ...{ format: FORMAT, version: VERSION, schema: schemaVersion(db), made },
    tables: Object.fromEntries(tables),
    sequences: Object.fromEntries(sequences),
    playlists: playlists.map(({ name }) => name),
  };
}
