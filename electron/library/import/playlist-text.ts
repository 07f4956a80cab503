// Playlists as plain text: M3U, whose entries say artist and title in a line of their own or in a file's name, and
// links to tracks, one on each line or anywhere in pasted text.

import { MAX_PASTED } from '../../../shared/domain/import-kinds.ts';
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
import { isOtherLink, localFileOf, msOf, trackIdOf } from './spotify-id.ts';

/** UTF-16 units of an entry that are looked at. */
const LONGEST = 1000;

/** `Artist - Title`. */
function songOf(text: string): Pick<ReadTrack, 'artists' | 'title'> {
  // Shortened first: what is looked for has blanks around it, and a long run of them is looked through again and again.
  const [artist = '', ...title] = text.slice(0, LONGEST).split(/\s+[-–—]\s+/u);
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

interface Info {
  durationMs: number | null;
  title: string;
}

/** `#EXTINF:seconds,title`; what is between the seconds and the comma is left out. */
function infoOf(entry: string): Info | null {
  const comma = entry.indexOf(',');
  if (!entry.startsWith('#EXTINF:') || comma < 0) return null;
  const seconds = /^-?\d+/u.exec(entry.slice(8, comma).trim())?.[0];
  return { durationMs: msOf(seconds), title: entry.slice(comma + 1) };
}

export async function* readM3u(text: Text, given: ReadList): Items {
  let info: Info | null = null;
  let album: string | null = null;
  let list = given;
  for await (const lines of linesOf(text)) {
    const items: Item[] = [];
    for (const { line, text: raw, tooLong } of lines) {
      const entry = raw.trim();
      const told = infoOf(entry);
      const name = entry.startsWith('#PLAYLIST:') ? entry.slice(10) : undefined;
      if (tooLong) items.push(unread(line, 'too-long', raw));
      else if (told) info = told;
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

function entryOf(entry: string, info: Info | null, album: string | null): ReadTrack {
  const song = songOf(info && info.title.trim() !== '' ? info.title : fromPath(entry));
  return { ...NO_TRACK, ...song, spotifyId: trackIdOf(entry), album, durationMs: info?.durationMs ?? null };
}

export async function* readLinks(text: Text, list: ReadList): Items {
  // Many links may be pasted as one line.
  for await (const lines of linesOf(text, MAX_PASTED)) {
    const items = lines.flatMap(({ line, text: raw, tooLong }) =>
      tooLong
        ? [unread(line, 'too-long', raw)]
        : raw
            .split(/[\s,;]+/u)
            .filter((word) => word !== '')
            .map((word) => linkOf(word, line, list)),
    );
    if (items.length > 0) yield items;
  }
  yield [{ kind: 'list', list }];
}

function linkOf(word: string, line: number, list: ReadList): Item {
  const local = localFileOf(word);
  const spotifyId = trackIdOf(word);
  if (!local?.title && spotifyId === null)
    return unread(line, isOtherLink(word) ? 'not-a-track-link' : 'not-a-link', word);
  const artists = local?.artist ? [local.artist] : [];
  const { title = '', durationMs = null } = local ?? {};
  return {
    kind: 'track',
    line,
    track: { ...NO_TRACK, spotifyId, title, artists, durationMs },
    list,
    addedAt: null,
  };
}
