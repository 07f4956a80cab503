// [Note: Warehouse files] The library's tracks and what is known of them, for tools of one's own: a zip of four tables,
// as CSV (RFC 4180: UTF-8, CRLF, a header) or as NDJSON (a JSON object a line, under the same names). Their columns only
// ever get more, at the end. Values stand as they are: no formula is marked.
//
// `tracks`, a row each track, by `track_id`:
//   track_id      integer   of this library; the other tables speak of it
//   source        text      where its id is from: `spotify`, `import` (a file without ids), `fma` (the demo) ...
//   source_id     text      the id there; of `spotify` the 22 signs of its address
//   isrc          text?     as a file gave it
//   title         text
//   artists       text[]    in the order of the credits; in CSV as a JSON array
//   album         text?
//   track_number  integer?
//   year          integer?  of release
//   duration_ms   integer?
//   explicit      0|1?
//   genres        text[]    in CSV as a JSON array
//   url           text?
//   released      text?     ISO 8601 date of release, where it is known to the day
// `features`, a row each value that is known, by `track_id`:
//   track_id      integer
//   feature       text      `energy`, `danceability`, `valence`, `acousticness`, `instrumentalness`, `liveness`,
//                           `speechiness` (0..1), `tempo` (BPM), `loudness` (dB), `key` (0..11, C is 0), `mode` (0 minor,
//                           1 major), `timeSignature` (3..7)
//   value         number
//   source        text      who said so
//   fetched_at    text      when, ISO 8601
// `answers`, a row each track and source that spoke of it; a track's features are put together from these:
//   track_id      integer
//   source        text
//   fetched_at    text      when, ISO 8601
//   energy ... timeSignature  number?  as in `features`; none at all: the source was asked and does not know the track
// `pools`, a row each track of each pool:
//   pool          text      the pool's name
//   track_id      integer
//   popularity    number?   0..1 within the pool
// A "?" is empty in CSV and null in NDJSON where it is not known: never zero.

import { setImmediate as turn } from 'node:timers/promises';
import { FEATURE_NAMES } from '../../../shared/domain/features.ts';
import type { Driver } from '../driver.ts';
import { featureOrder } from '../feature-sources/answers.ts';
import { believed, type Said } from '../feature-sources/origins.ts';
import { grouped } from '../grouped.ts';
import { writeFileWhole } from '../write-file.ts';
import type { Exported, OnRows } from './export.ts';
import { asItIs, countOf, pagesOf, type Row } from './rows.ts';
import { zipOf } from './write-zip.ts';

export type TableFormat = 'csv' | 'ndjson';
type Value = null | number | string | string[];

interface Table {
  name: string;
  columns: readonly string[];
  /** Pages of rows, as many values as columns, and how many rows of the tables in `from` each is made of. */
  pages: (db: Driver) => Iterable<{ rows: Value[][]; from: number }>;
  from: readonly string[];
}

const TRACK = `SELECT t.id, k.isrc, al.title AS album,
  (SELECT json_group_array(name) FROM (SELECT a.name FROM track_artists l JOIN artists a ON a.id = l.artist_id
    WHERE l.track_id = t.id ORDER BY l.position)) AS artists,
  (SELECT json_group_array(name) FROM (SELECT g.name FROM track_genres l JOIN genres g ON g.id = l.genre_id
    WHERE l.track_id = t.id ORDER BY l.position)) AS genres
  FROM json_each(?) asked JOIN tracks t ON t.id = asked.value LEFT JOIN albums al ON al.id = t.album_id
  LEFT JOIN track_keys k ON k.track_id = t.id`;
type Joined = { id: number; isrc: string | null; album: string | null; artists: string; genres: string };

function* trackPages(db: Driver) {
  for (const page of pagesOf(db, 'tracks', ['id'])) {
    const joined = db.prepare(TRACK).all<Joined>([JSON.stringify(page.map(({ id }) => id))]);
    const byId = new Map(joined.map((each) => [each.id, each]));
    const rows = page.map((track): Value[] => {
      const more = byId.get(Number(track.id));
      const of = (column: string) => track[column] ?? null;
      return [
        ...[of('id'), of('source'), of('source_id'), more?.isrc ?? null, of('title')],
        ...[JSON.parse(more?.artists ?? '[]') as string[], more?.album ?? null, of('track_number')],
        ...[of('year'), of('duration_ms'), of('explicit'), JSON.parse(more?.genres ?? '[]') as string[]],
        ...[of('url'), of('released')],
      ];
    });
    yield { rows, from: page.length };
  }
}

