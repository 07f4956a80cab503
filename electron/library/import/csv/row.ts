// One record of a CSV as a track, by the columns' mapping. Pure.

import type { FeatureName } from '../../../../shared/domain/features.ts';
import type { ImportField } from '../../../../shared/domain/import-kinds.ts';
import type { ImportMapping } from '../../../../shared/domain/imports.ts';
import { dayOf, explicitOf, featuresFrom, numberIn, yearOf } from '../../../catalogue/cells.ts';
import { type Item, NO_TRACK, named, type ReadList, type ReadTrack, unread } from '../items.ts';
import { localFileOf, playlistIdOf, trackIdOf } from '../spotify-id.ts';
import { artistsIn } from './artists.ts';
import { isFeature } from './headers.ts';
import type { CsvRow } from './records.ts';

export interface RowReader {
  read(row: CsvRow): Item;
}

interface RowOptions {
  header: readonly string[] | null;
  mapping: ImportMapping;
  artistUris: number;
  /** A comma is what divides, so that a number's own may be one. */
  decimalComma: boolean;
  /** The playlist of rows that name none; null: they are in none. */
  list: ReadList | null;
  isArtist: (name: string) => boolean;
}

/** What exports write for "nothing". */
const NOTHING = /^(undefined|null|nan|none|n\/a|-)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}|$)/;

export function createRowReader(options: RowOptions): RowReader {
  const { header, mapping, artistUris, decimalComma, list, isArtist } = options;
  const width = header?.length ?? mapping.length;
  const columnOf = new Map<ImportField, number>();
  mapping.forEach((field, column) => {
    if (field !== null && !columnOf.has(field)) columnOf.set(field, column);
  });
  /** Shares are written as percents in columns that say so. */
  const percents = new Set(mapping.filter((_, column) => header?.[column]?.includes('%')));
  const measured = mapping.some((field) => field !== null && isFeature(field));
  /** Artists that stood alone in a cell of this file. */
  const alone = new Set<string>();

  const measure = (name: FeatureName, cell: string) =>
    percents.has(name) && cell !== '' ? String(Number(cell) / 100) : cell;

  const trackOf = (cells: readonly string[]): ReadTrack => {
    const raw = (field: ImportField) => cells[columnOf.get(field) ?? -1] ?? '';
    const text = (field: ImportField) => {
      const cell = raw(field).trim();
      return NOTHING.test(cell) ? '' : cell;
    };
    const number = (cell: string) => (decimalComma ? cell.replace(',', '.') : cell);
    const uri = text('spotify');
    const local = localFileOf(uri);
    const uris = cells[artistUris];
    const expected = uris ? uris.split(/[,;]/).length : null;
    const artists = artistsIn(text('artists'), expected, (name) => alone.has(name) || isArtist(name)).map(
      named,
    );
    if (artists.length === 1 && artists[0] && alone.size < 200_000) alone.add(artists[0]);
    const features = measured
      ? featuresFrom((name: FeatureName) =>
          measure(name, number(name === 'key' || name === 'mode' ? tonal(name, text(name)) : text(name))),
        )
      : null;
    const album = named(unescaped(text('album')) || (local?.album ?? ''));
    return {
      ...NO_TRACK,
      spotifyId: trackIdOf(uri),
      isrc: isrcOf(text('isrc')),
      title: named(unescaped(raw('title').trim()) || (local?.title ?? '')),
      artists: artists.length > 0 || !local?.artist ? artists : [named(local.artist)],
      album: album === '' ? null : album,
      albumArtist: artistsIn(text('albumArtist'), null, () => false)[0] ?? null,
      trackNumber: whole(text('trackNumber'), 1, 9999),
      year: yearOf(text('year')),
      released: dayOf(text('year')),
      durationMs: durationOf(text('durationMs'), text('duration')) ?? local?.durationMs ?? null,
      explicit: explicitOf(text('explicit')),
      popularity: scaled(numberIn(number(text('popularity')), 0, 100)),
      genres: artistsIn(text('genres'), null, () => true)
        .map(named)
        .slice(0, 20),
      features: features && Object.values(features).some((value) => value !== null) ? features : null,
    };
  };

  const read = (row: CsvRow): Item => {
    if ('reason' in row) return unread(row.line, row.reason, row.text);
    const { line } = row;
    const cells = fitted(row.cells, width);
    // Which of them is one too many nobody can tell, and any guess would put a name into another column.
    if (!cells) return unread(line, 'too-many-cells', row.cells.join(', '));
    const shown = cells.join(', ');
    if (header && cells.every((cell, column) => cell === header[column]))
      return unread(line, 'header-again', shown);
    const track = trackOf(cells);
    if (track.title === '' && track.spotifyId === null) return unread(line, 'no-title', shown);
    const added = cells[columnOf.get('addedAt') ?? -1] ?? '';
    const time = DATE.test(added) ? Date.parse(added) : Number.NaN;
    return {
      kind: 'track',
      line,
      track,
      list: listOf(cells) ?? list,
      addedAt: Number.isNaN(time) ? null : new Date(time).toISOString(),
    };
  };

  const listOf = (cells: readonly string[]): ReadList | null => {
    const name = named(cells[columnOf.get('playlist') ?? -1] ?? '');
    const id = named(cells[columnOf.get('playlistId') ?? -1] ?? '');
    if (name === '' && id === '') return null;
    return { key: id || name, name: name || id, description: '', spotifyId: playlistIdOf(id) };
  };
  return { read };
}

