// JSON files as items: what Spotify sends who asks for their account's data, and collections of playlists, as slices
// or one on each line. Which of them it is, each element says for itself.

import * as z from 'zod';
import {
  type Item,
  type Items,
  NO_TRACK,
  named,
  type ReadList,
  type ReadTrack,
  type Text,
  unread,
} from '../items.ts';
import { linesOf } from '../lines.ts';
import { localFileOf, trackIdOf } from '../spotify-id.ts';
import { type BrokenElement, type Element, jsonElements } from './elements.ts';

/** A text, or what stands for none. */
const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);

/** A track in every spelling: in playlists and the library of account data, in its two histories, in collections. */
const trackSchema = z.union([
  z.string(),
  z.looseObject({
    ...{ trackName: text, track_name: text, master_metadata_track_name: text, name: text, title: text },
    ...{
      track: z.unknown().optional(),
      artistName: text,
      artist_name: text,
      artist: text,
      artists: z.unknown().optional(),
    },
    ...{ master_metadata_album_artist_name: text, master_metadata_album_album_name: text },
    ...{ albumName: text, album_name: text, album: z.unknown().optional(), isrc: text, url: text },
    ...{ trackUri: text, track_uri: text, spotify_track_uri: text, uri: text, id: text },
    ...{
      duration_ms: number,
      durationMs: number,
      addedDate: text,
      added_at: text,
      localTrack: z.unknown().optional(),
    },
  }),
]);

const listSchema = z.looseObject({
  name: text,
  description: text,
  items: z.array(z.unknown()).nullish(),
  tracks: z.array(z.unknown()).nullish(),
  pid: z.union([z.string(), z.number()]).nullish(),
  id: z.union([z.string(), z.number()]).nullish(),
});

const first = (...texts: unknown[]): string => {
  const found = texts.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof found === 'string' ? named(found) : '';
};
const nameOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'name' in value ? value.name : value;

function artistsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((each) => first(nameOf(each))).filter((name) => name !== '');
}

interface ReadTrackAt {
  track: ReadTrack;
  addedAt: string | null;
}

/** Null where it names no track: an episode of a podcast, say. */
function trackOf(value: unknown, inShell = false): ReadTrackAt | null {
  const { success, data } = trackSchema.safeParse(value);
  if (!success) return null;
  if (typeof data === 'string') {
    const spotifyId = trackIdOf(data);
    return spotifyId === null ? null : { track: { ...NO_TRACK, spotifyId }, addedAt: null };
  }
  // Playlists of account data hold each track in a shell of its own.
  const inner = data.track ?? data.localTrack;
  const shell = !inShell && inner !== null && typeof inner === 'object' ? trackOf(inner, true) : null;
  const added = first(data.addedDate, data.added_at);
  const time = added === '' ? Number.NaN : Date.parse(added);
  const addedAt = Number.isNaN(time) ? null : new Date(time).toISOString();
  if (shell) return { ...shell, addedAt };
  const uri = first(data.trackUri, data.track_uri, data.spotify_track_uri, data.uri, data.id, data.url);
  const local = localFileOf(uri);
  const title = first(
    data.trackName,
    data.track_name,
    data.master_metadata_track_name,
    data.track,
    data.name,
    data.title,
    local?.title,
  );
  const spotifyId = trackIdOf(uri);
  if (title === '' && spotifyId === null) return null;
  const artist = first(
    data.artistName,
    data.artist_name,
    data.master_metadata_album_artist_name,
    data.artist,
    local?.artist,
  );
  const several = artistsOf(data.artists);
  const album = first(
    data.albumName,
    data.album_name,
    data.master_metadata_album_album_name,
    nameOf(data.album),
    local?.album,
  );
  const length = data.duration_ms ?? data.durationMs ?? local?.durationMs ?? null;
  return {
    track: {
      ...NO_TRACK,
      spotifyId,
      isrc: /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(data.isrc ?? '') ? (data.isrc ?? null) : null,
      title,
      artists: several.length > 0 ? several : artist === '' ? [] : [artist],
      album: album === '' ? null : album,
      durationMs: length !== null && length >= 1 && length < 2 ** 31 ? Math.round(length) : null,
    },
    addedAt,
  };
}

/** As text, unless it is nested too deep for that. */
function shown(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

function itemOf(value: unknown, line: number, list: ReadList | null): Item {
  const read = trackOf(value);
  if (!read) return unread(line, 'not-a-track', shown(value));
  return { kind: 'track', line, ...read, list };
}

/** Arrays of account data that hold other things than music. */
const OTHERS = new Set([
  'albums',
  'shows',
  'episodes',
  'artists',
  'bannedTracks',
  'bannedArtists',
  'other',
  'info',
]);

/** Entries of a playlist between two turns of everybody else: a file may name millions. */
const AT_ONCE = 250;

/** @param own the playlist of tracks that stand in none */
function* itemsOf(value: unknown, line: number, key: string, own: ReadList | null): Generator<Item[], void> {
  if (OTHERS.has(key)) return;
  const { success, data } = listSchema.safeParse(value);
  const entries = success ? (data.items ?? data.tracks) : null;
  if (!success || !entries) return yield [itemOf(value, line, own)];
  const name = first(data.name) || first(String(data.id ?? data.pid ?? ''));
  const list: ReadList = {
    key: `${data.id ?? data.pid ?? ''} ${name} ${line}`,
    name,
    description: first(data.description),
  };
  for (let from = 0; from < entries.length; from += AT_ONCE)
    yield entries.slice(from, from + AT_ONCE).map((entry) => itemOf(entry, line, list));
  yield [{ kind: 'list', list }];
}

const isBroken = (element: Element | BrokenElement): element is BrokenElement => 'reason' in element;

export async function* readJson(source: Text, own: ReadList | null): Items {
  for await (const elements of jsonElements(source)) {
    for (const element of elements) {
      const { line } = element;
      if (isBroken(element)) yield [unread(line, element.reason, element.text)];
      else yield* itemsOf(element.value, line, element.key, own);
    }
  }
  if (own) yield [{ kind: 'list', list: own }];
}

/** UTF-16 units of a document that is read at once. */
const LONGEST = 32 * 2 ** 20;

/** A document that is one playlist. */
export async function* readJsonPlaylist(source: Text): Items {
  let json = '';
  for await (const part of source) {
    json += part;
    if (json.length > LONGEST) return yield [unread(1, 'too-long', json)];
  }
  yield* lineItems(json, 1);
}

/** One document a line. */
export async function* readJsonLines(source: Text): Items {
  for await (const lines of linesOf(source, LONGEST)) {
    for (const { line, text: json, tooLong } of lines) {
      if (tooLong) yield [unread(line, 'too-long', json)];
      else if (json.trim() !== '') yield* lineItems(json, line);
    }
  }
}

function* lineItems(json: string, line: number): Generator<Item[], void> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return yield [unread(line, 'broken-json', json)];
  }
  yield* itemsOf(value, line, '', null);
}
