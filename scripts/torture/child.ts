// The process that is killed: the library as the app's library thread has it (the same driver, opening, handlers and
// snapshot), on plain Node. Does what protocol.ts asks, and says an edit is done only once its commit has returned.

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { detectHere } from '../../electron/catalogue/languages/detect.ts';
import type { LibraryHandlers } from '../../electron/library/calls.ts';
import type { Driver } from '../../electron/library/driver.ts';
import { addTracks, contentsOf, madeTracks } from '../../electron/library/fixtures.ts';
import { createLibrary } from '../../electron/library/library.ts';
import { check, openLibraryDatabase } from '../../electron/library/open.ts';
import { SegueError } from '../../shared/domain/result.ts';
import { type Axe, withAxe } from './axe.ts';
import { furtherIn, withFurther } from './migrations.ts';
import type { Move } from './model.ts';
import type { ChildRequest, Line, OpenRequest, RunRequest } from './protocol.ts';

let db: Driver;
let axe: Axe;
let library: LibraryHandlers;
let clock = '';

const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);

function open({ folder, engine, session, tracks, furtherMigrations }: OpenRequest): void {
  say({ say: 'begin', what: 'open' });
  const path = join(folder, 'library.sqlite');
  db = openLibraryDatabase(path, engine, withFurther(furtherMigrations));
  const count = (what: string) =>
    db.prepare(`SELECT count(*) AS n FROM ${what}`).get<{ n: number }>([])?.n ?? 0;
  if (count('tracks') === 0) addTracks(db, madeTracks(tracks));
  check(db, 'integrity_check');
  axe = withAxe(db);
  library = createLibrary({
    ...{
      db: axe.driver,
      session,
      assetsDir: folder,
      catalogueDir: join(folder, 'catalogue'),
      detect: detectHere,
    },
    now: () => clock,
    emit: () => {},
  });
  const backups = db
    .prepare('SELECT id, playlist_id, session, name, items FROM backups ORDER BY id')
    .all<object>([])
    .map((row) => Object.values(row));
  say({
    ...{ say: 'opened', contents: contentsOf(db), backups: JSON.stringify(backups) },
    ...{ done: count("edits WHERE state = 'done'"), undone: count("edits WHERE state = 'undone'") },
    ...{ tracks: count('tracks'), further: furtherIn(db) },
  });
}

async function run({ steps, killAt }: RunRequest): Promise<void> {
  let building: Promise<unknown> = Promise.resolve();
  for (const [i, { now, ...step }] of steps.entries()) {
    clock = now;
    if (killAt?.step === i) axe.arm(killAt.statement);
    let refused: string | null = null;
    if (step.kind === 'snapshot') {
      await building;
      say({ say: 'begin', what: 'snapshot' });
      building = Promise.resolve(library.buildSnapshot({ force: true }));
    } else if (step.kind === 'checkpoint') {
      say({ say: 'begin', what: 'checkpoint' });
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } else {
      refused = await refusal(() => make(step));
    }
    say({ say: 'done', step: i, refused });
    await turn(); // a build goes on between edits, as between calls in the thread
  }
  await building;
  axe.arm(null);
  say({ say: 'ran' });
}

const make = (move: Move): unknown =>
  move.kind === 'undo' || move.kind === 'redo' ? library[move.kind](undefined) : library.edit(move);

/** The code it was refused with, or null. */
async function refusal(work: () => unknown): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (thrown) {
    if (thrown instanceof SegueError && !/^(database|disk|internal)/.test(thrown.code)) return thrown.code;
    throw thrown;
  }
}

async function walk(direction: 'undo' | 'redo'): Promise<void> {
  const contents: string[] = [];
  while ((await refusal(() => library[direction](undefined))) === null) contents.push(contentsOf(db));
  say({ say: 'walked', contents });
}

async function answer(request: ChildRequest): Promise<void> {
  switch (request.do) {
    case 'open':
      return open(request);
    case 'run':
      return run(request);
    case 'walk':
      return walk(request.direction);
    case 'publish': {
      const built = await library.buildSnapshot({ force: request.force });
      return say({ say: 'published', path: built?.path ?? '', rows: built?.rows ?? 0 });
    }
    case 'close':
      say({ say: 'begin', what: 'close' });
      db.close();
      return say({ say: 'closed' });
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  try {
    await answer(JSON.parse(text) as ChildRequest);
  } catch (thrown) {
    say({ say: 'failed', why: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
}