/** What each source said of a page's tracks, where more than the one that is shown has spoken. */
function answersOf(db: Driver, page: readonly Row[]): Map<unknown, Row[]> {
  const ids = JSON.stringify(page.map(({ track_id: id }) => id));
  const answers = db
    .prepare('SELECT * FROM feature_answers WHERE track_id IN (SELECT value FROM json_each(?))')
    .all<Row>([ids]);
  return grouped(answers, ({ track_id: id }) => id);
}

function* featurePages(db: Driver) {
  const order = featureOrder(db);
  for (const page of pagesOf(db, 'audio_features', ['track_id'])) {
    const answers = answersOf(db, page);
    const rows = page.flatMap((shown) =>
      believed((answers.get(shown.track_id) ?? [shown]) as unknown as Said[], order).map(
        ({ feature, value, source, at }): Value[] => [shown.track_id ?? null, feature, value, source, at],
      ),
    );
    yield { rows, from: page.length };
  }
}

/** As in [Note: Sources meet]: a track that one source alone has spoken of has its answer in the row that is shown. */
function* answerPages(db: Driver) {
  const toRow = (row: Row): Value[] => ANSWER_COLUMNS.map((column) => row[column] ?? null);
  for (const page of pagesOf(db, 'audio_features', ['track_id'])) {
    const answers = answersOf(db, page);
    const alone = page.filter(({ track_id: id }) => !answers.has(id));
    yield { rows: alone.map(toRow), from: page.length };
  }
  for (const page of pagesOf(db, 'feature_answers', ['track_id', 'source']))
    yield { rows: page.map(toRow), from: page.length };
}

function* poolPages(db: Driver) {
  const names = new Map(
    db
      .prepare('SELECT id, name FROM pools')
      .all<{ id: number; name: string }>([])
      .map(({ id, name }) => [id, name]),
  );
  for (const page of pagesOf(db, 'pool_tracks', ['pool_id', 'track_id'])) {
    const rows = page.map(({ pool_id: pool, track_id: track = null, popularity = null }): Value[] => [
      ...[names.get(Number(pool)) ?? '', track, popularity],
    ]);
    yield { rows, from: page.length };
  }
}

const TRACK_COLUMNS = 'track_id source source_id isrc title artists album track_number year duration_ms';
const ANSWER_COLUMNS = ['track_id', 'source', 'fetched_at', ...FEATURE_NAMES];
const TABLES: readonly Table[] = [
  {
    ...{ name: 'tracks', from: ['tracks'], pages: trackPages },
    columns: [...TRACK_COLUMNS.split(' '), 'explicit', 'genres', 'url', 'released'],
  },
  {
    ...{ name: 'features', from: ['audio_features'], pages: featurePages },
    columns: ['track_id', 'feature', 'value', 'source', 'fetched_at'],
  },
  {
    ...{ name: 'answers', from: ['audio_features', 'feature_answers'], pages: answerPages },
    columns: ANSWER_COLUMNS,
  },
  {
    ...{ name: 'pools', from: ['pool_tracks'], pages: poolPages },
    columns: ['pool', 'track_id', 'popularity'],
  },
];

/** Throws as `writeFileWhole`, and what `onRows` throws. */
export function exportTables(
  db: Driver,
  path: string,
  format: TableFormat,
  onRows: OnRows,
): Promise<Exported> {
  return asItIs(db, async (snapshot) => {
    const total = TABLES.flatMap(({ from }) => from).reduce(
      (sum, table) => sum + countOf(snapshot, table),
      0,
    );
    let done = 0;
    async function* textOf({ columns, pages }: Table) {
      if (format === 'csv') yield csvLine(columns);
      for (const { rows, from } of pages(snapshot)) {
        yield rows.map((row) => (format === 'csv' ? csvLine(row) : jsonLine(columns, row))).join('');
        done += from;
        onRows(done, total);
        await turn();
      }
    }
    await writeFileWhole(
      path,
      zipOf(TABLES.map((table) => ({ name: `${table.name}.${format}`, text: textOf(table) }))),
    );
    return { playlists: countOf(snapshot, 'playlists'), tracks: countOf(snapshot, 'tracks') };
  });
}

const jsonLine = (columns: readonly string[], row: readonly Value[]): string =>
  `${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])))}\n`;

function csvLine(row: readonly Value[]): string {
  const cells = row.map((value) => {
    const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${cells.join(',')}\r\n`;
}
