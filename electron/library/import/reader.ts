// The reader that a file needs, by what was recognised and what the user decided.

import type { ImportKind } from '../../../shared/domain/import-kinds.ts';
import type { ImportMapping } from '../../../shared/domain/imports.ts';
import { readCsv } from './csv/read.ts';
import { type Items, named, type ReadList } from './items.ts';
import { readJson, readJsonLines, readJsonPlaylist } from './json/read.ts';
import { readLinks, readM3u } from './playlist-text.ts';
import { isJsonLines, isJsonPlaylist, type Recognised, recognise } from './recognise.ts';
import { headOf, nameOf, type Source, textOf } from './source.ts';

export interface Opened extends Recognised {
  source: Source;
  head: string;
}

/** Kinds of which a whole file is one playlist. */
const ONE_LIST: readonly ImportKind[] = [
  'exportify',
  'list-csv',
  'dataset',
  'account-library',
  'm3u',
  'links',
];
export const isOneList = (kind: ImportKind): boolean => ONE_LIST.includes(kind);

/** Kinds whose playlists nobody but their own maker would want in the list at the left, unless asked for. */
export const wantsPlaylists = (kind: ImportKind): boolean => kind !== 'dataset' && kind !== 'account-history';

/** Throws what the system says where the file cannot be read. */
export async function openSource(source: Source): Promise<Opened> {
  const { head, whole } = await headOf(source);
  return { source, head, ...(await recognise(head, whole, nameOf(source))) };
}

/** A file's name as a playlist's: without its ending, its underscores as the spaces that they stand for. */
export const listName = (source: Source): string =>
  named(
    nameOf(source)
      .replace(/\.\w{1,6}$/u, '')
      .replaceAll('_', ' '),
  ) || nameOf(source);

interface ReadOptions {
  mapping: ImportMapping;
  /** Of a file that is one playlist; empty: the file's own. */
  playlistName: string;
  isArtist: (name: string) => boolean;
  onBytes?: (count: number) => void;
}

/** Null for what nobody can read. */
export function itemsOf({ source, head, kind, csv }: Opened, options: ReadOptions): Items | null {
  const text = textOf(source, options.onBytes);
  const name = named(options.playlistName) || listName(source);
  const own: ReadList | null = isOneList(kind) ? { key: '', name, description: '' } : null;
  if (csv) return readCsv(text, { ...csv, list: own, mapping: options.mapping, isArtist: options.isArtist });
  switch (kind) {
    case 'm3u':
      return readM3u(text, { key: '', name, description: '' });
    case 'links':
      return readLinks(text, { key: '', name, description: '' });
    case 'playlists-json':
      if (isJsonLines(head)) return readJsonLines(text);
      return isJsonPlaylist(head) ? readJsonPlaylist(text) : readJson(text, null);
    case 'account-playlists':
    case 'account-history':
    case 'account-library':
      return readJson(text, own);
    default:
      return null;
  }
}
