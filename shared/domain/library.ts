// What the renderer is told of playlists, tracks and their shape.

import * as z from 'zod';
import { boundedText } from './bounded.ts';
import { editSummarySchema, undoStateSchema } from './edits.ts';
import { RADAR_AXES } from './features.ts';
import { MAX_QUERY } from './limits.ts';
import { sortSchema } from './sort.ts';
import { accountPlaylistSchema } from './sync.ts';

const count = z.number().int().min(0);
const unit = z.number().min(0).max(1);

export const playlistSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  description: z.string(),
  kind: z.enum(['demo', 'local', 'spotify']),
  count,
  /** Of the items whose length is known. */
  durationMs: count,
  /** How many items that is. */
  withDuration: count,
  /** Items whose track has audio features. */
  withFeatures: count,
  /** Name the cover's gradient is made from when there is no picture: the first track's album, or the playlist's. */
  coverSeed: z.string(),
  /** Grows by one with each edit of this playlist. */
  revision: count,
  /** Null: it is none of a Spotify account's. */
  account: accountPlaylistSchema.nullable(),
});
export type Playlist = z.infer<typeof playlistSchema>;

export const trackSchema = z.object({
  trackId: z.number().int(),
  title: z.string(),
  artists: z.array(z.string()),
  album: z.string().nullable(),
  year: z.number().int().nullable(),
  durationMs: count.nullable(),
  explicit: z.boolean().nullable(),
  genres: z.array(z.string()),
  /** BPM. */
  tempo: z.number().nullable(),
  key: z.number().int().nullable(),
  mode: z.number().int().nullable(),
  energy: unit.nullable(),
  hasFeatures: z.boolean(),
  /** https page where the track lives, null when it has none. */
  url: z.string().nullable(),
  license: z.string().nullable(),
  /** The user's own audio file: it is there to be played, or was once; null: there is none. */
  file: z.enum(['here', 'gone']).nullable(),
  /** The picture of its album, for the page's address of it; null: there is none. */
  cover: z.string().nullable(),
});
export type Track = z.infer<typeof trackSchema>;

/** A track found by searching, and where it is: its first item in each playlist that holds it. */
export const foundTrackSchema = trackSchema.extend({
  heldBy: z.array(z.object({ playlistId: z.number().int(), itemId: z.number().int() })),
});
export type FoundTrack = z.infer<typeof foundTrackSchema>;

export const itemRowSchema = trackSchema.extend({
  itemId: z.number().int(),
  /** 0-based place in the saved order, whatever the view's sort. */
  position: count,
  /** ISO 8601 time the item was added. */
  addedAt: z.string(),
});
export type ItemRow = z.infer<typeof itemRowSchema>;

export const viewQuerySchema = z.object({
  playlistId: z.number().int(),
  /** null: the saved order. */
  sort: sortSchema.nullable(),
  /** Words that title, artist, album or genre must all contain, in any case and without regard to accents. */
  filter: boundedText(MAX_QUERY),
});
export type ViewQuery = z.infer<typeof viewQuerySchema>;

export const viewSchema = z.object({
  playlist: playlistSchema,
  /** Item ids after sort and filter, the missing values last whatever the direction. */
  order: z.instanceof(Int32Array),
  /** The rows that are to be in sight first, so that a playlist is on screen one question earlier. */
  rows: z.array(itemRowSchema),
});
export type View = z.infer<typeof viewSchema>;

const axisShapeSchema = z.object({
  axis: z.enum(RADAR_AXES),
  /** Tracks of the playlist for which this feature is known. */
  known: count,
  /** Mean raw value, 0..1; null: no track has it. */
  mean: unit.nullable(),
  /** The mean, p10 and p90 of the playlist as percentiles within the library (0..100). */
  percentile: z.number().min(0).max(100).nullable(),
  p10: z.number().min(0).max(100).nullable(),
  p90: z.number().min(0).max(100).nullable(),
  /** Mean raw value and its library percentile over the playlist's last tracks. */
  lastMean: unit.nullable(),
  lastPercentile: z.number().min(0).max(100).nullable(),
});
export type AxisShape = z.infer<typeof axisShapeSchema>;

export const shapeSchema = z.object({
  playlistId: z.number().int(),
  total: count,
  withFeatures: count,
  /** How many tracks at the end count as "the last": min(4, total). */
  lastCount: count,
  axes: z.array(axisShapeSchema),
  /** Median BPM and its middle half (p25, p75); null without any tempo. */
  tempo: z.object({ median: z.number(), p25: z.number(), p75: z.number() }).nullable(),
});
export type Shape = z.infer<typeof shapeSchema>;

export const historyEntrySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('edit'),
    editId: z.number().int(),
    kind: editSummarySchema.shape.kind,
    count,
    title: z.string().nullable(),
    /** Both names of a renaming, null for any other edit. */
    renamed: z.object({ from: z.string(), to: z.string() }).nullable(),
    at: z.string(),
    undone: z.boolean(),
  }),
  z.object({
    type: z.literal('backup'),
    backupId: z.number().int(),
    name: z.string(),
    count,
    at: z.string(),
    /** What the playlist held first, to recognise the backup by. */
    firstTitles: z.array(z.string()),
    /** True when the playlist is just so now: nothing to restore. */
    current: z.boolean(),
  }),
]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const librarySummarySchema = z.object({
  tracks: count,
  playlists: count,
  artists: count,
  hasDemo: z.boolean(),
});
export type LibrarySummary = z.infer<typeof librarySummarySchema>;

export const openingSchema = z.object({
  summary: librarySummarySchema,
  playlists: z.array(playlistSchema),
  undo: undoStateSchema,
  /** The playlist to show, where it was left; null: there is none. */
  view: viewSchema.nullable(),
});
export type Opening = z.infer<typeof openingSchema>;

/** `Percentiles` of features.ts. */
export const percentilesSchema = z.record(z.enum(RADAR_AXES), z.number().min(0).max(100).nullable());
export const trackDetailSchema = trackSchema.extend({ percentiles: percentilesSchema });
