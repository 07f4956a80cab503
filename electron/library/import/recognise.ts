// What a file is, by its beginning and then by its name: exports are renamed, and endings say little. Pure.

import type { ImportKind } from '../../../shared/domain/import-kinds.ts';
import { type Columns, columnsOf, kindOf } from './csv/columns.ts';
import { delimiterOf } from './csv/read.ts';
import { csvRows } from './csv/records.ts';
import { trackIdOf } from './spotify-id.ts';

export interface Recognised {
  kind: ImportKind;
  csv: { delimiter: string; columns: Columns; rows: string[][] } | null;
}

/** UTF-16 units of a beginning that are enough to know. */
export const HEAD = 65_536;
/** Rows that say what is in a column. */
const SAMPLED = 50;

const known = (kind: ImportKind): Recognised => ({ kind, csv: null });

/** @param head the file's first `HEAD` units, @param whole whether they are all of it */
export async function recognise(head: string, whole: boolean, fileName: string): Promise<Recognised> {
  const text = head.trimStart();
  if (text === '' || text.includes('\0')) return known('unknown');
  if (/^#EXTM3U/u.test(text) || /\.m3u8?$/i.test(fileName)) return known('m3u');
  if (/^[[{]/u.test(text)) return known(jsonKind(text, fileName));
  const words = text
    .split(/[\s,;]+/u)
    .slice(0, 40)
    .filter((word) => word !== '');
  if (words.filter(isAddress).length * 2 > words.length && isAddress(words[0] ?? '')) return known('links');
  return await csvKind(head, whole);
}

const isAddress = (word: string): boolean =>
  trackIdOf(word) !== null || /^(spotify:|https?:\/\/(open|play)\.spotify\.com\/)/u.test(word);

function jsonKind(text: string, fileName: string): ImportKind {
  const begins = text.slice(0, 4096);
  const lines = text.split('\n');
  const ownLines =
    lines.length > 1 && /^\{.*\}\s*$/u.test(lines[0] ?? '') && /^\s*(\{|$)/u.test(lines[1] ?? '');
  if (/"playlists"\s*:\s*\[/u.test(begins)) {
    return /"(trackName|trackUri|lastModifiedDate|numberOfFollowers)"/u.test(text) && !/"pid"/u.test(begins)
      ? 'account-playlists'
      : 'playlists-json';
  }
  if (/"(msPlayed|ms_played|endTime)"/u.test(begins)) return 'account-history';
  if (/"tracks"\s*:\s*\[/u.test(begins)) {
    const alone = /^\{\s*"tracks"\s*:\s*\[\s*(\{|\])/u.test(text);
    return alone && !ownLines ? 'account-library' : 'playlists-json';
  }
  return /\.(jsonl|ndjson)$/i.test(fileName) ? 'playlists-json' : 'unknown';
}

/** Whether a document of playlists is one on each line. */
export function isJsonLines(head: string): boolean {
  const [line = ''] = head.trimStart().split('\n');
  if (!line.trimEnd().endsWith('}')) return false;
  try {
    return !('playlists' in (JSON.parse(line) as object));
  } catch {
    return false;
  }
}

/** Whether it is one playlist: an object that has tracks, and not playlists. */
export const isJsonPlaylist = (head: string): boolean =>
  /^\s*\{/u.test(head) && !/"playlists"\s*:\s*\[/u.test(head.slice(0, 4096));

async function csvKind(head: string, whole: boolean): Promise<Recognised> {
  const delimiter = delimiterOf(head);
  // The last line may be half of one.
  const sample = whole ? head : head.slice(0, Math.max(head.lastIndexOf('\n'), 1));
  const rows: string[][] = [];
  for await (const batch of csvRows(once(sample), delimiter)) {
    for (const row of batch) if ('cells' in row && rows.length < SAMPLED) rows.push(row.cells);
    if (rows.length >= SAMPLED) break;
  }
  const columns = columnsOf(rows);
  const [first] = rows;
  if (!first || first.length > 200 || (first.length < 2 && kindOf(columns) === 'unknown'))
    return known('unknown');
  return { kind: kindOf(columns), csv: { delimiter, columns, rows } };
}

async function* once(text: string): AsyncGenerator<string, void> {
  yield text;
}