/**
 * As many cells as there are columns, or fewer; null where there are more. Empty ones at the end are nothing, and a comma
 * that a backslash keeps within its cell, where nothing quoted it, has made two of one.
 */
function fitted(given: string[], columns: number): string[] | null {
  if (given.length <= columns) return given;
  const cells = [...given];
  while (cells.length > columns && cells.at(-1)?.trim() === '') cells.pop();
  if (cells.length === columns) return cells;
  const joined: string[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last?.endsWith('\\')) joined[joined.length - 1] = `${last},${cell}`;
    else joined.push(cell);
  }
  return joined.length === columns ? joined : null;
}

const unescaped = (text: string): string => text.replace(/\\,/g, ',');
const scaled = (percent: number | null) => (percent === null ? null : percent / 100);

function whole(cell: string, least: number, most: number): number | null {
  const value = numberIn(cell, least, most);
  return value === null ? null : Math.round(value);
}

function isrcOf(cell: string): string | null {
  const code = cell.toUpperCase().replaceAll('-', '');
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(code) ? code : null;
}

const MAX_MS = 2 ** 31 - 1;

/** Milliseconds; or `3:25`, `1:02:03`, seconds, or milliseconds after all: no track has 10,000 seconds and is dated so. */
function durationOf(ms: string, other: string): number | null {
  const exact = whole(ms, 1, MAX_MS);
  if (exact !== null) return exact;
  const cell = other || ms;
  const clock = /^(?:(\d+):)?(\d+):(\d{2})(?:\.\d+)?$/.exec(cell);
  if (clock) return (Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000 || null;
  const value = numberIn(cell, 1, MAX_MS);
  return value === null ? null : Math.round(value < 10_000 ? value * 1000 : value);
}

const PITCHES: Record<string, number> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };

/** Key and mode as numbers, also where they are written as names: `C#`, `Bb`, `Minor`. */
function tonal(name: 'key' | 'mode', cell: string): string {
  if (name === 'mode') return cell.replace(/^min(or)?$/i, '0').replace(/^maj(or)?$/i, '1');
  const [, letter, sign] = /^([a-g])([#♯b♭]?)$/i.exec(cell) ?? [];
  const pitch = PITCHES[letter?.toLowerCase() ?? ''];
  if (pitch === undefined) return cell;
  return String((pitch + (sign === '' ? 0 : sign === '#' || sign === '♯' ? 1 : 11)) % 12);
}
