// Replies about playlists: the list of the user's, and what is in one.

import * as z from 'zod';
import { imagesSchema, smallest } from './images.ts';
import { type Playable, playableSchema } from './tracks.ts';

const text = z.string();
const contents = z
  .object({ total: z.number().int().min(0) })
  .nullish()
  .catch(null);
/** px: the header's cover on a screen of two dots a pixel. */
const HEADER_COVER = 168;

export interface ListedPlaylist {
  spotifyId: string;
  name: string;
  description: string;
  ownerId: string;
  ownerName: string;
  collaborative: boolean;
  public: boolean | null;
  snapshot: string;
  /** Null where Spotify does not say, which it does of contents that may be read. */
  total: number | null;
  imageUrl: string | null;
  /** Told in the shape of before 2026. */
  older: boolean;
}

export const listedSchema: z.ZodType<ListedPlaylist> = z
  .object({
    id: text.min(1),
    name: text.nullish().catch(null),
    description: text.nullish().catch(null),
    owner: z.object({ id: text, display_name: text.nullish().catch(null) }),
    collaborative: z.boolean().catch(false),
    public: z.boolean().nullish().catch(null),
    snapshot_id: text,
    images: imagesSchema,
    items: contents,
    tracks: contents,
  })
  .transform(({ owner, images, items, tracks, ...one }) => ({
    spotifyId: one.id,
    name: one.name ?? '',
    description: one.description ?? '',
    ownerId: owner.id,
    ownerName: owner.display_name || owner.id,
    collaborative: one.collaborative,
    public: one.public ?? null,
    snapshot: one.snapshot_id,
    total: (items ?? tracks)?.total ?? null,
    imageUrl: smallest(images, HEADER_COVER),
    older: !items && Boolean(tracks),
  }));

export interface ListedItem {
  addedAt: string | null;
  addedBy: string | null;
  /** Null: Spotify sends none for it. */
  what: Playable | null;
}

const time = text.refine((value) => !Number.isNaN(Date.parse(value)));
const itemSchema = z
  .object({
    added_at: time.nullish().catch(null),
    added_by: z.object({ id: text }).nullish().catch(null),
    item: playableSchema.nullish().catch(null),
    track: playableSchema.nullish().catch(null),
  })
  .transform(({ added_at, added_by, item, track }) => ({
    addedAt: added_at ?? null,
    addedBy: added_by?.id ?? null,
    what: item ?? track ?? null,
  }));

/** An item keeps its place whatever it is: one that makes no sense is as good as one that is no more. */
export const itemOfPlaylistSchema: z.ZodType<ListedItem> = itemSchema.catch({
  addedAt: null,
  addedBy: null,
  what: null,
});
