// What files are recognised as, what their columns can be read as, how much can be pasted. Without zod, for the window
// uses it too.

import { FEATURE_NAMES } from './features.ts';

/** Of Segue's own file of a whole library. */
export const LIBRARY_EXTENSION = 'segue-library';

/** Of files that are taken from a folder, and that the system's dialog offers first. */
export const READABLE_EXTENSIONS = [
  'csv',
  'tsv',
  'txt',
  'json',
  'jsonl',
  'ndjson',
  'm3u',
  'm3u8',
  'zip',
  LIBRARY_EXTENSION,
];

/** What a file of tracks can be. */
export const IMPORT_KINDS = [
  'exportify', // one playlist, as Exportify and its kin write it
  'dataset', // tracks with features and no playlist
  'playlists-csv', // rows that name their playlist
  'list-csv', // any other table of tracks
  'account-playlists',
  'account-library',
  'account-history',
  'playlists-json', // a slice of playlists, or one on each line
  'm3u',
  'links',
  'library', // Segue's own file of a whole library
  'unknown',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Why a file of an import, a folder or a part of an archive is not read at all. */
export const IMPORT_PROBLEMS = [
  'file-not-read',
  'folder-not-read',
  'archive-damaged',
  'archive-encrypted',
  'archive-nested',
  'archive-members',
  'archive-size',
  'archive-ratio',
  'archive-method',
  'library-newer',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

/** What a column of a CSV can be read as. */
export const IMPORT_FIELDS = [
  'spotify',
  'title',
  'artists',
  'album',
  'albumArtist',
  'isrc',
  'durationMs',
  'duration',
  'year',
  'trackNumber',
  'explicit',
  'popularity',
  'genres',
  'addedAt',
  'playlist',
  'playlistId',
  ...FEATURE_NAMES,
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** UTF-16 units of pasted links: some 20,000 of them. */
export const MAX_PASTED = 2_000_000;
