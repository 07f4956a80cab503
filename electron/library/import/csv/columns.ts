// How a CSV's columns are read: by their names, by what is in them, and by their place where a known export writes its
// names in another language. Pure.

import type { ImportField, ImportKind, ImportMapping } from '../../../../shared/domain/imports.ts';
import { namedTrackId, trackIdOf } from '../spotify-id.ts';
import { fieldNamed, headerKey, isFeature, placeOf } from './headers.ts';

export interface Columns {
  /** Null: the first row is a track already. */
  header: string[] | null;
  mapping: ImportMapping;
  /** The column that says how many artists a row has, by naming each one's URI or id; -1: none. */
  artistUris: number;
}

const APP: ImportMapping = [
  ...(['spotify', 'title', null, 'artists', null, 'album', null, 'albumArtist', 'year', null] as const),
  ...([null, 'trackNumber', 'durationMs', null, 'explicit', 'popularity', 'isrc', null, 'addedAt'] as const),
];
const NET: ImportMapping = [
  ...(['spotify', 'title', 'album', 'artists', 'year', 'durationMs', 'popularity', 'explicit'] as const),
  ...([null, 'addedAt', 'genres', null, 'danceability', 'energy', 'key', 'loudness', 'mode'] as const),
  ...(['speechiness', 'acousticness', 'instrumentalness', 'liveness', 'valence', 'tempo'] as const),
  'timeSignature',
];

const ISRC = /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/;
const isOf = (prefix: string) => (cell: string) => cell.trim().startsWith(`spotify:${prefix}:`);

/** @param rows the first records, the header included */
export function columnsOf(rows: readonly string[][]): Columns {
  const [first = [], ...rest] = rows;
  const names = first.map(fieldNamed);
  const isData =
    first.some((cell) => namedTrackId(cell) !== null) ||
    names.every((field) => field === null && rows.length === 1);
  const header = isData && names.filter((field) => field !== null).length < 2 ? null : first;
  const cells = header ? rest : rows;
  const most = (column: number, test: (cell: string) => boolean) => {
    const known = cells.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    return known.length > 0 && known.filter(test).length * 2 > known.length;
  };
  const artistUris = first.findIndex(
    (name, column) =>
      most(column, isOf('artist')) || (header !== null && /^artist(uri|id)s?$/u.test(headerKey(name))),
  );

  const byPlace = placed(first, most);
  const mapping: ImportMapping = first.map((_, column) => byPlace[column] ?? null);
  if (header) nameColumns(header, mapping, most);
  if (!mapping.includes('spotify')) {
    const column = first.findIndex(
      (_, at) => mapping[at] === null && most(at, (cell) => namedTrackId(cell) !== null),
    );
    if (column >= 0) mapping[column] = 'spotify';
  }
  if (!mapping.includes('isrc')) {
    const column = first.findIndex(
      (_, at) => mapping[at] === null && most(at, (cell) => ISRC.test(cell.trim().toUpperCase())),
    );
    if (column >= 0) mapping[column] = 'isrc';
  }
  return { header, mapping, artistUris };
}

/** A known layout, told by what is in its columns; only where the names say nothing themselves. */
function placed(
  first: readonly string[],
  most: (column: number, test: (cell: string) => boolean) => boolean,
): ImportMapping {
  const tracks = most(0, (cell) => namedTrackId(cell) !== null || cell.startsWith('spotify:local:'));
  const named =
    first.map(fieldNamed).filter((field) => field === 'title' || field === 'artists').length === 2;
  if (!tracks || named) return [];
  if (most(2, isOf('artist')) && most(4, isOf('album'))) return APP.slice(0, first.length);
  return first.length >= NET.length && most(5, (cell) => /^\d+$/.test(cell.trim())) ? NET : [];
}

function nameColumns(
  header: readonly string[],
  mapping: ImportMapping,
  most: (column: number, test: (cell: string) => boolean) => boolean,
): void {
  const best = new Map<ImportField, number>();
  header.forEach((name, column) => {
    const field = fieldNamed(name);
    if (field === null || mapping.includes(field)) return;
    // An `id` or `url` may be anybody's.
    if (
      field === 'spotify' &&
      !most(column, (cell) => trackIdOf(cell) !== null || cell.startsWith('spotify:'))
    )
      return;
    const other = best.get(field);
    if (other === undefined || placeOf(name) < placeOf(header[other] ?? '')) best.set(field, column);
  });
  for (const [field, column] of best) if (mapping[column] === null) mapping[column] = field;
}

/** Which kind of file has these columns. */
export function kindOf({ header, mapping }: Columns): ImportKind {
  if (!mapping.includes('title') && !mapping.includes('spotify')) return 'unknown';
  if (mapping.includes('playlist') || mapping.includes('playlistId')) return 'playlists-csv';
  if (mapping.includes('addedAt') && mapping.includes('spotify')) return 'exportify';
  const measured = mapping.filter((field) => field !== null && isFeature(field)).length;
  return header && measured >= 5 ? 'dataset' : 'list-csv';
}
