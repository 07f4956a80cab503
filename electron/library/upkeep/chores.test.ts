import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SegueError } from '../../../shared/domain/result.ts';
import { builtThread } from '../../threads/built-thread.ts';
import { copyLibrary, listCopies } from '../copies.ts';
import { type Driver, ENGINES, openDriver } from '../driver.ts';
import { addTracks, madeTracks, temporaryFolder } from '../fixtures.ts';
import { backupFolder } from '../migrate.ts';
import { openLibraryDatabase } from '../open.ts';
import { type Chores, createChores } from './chores.ts';

const TRACKS = 3000;

describe.each(ENGINES)('a library that is looked after (%s)', { timeout: 30_000 }, (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  let db: Driver;
  let chores: Chores;
  let events: [string, unknown][];
  let onEvent: () => void;

  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'library.sqlite');
    db = openLibraryDatabase(path, engine);
    events = [];
    onEvent = () => {};
    const emit = (event: string, data: unknown) => {
      events.push([event, data]);
      onEvent();
    };
    chores = createChores({ db, databasePath: path, entry: builtThread('upkeep'), emit });
  });
  afterEach(async () => {
    await chores.cancel();
    db.close();
    folder.remove();
  });
  const told = () =>
    new Promise<void>((resolve) => {
      onEvent = resolve;
    });
  const begin = () => {
    const next = told();
    chores.start();
    return next;
  };
  const left = () => (existsSync(backupFolder(path)) ? readdirSync(backupFolder(path)) : []);
  const counted = (file: string) => {
    const copy = openDriver(file, engine);
    try {
      return copy.prepare('SELECT count(*) AS n FROM tracks').get<{ n: number }>([])?.n;
    } finally {
      copy.close();
    }
  };

  it('is copied beside whoever writes meanwhile, and once', async () => {
    addTracks(db, madeTracks(20_000));
    let [copying, written] = [true, 0];
    const copied = begin().then(() => {
      copying = false;
    });
    chores.start();
    while (copying) {
      db.prepare('UPDATE tracks SET title = ? WHERE id = 1').run([`New ${written}`]);
      if (left().some((name) => name.endsWith('.part'))) written++;
      await setImmediate();
    }
    await copied;
    expect(written).toBeGreaterThan(0);
    expect(events).toEqual([['copied', null]]);
    chores.start();
    await chores.cancel();
    expect(events).toHaveLength(1);
    const [copy, ...others] = listCopies(path);
    expect(others).toEqual([]);
    expect(counted(copy!.path)).toBe(20_000);
  });

  it('has nothing left of a copy that is cancelled, and is copied after it', async () => {
    addTracks(db, madeTracks(TRACKS));
    for (let at = 0; at < 5; at++) {
      chores.start();
      // Anywhere: before the worker runs, while it reads, while it writes.
      await setTimeout(at * 40);
      await chores.cancel();
      expect(left().filter((name) => name.includes('.part'))).toEqual([]);
      if (at === 0) expect([events, left()]).toEqual([[], []]);
    }
    if (events.length === 0) await begin();
    expect(events).toEqual([['copied', null]]);
    expect(counted(listCopies(path)[0]!.path)).toBe(TRACKS);
  });

  it('has nothing left of a copy that is ended between any two of its steps', () => {
    addTracks(db, madeTracks(3));
    for (let steps = 0; ; steps++) {
      let rest = steps;
      const checkpoint = () => {
        if (rest-- === 0) throw new SegueError('superseded');
      };
      try {
        copyLibrary(db, path, new Date(), { checkpoint });
        expect(steps).toBeGreaterThan(3);
        break;
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'superseded' });
        expect(left()).toEqual([]);
      }
    }
    expect(listCopies(path)).toHaveLength(1);
  });

  it.each([null, ''])(
    'that has gone, or is another file, is not made anew and not copied',
    async (instead) => {
      addTracks(db, madeTracks(3));
      renameSync(path, `${path}.away`);
      if (instead !== null) writeFileSync(path, instead);
      await begin();
      expect(events).toEqual([['copyFailed', expect.objectContaining({ code: 'database-missing' })]]);
      expect([left(), existsSync(path) ? readFileSync(path, 'utf8') : null]).toEqual([[], instead]);
      rmSync(path, { force: true });
      renameSync(`${path}.away`, path);
    },
  );

  it('loses what an end in the middle of a copy has left', async () => {
    addTracks(db, madeTracks(3));
    mkdirSync(backupFolder(path));
    for (const end of ['', '-wal'])
      writeFileSync(join(backupFolder(path), `library.sqlite.daily-2026-01-01.part${end}`), 'half a copy');
    await begin();
    expect(left()).toEqual([expect.stringMatching(/\.daily-[^.]*\.\d+Z$/)]);
  });

  it('that cannot be copied says so, and is not copied again at once', async () => {
    addTracks(db, madeTracks(3));
    writeFileSync(backupFolder(path), 'a file where the folder should be');
    await begin();
    expect(events).toEqual([['copyFailed', expect.objectContaining({ code: 'database-failed' })]]);
    chores.start();
    await chores.cancel();
    expect(events).toHaveLength(1);
  });

  it('is looked through when no copy is due, and damage is told once', async () => {
    addTracks(db, madeTracks(3));
    copyLibrary(db, path, new Date());
    db.exec('CREATE TABLE gone (v TEXT NOT NULL); CREATE INDEX gone_v ON gone (v)');
    db.exec("INSERT INTO gone VALUES ('a'), ('b')");
    // As from a disk that lost a page: the index is another table's now.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const page = (name: string) =>
      db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get<{ rootpage: number }>([name])!
        .rootpage;
    const size = db.prepare('PRAGMA page_size').get<{ page_size: number }>([])!.page_size;
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(size), 0, size, (page('gone_v') - 1) * size);
    closeSync(file);
    await begin();
    expect(events).toEqual([['damageFound', expect.objectContaining({ code: 'database-corrupt' })]]);
    chores.start();
    await chores.cancel();
    expect(events).toHaveLength(1);
  });
});
