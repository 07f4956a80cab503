// What an import would do, before it does: each file looked through, as far as the time allows.

import type { ImportProblem } from '../../../shared/domain/import-kinds.ts';
import type { FilePreview, ImportMapping, ImportRow } from '../../../shared/domain/imports.ts';
import { openLibraryFile } from '../archive/manifest.ts';
import { ArchiveError } from '../archive/zip.ts';
import type { Item, Items, ReadTrack } from './items.ts';
import type { Known } from './known.ts';
import { isOneList, itemsOf, listName, type Opened, openSource, wantsPlaylists } from './reader.ts';
import { nameOf, type Source, sizeOf } from './source.ts';

const ROWS = 6;
const NAMES = 50;
const UNREAD = 50;
/** For all files together, and for one at most. */
const TOTAL_MS = 2500;
const FILE_MS = 800;
/** What the files that come after the time was up get, so that there are rows to see. */
const LEAST_ITEMS = 50;
/** Of more playlists than this a list at the left is no longer one: the user may still want them. */
const MOST_PLAYLISTS = 200;

/** @param mappings by source, where it is not to be read as it was recognised */
export async function previewFiles(
  sources: readonly Source[],
  known: Known,
  mappings: readonly (ImportMapping | null)[] = [],
): Promise<FilePreview[]> {
  const until = performance.now() + TOTAL_MS;
  const files: FilePreview[] = [];
  for (const [i, source] of sources.entries())
    files.push(await previewFile(source, mappings[i] ?? null, known, until));
  return files;
}

/** @param mapping as the user wants the columns read; null: as they were recognised */
export async function previewFile(
  source: Source,
  mapping: ImportMapping | null,
  known: Known,
  until = performance.now() + FILE_MS,
): Promise<FilePreview> {
  if ('library' in source) return previewLibrary(source);
  if ('problem' in source) return previewNot(source, source.problem);
  let opened: Opened;
  try {
    opened = await openSource(source);
  } catch (cause) {
    return previewNot(source, problemOf(cause));
  }
  const bytes = await sizeOf(source).catch(() => 0);
  const { kind, csv } = opened;
  const wanted = mapping ?? csv?.columns.mapping ?? [];
  const usable = csv ? wanted.includes('title') || wanted.includes('spotify') : kind !== 'unknown';
  const found = await lookThrough(
    itemsOf(opened, { mapping: wanted, playlistName: '', isArtist: known.isArtist }),
    known,
    isOneList(kind) ? listName(source) : null,
    Math.min(until, performance.now() + FILE_MS),
  );
  const [first = [], second = []] = csv?.rows ?? [];
  const samples = csv?.columns.header ? second : first;
  return {
    name: nameOf(source),
    kind,
    bytes,
    columns: first.map((name, column) => ({
      header: csv?.columns.header ? name.slice(0, 80) : '',
      sample: (samples[column] ?? '').slice(0, 80),
    })),
    mapping: wanted,
    usable,
    ...found,
    makePlaylists:
      usable && wantsPlaylists(kind) && found.playlists.count > 0 && found.playlists.count <= MOST_PLAYLISTS,
  };
}

type Found = Pick<
  FilePreview,
  'problem' | 'rows' | 'read' | 'unread' | 'unreadRows' | 'bare' | 'whole' | 'playlists'
>;

async function lookThrough(
  items: Items | null,
  known: Known,
  ownName: string | null,
  until: number,
): Promise<Found> {
  const found: Found = {
    ...{ problem: null, rows: [], read: 0, unread: 0, unreadRows: [], whole: true },
    bare: { count: 0, known: 0 },
    playlists: { count: 0, names: [] },
  };
  const keys = new Set<string>();
  const take = (item: Item) => {
    if (item.kind === 'list') return;
    if (item.kind === 'unread') {
      const { line, reason, text } = item;
      if (found.unread++ < UNREAD) found.unreadRows.push({ line, reason, text });
      return;
    }
    found.read++;
    const { title, spotifyId } = item.track;
    if (title === '' && spotifyId !== null) {
      found.bare.count++;
      if (known.has(spotifyId)) found.bare.known++;
    }
    if (item.list && !keys.has(item.list.key)) {
      keys.add(item.list.key);
      if (found.playlists.names.length < NAMES) found.playlists.names.push(item.list.name);
    }
    if (found.rows.length < ROWS)
      found.rows.push(rowOf(item.track, known, ownName === null ? (item.list?.name ?? null) : null));
  };
  try {
    for await (const batch of items ?? []) {
      for (const item of batch) take(item);
      if (found.read + found.unread >= LEAST_ITEMS && performance.now() > until) {
        found.whole = false;
        break;
      }
    }
  } catch (cause) {
    // What was read by then can still be imported: the run will tell where it ends.
    found.problem = problemOf(cause);
  }
  found.playlists.count = keys.size;
  return found;
}

const problemOf = (cause: unknown): ImportProblem =>
  cause instanceof ArchiveError ? cause.problem : 'file-not-read';

const NOTHING = {
  ...{ columns: [], mapping: [], rows: [], read: 0, unread: 0, unreadRows: [], whole: true },
  ...{
    usable: false,
    bare: { count: 0, known: 0 },
    bytes: 0,
    playlists: { count: 0, names: [] },
    makePlaylists: false,
  },
};

const previewNot = (source: Source, problem: ImportProblem): FilePreview => ({
  ...NOTHING,
  ...{ name: nameOf(source), kind: 'unknown', problem },
});

/** By what the file says of itself: it is read to its end before anything is written. */
async function previewLibrary(source: Extract<Source, { library: true }>): Promise<FilePreview> {
  try {
    const { tables, playlists } = (await openLibraryFile(source.path)).manifest;
    const rows = (table: string) => tables[table]?.rows ?? 0;
    return {
      ...{ ...NOTHING, name: nameOf(source), kind: 'library', problem: null, usable: true },
      ...{ bytes: await sizeOf(source), read: rows('tracks') },
      playlists: { count: rows('playlists'), names: playlists },
      makePlaylists: true,
    };
  } catch (cause) {
    return previewNot(source, problemOf(cause));
  }
}

function rowOf(track: ReadTrack, known: Known, playlist: string | null): ImportRow {
  const { spotifyId } = track;
  const bare = track.title === '' && spotifyId !== null;
  // Of an id alone, what the library knows is what there is.
  const own = bare ? known.track(spotifyId) : null;
  const { title, artists, album, durationMs, year } = own ?? track;
  return {
    ...{ title: title || (spotifyId ?? ''), artists, album, durationMs, year, playlist },
    hasFeatures: own ? own.hasFeatures : track.features !== null,
    isUnknown: bare && !own,
  };
}
