// Replies about what there is at Spotify: an artist's albums, and what a search for artists or playlists finds.

import * as z from 'zod';
import { yearOf } from './tracks.ts';

const text = z.string();
const id = text.min(1);

export interface ListedAlbum {
  id: string;
  name: string;
  /** Its first artist. */
  artist: string | null;
  year: number | null;
}

export const albumSchema: z.ZodType<ListedAlbum> = z
  .object({
    id,
    name: text.catch(''),
    artists: z.array(z.object({ name: text.catch('') })).catch([]),
    release_date: text.nullish().catch(null),
  })
  .transform(({ artists, release_date, ...album }) => ({
    ...album,
    artist: artists[0]?.name || null,
    year: yearOf(release_date),
  }));

export const foundArtistSchema = z.object({ id, name: text });

export const foundPlaylistSchema = z
  .object({ id, name: text.catch(''), owner: z.object({ id: text }) })
  .transform(({ owner, ...playlist }) => ({ ...playlist, ownerId: owner.id }));

/** Of a search, what stands below the one type that was asked for. */
export const searchSchema = z.object({ artists: z.unknown(), playlists: z.unknown() }).partial();
