import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ENGINES, type Engine } from '../driver.ts';
import { addTracks, contentsOf, openLibrary, type TestLibrary, temporaryFolder } from '../fixtures.ts';
import { look, run } from '../import/test-import.ts';
import { exportLibrary } from './export.ts';
import { pagesOf, type Row } from './rows.ts';
import { ARCHIVED, LEFT_OUT } from './tables.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

let made = 0;
/** A library in a folder of its own. */
function anyLibrary(engine: Engine): TestLibrary {
  const own = temporaryFolder();
  const library = openLibrary(own.path, engine);
  const close = () => {
    library.db.close();
    own.remove();
  };
  return Object.assign(library, { close });
}

const everything = ({ db }: TestLibrary): Record<string, Row[]> => ({
  ...Object.fromEntries(ARCHIVED.map(({ name, order }) => [name, [...pagesOf(db, name, order)].flat()])),
  sequences: db
    .prepare("SELECT name, seq FROM sqlite_sequence WHERE name <> 'imports' AND seq > 0 ORDER BY name")
    .all<Row>([]),
});

async function out(library: TestLibrary): Promise<string> {
  const path = join(folder.path, `${++made}.segue-library`);
  await exportLibrary(library.db, path, '2026-01-01T00:00:00.000Z', () => {});
  return path;
}
async function bring(library: TestLibrary, path: string) {
  const looked = await look(library, [path]);
  expect(looked.files).toMatchObject([{ kind: 'library', problem: null }]);
  return run(library, looked, { mapping: [], makePlaylists: true });
}

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((each) => !each.includes('\0')),
  fc.constantFrom('夜の川', 'شب', 'Étude "No. 3"', '\u202Eabc', "Tyler, O'Neil", '🎹', 'a\nb'),
);
const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((each) => each + 0));
const track = fc.record({
  title: text,
  artists: fc.array(text, { maxLength: 3 }),
  album: fc.option(text),
  genres: fc.uniqueArray(text, { maxLength: 3 }),
  year: fc.option(fc.integer({ min: 1900, max: 2026 })),
  durationMs: fc.option(fc.integer({ min: 1, max: 1e6 })),
  features: fc.option(fc.record({ energy: value, valence: value })),
});
const place = fc.nat(50);
/** What somebody does in a library: numbers choose among what is there. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('create' as const), name: text, tracks: fc.array(place, { maxLength: 8 }) }),
  fc.record({
    do: fc.constant('add' as const),
    list: place,
    tracks: fc.array(place, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    do: fc.constantFrom('delete' as const, 'rename' as const, 'dismiss' as const, 'steer' as const),
    list: place,
    track: place,
  }),
  fc.record({
    do: fc.constantFrom('undo' as const, 'redo' as const, 'never' as const, 'neverArtist' as const),
    track: place,
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
const life = fc.record({
  tracks: fc.array(track, { minLength: 1, maxLength: 12 }),
  local: fc.array(text, { maxLength: 3 }),
  deeds: fc.array(deed, { maxLength: 25 }),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

async function live(library: TestLibrary, { tracks, local, deeds }: Life): Promise<void> {
  const ids = addTracks(library.db, tracks as never);
  library.db.exec("INSERT OR IGNORE INTO pools (name) VALUES ('Imported')");
  const pool = library.db.prepare('INSERT OR IGNORE INTO pool_tracks SELECT id, ?, ? FROM pools');
  for (const id of ids) pool.run([id, id / 7]);
  // A local file and a table, as a user brings them.
  const rows = local.map((name) => `spotify:local:Ada:Home:${encodeURIComponent(name)}:120`).join('\n');
  const sources = [{ pasted: `spotify:local:Ada:Home:Sketch:99\n${rows}\n`, name: 'Local' }];
  await library.runImport({
    sources,
    choices: [{ mapping: [], include: true, makePlaylists: true, playlistName: '' }],
  });
  // And a collection of playlists that are heard of alone.
  const heard = local.map(
    (name, i) =>
      `${JSON.stringify({ name, tracks: [{ trackName: name, artistName: 'Bo' }, { trackName: `No ${i}` }] })}`,
  );
  await library.runImport({
    sources: [{ pasted: heard.join('\n'), name: 'Collection.jsonl' }],
    choices: [{ mapping: [], include: true, makePlaylists: false, playlistName: '' }],
  });
  const all = library.db
    .prepare('SELECT id FROM tracks ORDER BY id')
    .all<{ id: number }>([])
    .map(({ id }) => id);
  const at = (n: number) => all[n % all.length] as number;
  for (const each of deeds) {
    try {
      await take(library, each, at);
    } catch {} // there is nothing to undo, no playlist, no such change: as in life
  }
}

async function take(library: TestLibrary, each: Deed, at: (n: number) => number): Promise<void> {
  const lists = await library.playlists(undefined);
  const list = ('list' in each && lists[each.list % Math.max(1, lists.length)]?.id) || 0;
  switch (each.do) {
    case 'create':
      return void (await library.edit({ kind: 'create', name: each.name, trackIds: each.tracks.map(at) }));
    case 'add':
      return void (await library.edit({
        kind: 'add',
        playlistId: list,
        trackIds: each.tracks.map(at),
        at: 0,
      }));
    case 'delete':
      return void (await library.edit({ kind: 'delete', playlistId: list }));
    case 'rename':
      return void (await library.edit({ kind: 'rename', playlistId: list, name: `No ${each.track}` }));
    case 'dismiss':
      return void (await library.edit({
        kind: 'dismiss',
        playlistId: list,
        trackId: at(each.track),
      } as never));
    case 'steer': {
      const steering = await library.steering({ playlistId: list });
      return void library.keepSteering({
        playlistId: list,
        steering: { ...steering, discover: each.track / 50 },
      });
    }
    case 'undo':
      return void library.undo(undefined);
    case 'redo':
      return void library.redo(undefined);
    case 'never':
      return void library.neverSuggest({ what: 'tracks', trackIds: [at(each.track)] });
    case 'neverArtist':
      return void library.neverSuggest({ what: 'artists', trackIds: [at(each.track)] });
  }
}

const RUNS = { 'node:sqlite': 40, libsql: 10 };

it.each(ENGINES)('out and back into an empty library is equal, and undo goes on (%s)', async (engine) => {
  await fc.assert(
    fc.asyncProperty(life, async (lived) => {
      const [one, other] = [anyLibrary(engine), anyLibrary(engine)];
      try {
        await live(one, lived);
        const path = await out(one);
        const result = await bring(other, path);
        expect(result.unreadRows).toEqual([]);
        expect(everything(other)).toEqual(everything(one));
        // The second time there is nothing in it that is not there.
        const again = await bring(other, path);
        expect(again).toMatchObject({ added: 0, unread: 0, playlists: { made: 0 } });
        expect(everything(other)).toEqual(everything(one));
        for (const library of [one, other])
          while ((await library.undoState(undefined)).undo) await library.undo(undefined);
        expect(contentsOf(other.db)).toBe(contentsOf(one.db));
      } finally {
        one.close(undefined);
        other.close(undefined);
      }
    }),
    { numRuns: RUNS[engine] },
  );
});

/** A library's playlists with their tracks by what these are, whatever ids they have. */
const contents = ({ db }: TestLibrary) => {
  const tracks = db
    .prepare(
      `SELECT t.source, t.source_id, t.title, al.title AS album, f.energy, f.source AS measured, f.fetched_at,
         (SELECT group_concat(a.name, ' & ') FROM track_artists ta JOIN artists a ON a.id = ta.artist_id WHERE ta.track_id = t.id) AS artists
       FROM tracks t LEFT JOIN albums al ON al.id = t.album_id LEFT JOIN audio_features f ON f.track_id = t.id`,
    )
    .all<Row>([]);
  const lists = db.prepare('SELECT id, name, created_at FROM playlists').all<Row>([]);
  const items = db.prepare(
    `SELECT t.source, t.source_id, i.position, i.added_at FROM playlist_items i JOIN tracks t ON t.id = i.track_id
     WHERE i.playlist_id = ? ORDER BY i.position`,
  );
  const heard = db
    .prepare(
      `SELECT p.name AS pool, l.name, (SELECT json_group_array(source_id) FROM (SELECT t.source_id FROM json_each(l.track_ids) j
         JOIN tracks t ON t.id = j.value ORDER BY j.key)) AS tracks
       FROM pool_playlists l JOIN pools p ON p.id = l.pool_id`,
    )
    .all<Row>([]);
  const full = lists.map(({ id, ...rest }) => ({ ...rest, items: items.all<Row>([id as number]) }));
  const never = db
    .prepare('SELECT t.source_id FROM never_tracks n JOIN tracks t ON t.id = n.track_id')
    .all<Row>([]);
  return { tracks, lists: full, never, heard };
};

