// M3U8, the extended playlist of players, in UTF-8: a line about each track and one with its address. A track without
// an address is named in a comment, for players skip those and people read them.

import { plainText } from '../../../shared/domain/plain-text.ts';
import { linkOf } from './links.ts';
import type { ExportedTrack } from './tracks.ts';

function entry(track: ExportedTrack): string {
  const artists = track.artists.join(', ');
  // A line end inside would begin a line of its own.
  const name = plainText(artists === '' ? track.title : `${artists} - ${track.title}`);
  const link = linkOf(track);
  if (link === null) return `# ${name}\n`;
  // -1: players' word for a length that is not known.
  const seconds = track.durationMs === null ? -1 : Math.round(track.durationMs / 1000);
  return `#EXTINF:${seconds},${name}\n${plainText(link)}\n`;
}

export function* m3u8Text(pages: Iterable<readonly ExportedTrack[]>, name: string): Generator<string, void> {
  yield `#EXTM3U\n#PLAYLIST:${plainText(name)}\n`;
  for (const page of pages) yield page.map(entry).join('');
}
