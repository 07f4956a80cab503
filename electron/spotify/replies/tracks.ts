// Tracks, episodes and files of somebody's own, as replies tell of them, old shapes and new.

import * as z from 'zod';
import { dayOf } from '../../catalogue/cells.ts';
import { imagesSchema, smallest } from './images.ts';

const text = z.string();
const id = text.min(1).nullish().catch(null);
const nobody = { name: '', id: null };
const names = z.array(z.object({ name: text.catch(''), id }).catch(nobody)).catch([]);
const ms = z.number().int().min(0).nullish().catch(null);

const albumSchema = z.object({
  id,
  images: imagesSchema,
  name: text.nullish().catch(null),
  artists: names,
  release_date: text.nullish().catch(null),
});

const trackSchema = z.object({
  type: z.literal('track').catch('track'),
  uri: text.min(1),
  id: text.nullish(),
  is_local: z.boolean().catch(false),
  name: text.catch(''),
  artists: names,
  album: albumSchema.nullish().catch(null),
  duration_ms: ms,
  explicit: z.boolean().nullish().catch(null),
  track_number: z.number().int().min(0).nullish().catch(null),
  is_playable: z.boolean().nullish().catch(null),
  external_ids: z
    .object({ isrc: text.nullish().catch(null) })
    .nullish()
    .catch(null),
  // What stands for it where it is not sold: edits name the one that was put in.
  linked_from: z.object({ id: text, uri: text }).nullish().catch(null),
});

const episodeSchema = z.object({
  type: z.literal('episode'),
  uri: text.startsWith('spotify:episode:'),
  id: text,
  name: text.catch(''),
  duration_ms: ms,
  explicit: z.boolean().nullish().catch(null),
  release_date: text.nullish().catch(null),
  is_playable: z.boolean().nullish().catch(null),
  images: imagesSchema,
  show: z
    .object({ name: text.catch('') })
    .nullish()
    .catch(null),
});

export interface Playable {
  uri: string;
  kind: 'track' | 'episode' | 'local';
  /** Spotify's; null of a file of somebody's own. */
  id: string | null;
  title: string;
  artists: string[];
  /** Spotify's, of each of them; null where it says none. */
  artistIds: (string | null)[];
  album: string | null;
  albumArtist: string | null;
  year: number | null;
  /** ISO 8601 date, where it is known to the day. */
  released: string | null;
  durationMs: number | null;
  explicit: boolean | null;
  trackNumber: number | null;
  isrc: string | null;
  playable: boolean;
  /** Spotify's; null of what has none, and where it does not say. */
  albumId: string | null;
  /** Of the first artist. */
  artistId: string | null;
  /** Of the album, small enough for a row. */
  imageUrl: string | null;
}

/** px: a row's cover on a screen of two dots a pixel. */
const ROW_COVER = 64;

const filled = (list: readonly { name: string }[]) => list.map(({ name }) => name).filter(Boolean);
const artistsOf = (list: z.infer<typeof names>) => {
  const named = list.filter(({ name }) => name !== '');
  return { artists: named.map(({ name }) => name), artistIds: named.map(({ id }) => id ?? null) };
};

export function yearOf(date: string | null | undefined): number | null {
  const year = Number(/^(\d{4})/.exec(date ?? '')?.[1] ?? 0);
  return year > 0 ? year : null;
}

export const playableSchema: z.ZodType<Playable> = z.union([
  episodeSchema.transform((episode): Playable => {
    const { uri, id, name, show } = episode;
    return {
      ...{ uri, kind: 'episode', id, title: name },
      ...{ artists: filled(show ? [show] : []), artistIds: [] },
      ...{ album: show?.name || null, albumArtist: null },
      ...{ year: yearOf(episode.release_date), released: dayOf(episode.release_date ?? '') },
      durationMs: episode.duration_ms ?? null,
      explicit: episode.explicit ?? null,
      ...{ trackNumber: null, isrc: null, playable: episode.is_playable ?? true },
      ...{ albumId: null, artistId: null, imageUrl: smallest(episode.images, ROW_COVER) },
    };
  }),
  trackSchema
    .refine(({ uri }) => /^spotify:(track|local):/.test(uri))
    .transform((track): Playable => {
      const { album } = track;
      const isLocal = track.is_local || track.uri.startsWith('spotify:local:');
      const { uri, id } = track.linked_from ?? track;
      return {
        uri,
        kind: isLocal ? 'local' : 'track',
        id: isLocal ? null : (id ?? uri.split(':')[2] ?? null),
        title: track.name,
        ...artistsOf(track.artists),
        album: album?.name || null,
        albumArtist: filled(album?.artists ?? [])[0] ?? null,
        year: yearOf(album?.release_date),
        released: dayOf(album?.release_date ?? ''),
        durationMs: track.duration_ms || null,
        explicit: track.explicit ?? null,
        trackNumber: track.track_number || null,
        isrc: track.external_ids?.isrc || null,
        playable: track.is_playable ?? true,
        albumId: album?.id ?? null,
        artistId: track.artists.find(({ name }) => name !== '')?.id ?? null,
        imageUrl: smallest(album?.images ?? [], ROW_COVER),
      };
    }),
]);
