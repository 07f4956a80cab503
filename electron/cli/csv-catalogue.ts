// A CSV of tracks as a catalogue: the same collector and columns as the app's snapshot, without a file between.

import { parse } from 'csv-parse';
import { fold } from '../../shared/domain/fold.ts';
import { dayOf, explicitOf, featuresFrom, numberIn, yearOf } from '../catalogue/cells.ts';
import { Collector } from '../catalogue/collect.ts';
import { type Catalogue, createCatalogue } from '../catalogue/columns.ts';
import { Intern } from '../catalogue/intern.ts';
import { detectHere } from '../catalogue/languages/detect.ts';
import { languagesOf } from '../catalogue/languages/languages.ts';
import { type NamedArtist, phrasesIn } from '../catalogue/name-phrases.ts';
import { InputError } from './input-error.ts';
import type { PoolPlaylist } from './pool-file.ts';
import { openStream } from './stream.ts';

export interface CsvTrack {
  id: string;
  name: string;
  /** As the file has them. */
  artists: string;
  /** The same one by one, the primary one first. */
  artistNames: string[];
}

export interface CsvCatalogue {
  catalogue: Catalogue;
  /** By row. */
  tracks: CsvTrack[];
  rowOf: ReadonlyMap<string, number>;
  /** Those called as some words of a playlist's name. */
  artistsNamedIn(name: string): NamedArtist[];
}

type Cells = Record<string, string>;

/** A catalogue without these says nothing about its tracks; all others may be missing. */
const REQUIRED = ['id', 'name', 'artists'];

/**
 * Reads a catalogue. Columns: id, name, artists (`;` between several), and where known album, release_date (beginning with
 * the year, or month/day/year), artist_genres (`;`), duration_ms, popularity (0..100), explicit (true or false) and the
 * audio features. What is empty is unknown. Rows are in the order of the ids: how the file has them changes nothing.
 * @throws InputError for missing columns, an id twice, a broken row or no track at all
 */
export async function readCatalogue(path: string, pool: readonly PoolPlaylist[]): Promise<CsvCatalogue> {
  const records = await readRecords(path);
  if (records.length === 0) throw new InputError(`${path} has no track.`);
  const alone = new Set(records.map(({ artists = '' }) => artists));
  const artists = new Intern<string>();
  const albums = new Intern<string>();
  const rowOf = new Map<string, number>();
  const called = new Map<string, Set<number>>();
  const tracks: CsvTrack[] = [];
  records.sort(({ id: a = '' }, { id: b = '' }) => (a < b ? -1 : Number(a > b)));
  const collector = new Collector();
  records.forEach((cells, row) => {
    const { id = '', name = '', album = '' } = cells;
    if (rowOf.has(id)) throw new InputError(`${path} has the track ${id} twice.`);
    rowOf.set(id, row);
    const names = splitArtists(cells.artists ?? '', alone);
    const artistIds = names.map((one) => artists.of(one.toLowerCase()) + 1);
    names.forEach((one, place) => {
      const folded = fold(one);
      called.set(folded, (called.get(folded) ?? new Set()).add(artistIds[place] ?? 0));
    });
    tracks.push({ id, name, artists: cells.artists ?? '', artistNames: names });
    collector.add({
      id: row + 1,
      title: name,
      artistIds,
      artistNames: names,
      albumId: album === '' ? null : albums.of(`${album}\n${names[0] ?? ''}`) + 1,
      album: album === '' ? null : album,
      genres: listed(cells.artist_genres ?? ''),
      year: yearOf(cells.release_date ?? ''),
      released: dayOf(cells.release_date ?? ''),
      durationMs: numberIn(cells.duration_ms, 1, 2 ** 31 - 1),
      explicit: explicitOf(cells.explicit?.trim() ?? ''),
      popularity: scaled(numberIn(cells.popularity, 0, 100)),
      features: featuresFrom((feature) => cells[feature === 'timeSignature' ? 'time_signature' : feature]),
      pools: [],
    });
  });
  pool.forEach(({ name, tracks }, p) => {
    collector.addPlaylist(
      p + 1,
      name,
      tracks.map((id) => (rowOf.get(id) ?? -1) + 1).filter((id) => id > 0),
    );
  });
  const languages = await languagesOf(collector.titles(), detectHere);
  return {
    catalogue: createCatalogue(collector.columns([], languages)),
    tracks,
    rowOf,
    artistsNamedIn: (name) =>
      phrasesIn(name).flatMap(({ text, words }) =>
        Array.from(called.get(text) ?? [], (artistId) => ({ artistId, words })),
      ),
  };
}

async function readRecords(path: string): Promise<Cells[]> {
  const input = await openStream(path);
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true });
  input.on('error', (error) => parser.destroy(error));
  const records: Cells[] = [];
  try {
    for await (const record of input.pipe(parser)) {
      const cells = record as Cells;
      const missing = records.length === 0 ? REQUIRED.filter((column) => !(column in cells)) : [];
      if (missing.length > 0) throw new InputError(`${path} has no column ${missing.join(', ')}.`);
      if (cells.id === '') throw new InputError(`${path}: track ${records.length + 1} has no id.`);
      records.push(cells);
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(`${path} is no readable CSV: ${(cause as Error).message}`);
  }
  return records;
}

/**
 * Artists of a cell. Some exports put a comma between several, which a name may hold too ("Tyler, The Creator"): it
 * divides only where the first part stands alone somewhere else in the file.
 */
function splitArtists(cell: string, alone: ReadonlySet<string>): string[] {
  return listed(cell).flatMap((name) => {
    const parts = name.split(', ');
    return parts.length > 1 && alone.has(parts[0] ?? '') ? parts : [name];
  });
}

const listed = (cell: string): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const scaled = (percent: number | null) => (percent === null ? null : percent / 100);