it('into a library of its own nothing of either is lost', async () => {
  await fc.assert(
    fc.asyncProperty(life, life, async (first, second) => {
      const [one, other] = [anyLibrary('node:sqlite'), anyLibrary('node:sqlite')];
      try {
        await live(one, first);
        // Others' tracks have others' names, but for the first of each.
        other.db.exec(
          "INSERT INTO artists (source, source_id, name, name_search) VALUES ('test', 'x', 'x', 'x')",
        );
        await live(other, second);
        const before = contents(other);
        const came = contents(one);
        const path = await out(one);
        const result = await bring(other, path);
        expect(result.unreadRows).toEqual([]);
        const after = contents(other);
        const keyOf = ({ source, source_id }: Row) => `${source} ${source_id}`;
        const keys = new Set(after.tracks.map(keyOf));
        for (const each of before.tracks) expect(after.tracks.map(keyOf)).toContain(keyOf(each));
        for (const each of came.tracks) expect(keys).toContain(keyOf(each));
        for (const list of [...before.lists, ...came.lists]) expect(after.lists).toContainEqual(list);
        for (const each of [...before.never, ...came.never]) expect(after.never).toContainEqual(each);
        for (const each of [...before.heard, ...came.heard]) expect(after.heard).toContainEqual(each);
        await bring(other, path);
        expect(contents(other)).toEqual(after);
      } finally {
        one.close(undefined);
        other.close(undefined);
      }
    }),
    { numRuns: 30 },
  );
});

it('names every table of the schema', () => {
  const library = anyLibrary('node:sqlite');
  const tables = library.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .all<{ name: string }>([])
    .map(({ name }) => name);
  expect([...ARCHIVED.map(({ name }) => name), ...LEFT_OUT].sort()).toEqual(tables);
  library.close(undefined);
});

it('is a zip of text that others can read', async () => {
  const library = anyLibrary('node:sqlite');
  addTracks(library.db, [{ title: 'Night' }]);
  const bytes = readFileSync(await out(library)).toString('latin1');
  expect(bytes.startsWith('PK')).toBe(true);
  expect(bytes).toContain('tracks.ndjson');
  library.close(undefined);
});
