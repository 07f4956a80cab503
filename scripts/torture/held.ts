// What an app's library holds, read from a copy of its files: SQLite's recovery of the log is then the app's own to do.
// Works beside a running app that has nothing under way. In the parent.

import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Driver, openDriver } from '../../electron/library/driver.ts';
import { contentsOf } from '../../electron/library/fixtures.ts';
import { check } from '../../electron/library/open.ts';
import { type Contents, emptyModel, type List, type Model } from './model.ts';

export interface Held {
  contents: string;
  /** Edits that can be undone and redone. */
  done: number;
  undone: number;
  /** To start a model from. */
  model: Model;
}

/** Throws when the full check finds anything. */
export function readHeld(profile: string): Held {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'segue-held-'));
  for (const name of ['library.sqlite', 'library.sqlite-wal'])
    if (existsSync(path.join(profile, name))) copyFileSync(path.join(profile, name), path.join(folder, name));
  const db = openDriver(path.join(folder, 'library.sqlite'), 'node:sqlite');
  try {
    check(db, 'integrity_check');
    const contents = contentsOf(db);
    const edits = (state: string) => number(db, `SELECT count(*) AS n FROM edits WHERE state = '${state}'`);
    return { contents, done: edits('done'), undone: edits('undone'), model: modelOf(db, contents) };
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

const number = (db: Driver, sql: string) => db.prepare(sql).get<{ n: number }>([])?.n ?? 0;

function modelOf(db: Driver, text: string): Model {
  const [lists, items] = JSON.parse(text) as [
    [id: number, kind: string, name: string, description: string, createdAt: string][],
    [listId: number, position: number, id: number, trackId: number, addedAt: string][],
  ];
  const contents: Contents = new Map(
    lists.map(([listId, kind, name, description, createdAt]): [number, List] => {
      const own = items.filter(([of]) => of === listId);
      const held = own.map(([, , id, trackId, addedAt]) => ({ id, trackId, addedAt }));
      return [listId, { kind, name, description, createdAt, items: held, dismissed: new Map() }];
    }),
  );
  const last = (table: string) =>
    number(db, `SELECT coalesce(max(seq), 0) AS n FROM sqlite_sequence WHERE name = '${table}'`);
  return { ...emptyModel, contents, lastItem: last('playlist_items'), lastList: last('playlists') };
}

/** The app's clock is its own: all but the times. */
export const withoutTimes = (contents: string): string =>
  contents.replace(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g, '""');
