// A track as JSON files spell it: in playlists and the library of account data, in its two histories, in collections.

import * as z from 'zod';
import { NO_TRACK, named, type ReadTrack } from '../items.ts';
import { localFileOf, trackIdOf } from '../spotify-id.ts';

/** Of one track: no release credits more. */
const MOST_ARTISTS = 100;

/** A text, or what stands for none. */
export const text = z.string().nullish().catch(null);
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

export const first = (...texts: unknown[]): string => {
  const found = texts.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof found === 'string' ? named(found) : '';
};
const nameOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'name' in value ? value.name : value;

function artistsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MOST_ARTISTS)
    .map((each) => first(nameOf(each)))
    .filter((name) => name !== '');
}

interface ReadTrackAt {
  track: ReadTrack;
  addedAt: string | null;
}

/** Null where it names no track: an episode of a podcast, say. */
export function trackOf(value: unknown, inShell = false): ReadTrackAt | null {
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
