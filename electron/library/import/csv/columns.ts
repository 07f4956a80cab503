// How a CSV's columns are read: by their names, by what is in them, and by their place where a known export writes its
// names in another language. Pure.

import type { ImportField, ImportKind } from '../../../../shared/domain/import-kinds.ts';
import type { ImportMapping } from '../../../../shared/domain/imports.ts';
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

  const mapping: ImportMapping = first.map(() => null);
  const app = isApp(most);
  // What is in the columns of this one tells it for sure; then names, and places for what no name says.
  if (app) place(mapping, APP);
  if (header) nameColumns(header, mapping, most);
  if (!app && isNet(mapping, most)) place(mapping, NET);
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

type Most = (column: number, test: (cell: string) => boolean) => boolean;

const isTrack = (cell: string) => namedTrackId(cell) !== null || cell.startsWith('spotify:local:');

const isApp = (most: Most): boolean => most(0, isTrack) && most(2, isOf('artist')) && most(4, isOf('album'));

/** Where the names that are known stand where this one has them. */
function isNet(mapping: ImportMapping, most: Most): boolean {
  if (mapping.length < NET.length || !most(0, isTrack) || !most(5, (cell) => /^\d+$/.test(cell.trim())))
    return false;
  return mapping.every((field, column) => field === null || !NET.includes(field) || NET[column] === field);
}

function place(mapping: ImportMapping, layout: ImportMapping): void {
  layout.forEach((field, column) => {
    if (column < mapping.length && mapping[column] === null && !mapping.includes(field))
      mapping[column] = field;
  });
}

function nameColumns(header: readonly string[], mapping: ImportMapping, most: Most): void {
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
