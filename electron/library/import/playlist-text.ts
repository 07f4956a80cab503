// Playlists as plain text: M3U, whose entries say artist and title in a line of their own or in a file's name, and
// links to tracks, one on each line or anywhere in pasted text.

import {
  type Item,
  type Items,
  NO_TRACK,
  named,
  type ReadList,
  type ReadTrack,
  type Text,
  unread,
} from './items.ts';
import { linesOf } from './lines.ts';
import { localFileOf, trackIdOf } from './spotify-id.ts';

/** `Artist - Title`. */
function songOf(text: string): Pick<ReadTrack, 'artists' | 'title'> {
  const [artist = '', ...title] = text.split(/\s+[-–—]\s+/u);
  if (title.length === 0) return { artists: [], title: named(artist) };
  return { artists: named(artist) === '' ? [] : [named(artist)], title: named(title.join(' - ')) };
}

/** A path's or address's last part without track number, ending and escapes. */
function fromPath(path: string): string {
  const last = path.split(/[?#]/u)[0]?.split(/[\\/]/u).at(-1) ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {} // a percent sign of its own
  return name
    .replace(/\.\w{2,5}$/u, '')
    .replace(/^\d{1,3}(\s*[-._]\s*|\s+)/u, '')
    .replaceAll('_', ' ');
}

export async function* readM3u(text: Text, given: ReadList): Items {
  let info: { durationMs: number | null; title: string } | null = null;
  let album: string | null = null;
  let list = given;
  for await (const lines of linesOf(text)) {
    const items: Item[] = [];
    for (const { line, text: raw, tooLong } of lines) {
      const entry = raw.trim();
      const [, seconds, title] = /^#EXTINF:\s*(-?\d+)?[^,]*,(.*)$/u.exec(entry) ?? [];
      const name = /^#PLAYLIST:(.+)$/u.exec(entry)?.[1];
      if (tooLong) items.push(unread(line, 'too-long', raw));
      else if (title !== undefined)
        info = { durationMs: Number(seconds) > 0 ? Number(seconds) * 1000 : null, title };
      else if (name !== undefined) list = { ...given, name: named(name) || given.name };
      else if (entry.startsWith('#EXTALB:')) album = named(entry.slice(8)) || null;
      else if (entry !== '' && !entry.startsWith('#')) {
        const track = entryOf(entry, info, album);
        info = null;
        if (track.title === '' && track.spotifyId === null) items.push(unread(line, 'no-title', raw));
        else items.push({ kind: 'track', line, track, list, addedAt: null });
      }
    }
    if (items.length > 0) yield items;
  }
  yield [{ kind: 'list', list }];
}

function entryOf(
  entry: string,
  info: { durationMs: number | null; title: string } | null,
  album: string | null,
): ReadTrack {
  const song = songOf(info && info.title.trim() !== '' ? info.title : fromPath(entry));
  return { ...NO_TRACK, ...song, spotifyId: trackIdOf(entry), album, durationMs: info?.durationMs ?? null };
}

export async function* readLinks(text: Text, list: ReadList): Items {
  for await (const lines of linesOf(text)) {
    const items = lines.flatMap(({ line, text: raw }) =>
      raw
        .split(/[\s,;]+/u)
        .filter((word) => word !== '')
        .map((word): Item => {
          const local = localFileOf(word);
          const spotifyId = trackIdOf(word);
          if (!local && spotifyId === null) return unread(line, 'not-a-link', word);
          const track = {
            ...NO_TRACK,
            spotifyId,
            ...(local && { title: local.title, artists: [local.artist], durationMs: local.durationMs }),
          };
          return { kind: 'track', line, track, list, addedAt: null };
        }),
    );
    if (items.length > 0) yield items;
  }
  yield [{ kind: 'list', list }];
}
