// What must hold of the files beside the database whenever no process is running: a published snapshot is whole unless a
// fault has hurt it, and a copy kept before a migration is a whole database. In the parent.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readSnapshot } from '../../electron/catalogue/read.ts';
import { migrations } from '../../electron/library/migrations/index.ts';
import { snapshotIn } from './faults.ts';
import { Finding } from './process.ts';

export type SnapshotState = 'missing' | 'whole' | 'unreadable';

/** Reads it whole: header, places, checksum. A whole one must hold every track. */
export function snapshotState(folder: string, tracks: number): SnapshotState {
  const read = readSnapshot(snapshotIn(folder));
  if (!read.ok) return read.reason === 'missing' ? 'missing' : 'unreadable';
  if (read.info.rows !== tracks) throw new Finding(`a snapshot of ${read.info.rows} tracks for ${tracks}`);
  return 'whole';
}

/** Nothing but a fault makes a snapshot unreadable, which may then be set aside; nothing makes a whole one vanish. */
export function judgeSnapshot(before: SnapshotState, now: SnapshotState): void {
  if (before === now || now === 'whole' || (before === 'unreadable' && now === 'missing')) return;
  throw new Finding(`the snapshot was ${before} and is ${now}`);
}

/** Copies under their final name are whole and of the version before their migration. */
export function checkCopies(folder: string): void {
  const backups = path.join(folder, 'backups');
  const names = existsSync(backups) ? readdirSync(backups) : [];
  for (const name of names) {
    const n = /\.before-torture-(\d+)$/.exec(name)?.[1];
    if (n === undefined) continue;
    const { integrity, version } = lookInto(path.join(backups, name));
    if (integrity !== 'ok' || version !== migrations.length + Number(n) - 1)
      throw new Finding(`the copy ${name}: ${integrity}, version ${version}`);
  }
}

function lookInto(file: string): { integrity: unknown; version: unknown } {
  const copy = new DatabaseSync(file, { readOnly: true });
  const first = (pragma: string) => Object.values(copy.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
  try {
    return { integrity: first('integrity_check'), version: first('user_version') };
  } catch (thrown) {
    return { integrity: (thrown as Error).message, version: null };
  } finally {
    copy.close();
  }
}
