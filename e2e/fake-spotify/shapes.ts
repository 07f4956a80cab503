// The objects of Spotify's Web API as its reference lists them, strictly: a reply with a field that is not listed, or of
// another type, is a mistake of the fake. What is deprecated, or only in some replies, is optional; where the real
// service sends null against its reference, the comment says so.

import * as z from 'zod';

const whole = z.number().int();
const time = z.iso.datetime();
const date = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const precision = z.enum(['year', 'month', 'day']);
const externalUrl = z.strictObject({ spotify: z.url() });
const image = z.strictObject({ url: z.url(), height: whole.nullable(), width: whole.nullable() });
const externalId = z.strictObject({
  isrc: z.string().optional(),
  ean: z.string().optional(),
  upc: z.string().optional(),
});
const followers = z.strictObject({ href: z.string().nullable(), total: whole });
const restriction = z.strictObject({ reason: z.enum(['market', 'product', 'explicit']) });
const markets = z.array(z.string());

const object = <T extends string>(type: T) => ({
  external_urls: externalUrl,
  href: z.url(),
  id: z.string().min(1),
  type: z.literal(type),
  uri: z.string().startsWith(`spotify:${type}:`),
});

export const paging = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    href: z.url(),
    items: z.array(item),
    limit: whole,
    next: z.url().nullable(),
    offset: whole,
    previous: z.url().nullable(),
    total: whole,
  });

export const simplifiedArtist = z.strictObject({ ...object('artist'), name: z.string() });
export const artist = simplifiedArtist.extend({
  images: z.array(image),
  followers: followers.optional(),
  genres: z.array(z.string()).optional(),
  popularity: whole.optional(),
});

export const simplifiedAlbum = z.strictObject({
  ...object('album'),
  album_type: z.enum(['album', 'single', 'compilation']),
  total_tracks: whole,
  available_markets: markets,
  images: z.array(image),
  name: z.string(),
  release_date: date,
  release_date_precision: precision,
  restrictions: restriction.optional(),
  artists: z.array(simplifiedArtist),
});

export const simplifiedTrack = z.strictObject({
  ...object('track'),
  artists: z.array(simplifiedArtist),
  available_markets: markets.optional(),
  disc_number: whole,
  duration_ms: whole,
  explicit: z.boolean(),
  is_playable: z.boolean(),
  restrictions: restriction.optional(),
  name: z.string(),
  preview_url: z.string().nullable().optional(),
  track_number: whole,
  is_local: z.literal(false),
});
export const track = simplifiedTrack.extend({
  album: simplifiedAlbum,
  external_ids: externalId,
  popularity: whole.optional(),
});

export const album = simplifiedAlbum.extend({
  tracks: paging(simplifiedTrack),
  copyrights: z.array(z.strictObject({ text: z.string(), type: z.enum(['C', 'P']) })),
  external_ids: externalId,
  genres: z.array(z.string()).optional(),
  label: z.string().optional(),
  popularity: whole.optional(),
});

/** A file of the user's own: the reference has no object for it, the service sends a track of nulls. */
export const localTrack = z.looseObject({
  id: z.null(),
  is_local: z.literal(true),
  type: z.literal('track'),
  uri: z.string().startsWith('spotify:local:'),
  name: z.string(),
  duration_ms: whole,
  artists: z.array(z.looseObject({ id: z.null(), name: z.string() })),
  album: z.looseObject({ id: z.null(), name: z.string() }),
});

export const simplifiedShow = z.strictObject({
  ...object('show'),
  available_markets: markets,
  copyrights: z.array(z.unknown()),
  description: z.string(),
  html_description: z.string(),
  explicit: z.boolean(),
  images: z.array(image),
  is_externally_hosted: z.boolean(),
  languages: z.array(z.string()),
  media_type: z.string(),
  name: z.string(),
  publisher: z.string(),
  total_episodes: whole,
});
export const episode = z.strictObject({
  ...object('episode'),
  audio_preview_url: z.string().nullable(),
  description: z.string(),
  html_description: z.string(),
  duration_ms: whole,
  explicit: z.boolean(),
  images: z.array(image),
  is_externally_hosted: z.boolean(),
  is_playable: z.boolean(),
  languages: z.array(z.string()),
  name: z.string(),
  release_date: date,
  release_date_precision: precision,
  show: simplifiedShow,
});

/** Null: what it was is gone. */
const item = z.union([track, episode, localTrack]).nullable();
export const playlistUser = z.strictObject(object('user'));
const playlistOwner = playlistUser.extend({ display_name: z.string().nullable() });

const addition = { added_at: time, added_by: playlistUser, is_local: z.boolean() };
/** Of a new app: `item`. */
export const playlistTrack = z.strictObject({ ...addition, item });
/** Of an older one: `track`. */
export const olderPlaylistTrack = z.strictObject({ ...addition, track: item });

const playlistBase = {
  ...object('playlist'),
  collaborative: z.boolean(),
  images: z.array(image),
  name: z.string(),
  owner: playlistOwner,
  public: z.boolean(),
  snapshot_id: z.string().min(1),
};
const tracksRef = z.strictObject({ href: z.url(), total: whole });
export const simplifiedPlaylist = z.strictObject({
  ...playlistBase,
  description: z.string(),
  items: tracksRef.optional(),
});
export const olderSimplifiedPlaylist = z.strictObject({
  ...playlistBase,
  description: z.string(),
  tracks: tracksRef.optional(),
});
export const playlist = z.strictObject({
  ...playlistBase,
  description: z.string().nullable(),
  items: paging(playlistTrack).optional(),
});
export const olderPlaylist = z.strictObject({
  ...playlistBase,
  description: z.string().nullable(),
  tracks: paging(olderPlaylistTrack),
});

export const privateUser = z.strictObject({
  ...object('user'),
  account_id: z.string(),
  display_name: z.string(),
  images: z.array(image),
  followers: followers.optional(),
  country: z.string().optional(),
  email: z.string().optional(),
  product: z.string().optional(),
});

export const savedTrack = z.strictObject({ added_at: time, track });
export const savedAlbum = z.strictObject({ added_at: time, album });

const context = z.strictObject({
  type: z.string(),
  href: z.url(),
  external_urls: externalUrl,
  uri: z.string(),
});
/** The context is null for what was played by itself. */
export const playHistory = z.strictObject({ track, played_at: time, context: context.nullable() });
/** Cursors and next are null at the end; the total is not sent. */
export const cursorPaging = <T extends z.ZodType>(of: T) =>
  z.strictObject({
    href: z.url(),
    items: z.array(of),
    limit: whole,
    next: z.url().nullable(),
    cursors: z.strictObject({ after: z.string(), before: z.string() }).nullable(),
    total: whole.optional(),
  });

export const errorReply = z.strictObject({
  error: z.strictObject({
    status: whole.min(400).max(599),
    message: z.string(),
    reason: z.string().optional(),
  }),
});
