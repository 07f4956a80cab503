// CSV under Exportify's header, so that what reads its files reads ours: artists parted by semicolons, genres by commas,
// times in ms, popularity of 100. Begins with a byte-order mark: spreadsheets take the rest for UTF-8 only by it.

import { escapeFormula } from '../formula.ts';
import { uriOf } from './links.ts';
import type { ExportedTrack } from './tracks.ts';

type Cell = string | number | boolean | null | undefined;
type Column = readonly [header: string, cell: (track: ExportedTrack) => Cell];

const COLUMNS: readonly Column[] = [
  ['Track URI', uriOf],
  ['Track Name', ({ title }) => title],
  ['Album Name', ({ album }) => album],
  ['Artist Name(s)', ({ artists }) => artists.join(';')],
  ['Release Date', ({ year, released }) => released ?? year],
  ['Duration (ms)', ({ durationMs }) => durationMs],
  ['Popularity', ({ popularity }) => popularity && Math.round(popularity * 100)],
  ['Explicit', ({ explicit }) => explicit],
  ['Added By', () => null],
  ['Added At', ({ addedAt }) => addedAt],
  ['Genres', ({ genres }) => genres.join(',')],
  ['Record Label', () => null],
  ['Danceability', ({ features }) => features?.danceability],
  ['Energy', ({ features }) => features?.energy],
  ['Key', ({ features }) => features?.key],
  ['Loudness', ({ features }) => features?.loudness],
  ['Mode', ({ features }) => features?.mode],
  ['Speechiness', ({ features }) => features?.speechiness],
  ['Acousticness', ({ features }) => features?.acousticness],
  ['Instrumentalness', ({ features }) => features?.instrumentalness],
  ['Liveness', ({ features }) => features?.liveness],
  ['Valence', ({ features }) => features?.valence],
  ['Tempo', ({ features }) => features?.tempo],
  ['Time Signature', ({ features }) => features?.timeSignature],
];

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One line with its end. Numbers are never formulas: a loudness of -7 stays a number. */
function csvLine(cells: readonly Cell[], escapeFormulas: boolean): string {
  const texts = cells.map((cell) => {
    if (typeof cell !== 'string') return String(cell ?? '');
    return quoted(escapeFormulas ? escapeFormula(cell) : cell);
  });
  return `${texts.join(',')}\r\n`;
}

/** @param escapeFormulas see formula.ts */
export function* csvText(
  pages: Iterable<readonly ExportedTrack[]>,
  escapeFormulas: boolean,
): Generator<string, void> {
  yield `\uFEFF${csvLine(
    COLUMNS.map(([header]) => header),
    false,
  )}`;
  for (const page of pages) {
    const lines = page.map((track) =>
      csvLine(
        COLUMNS.map(([, cell]) => cell(track)),
        escapeFormulas,
      ),
    );
    yield lines.join('');
  }
}
