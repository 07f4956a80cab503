// Reads the bundled demo library from the assets folder: the tracks' CSV and the curated playlists, checked.
// Runs in the library thread.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { MAX_ITEMS } from '../../../shared/domain/limits.ts';
import { SegueError } from '../../../shared/domain/result.ts';

const text = z.string().min(1);
/** The dataset carries the web page's escaping of an ampersand along. */
const name = text.transform((value) => value.replaceAll('&amp;', '&'));
const optionalText = z.string().transform((value) => (value === '' ? null : value));
const whole = z.string().regex(/^\d+$/).transform(Number);
const unit = z
  .string()
  .min(1)
  .pipe(z.coerce.number<string>().min(0).max(1))
  .transform((value) => value);

/** An http or https address as https; the sites named in the file answer to both. */
const link = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/^http:/, 'https:'));

// Radio-Safe and so on are the Free Music Archive's own words.
const EXPLICIT = { 'Radio-Unsafe': true, 'Adults-Only': true, 'Radio-Safe': false, '': null } as const;

const trackRow = z.object({
  track_id: whole,
  title: name,
  artist: name,
  album: name,
  /** 0 or empty: unknown. */
  album_year: z
    .string()
    .regex(/^\d*$/)
    .transform((year) => Number(year) || null),
  track_number: whole.transform((number) => number || null),
  /** `; ` between; a colon is part of a name. */
  genres: z.string().transform((genres) => genres.split('; ').filter((genre) => genre !== '')),
  duration_s: whole,
  explicit: z.enum(['Radio-Unsafe', 'Adults-Only', 'Radio-Safe', '']).transform((word) => EXPLICIT[word]),
  listens: whole,
  license: optionalText,
  track_url: link,
  acousticness: unit,
  danceability: unit,
  energy: unit,
  instrumentalness: unit,
  liveness: unit,
  speechiness: unit,
  tempo: z.string().min(1).pipe(z.coerce.number<string>().min(1).max(400)),
  valence: unit,
});
export type DemoTrack = z.infer<typeof trackRow>;

const sourceId = z.number().int().positive();
const curation = z.object({
  version: z.literal(1),
  playlists: z.array(
    z.object({ name: text, description: z.string(), tracks: z.array(sourceId).max(MAX_ITEMS) }),
  ),
  /** Tracks whose audio features are left out, so that the demo shows what missing ones look like. */
  featureMask: z.object({ reason: text, trackIds: z.array(sourceId) }),
});

export interface Demo {
  tracks: DemoTrack[];
  playlists: { name: string; description: string; tracks: number[] }[];
  /** `track_id`s without features. */
  masked: Set<number>;
}

/** Throws `demo-missing` when a file is not there, not as it should be, or names tracks that are not in it. */
export function readDemo(assetsDir: string): Demo {
  try {
    const read = (name: string) => readFileSync(join(assetsDir, 'demo', name), 'utf8');
    const tracks = z.array(trackRow).parse(parse(read('tracks.csv'), { columns: true, bom: true }));
    const { playlists, featureMask } = curation.parse(JSON.parse(read('playlists.json')));
    const known = new Set(tracks.map((track) => track.track_id));
    if (known.size < tracks.length) throw new Error('tracks.csv names a track twice');
    const unknown = [...playlists.flatMap((list) => list.tracks), ...featureMask.trackIds].find(
      (id) => !known.has(id),
    );
    if (unknown !== undefined)
      throw new Error(`playlists.json names track ${unknown}, which is not in tracks.csv`);
    return { tracks, playlists, masked: new Set(featureMask.trackIds) };
  } catch (cause) {
    throw new SegueError('demo-missing', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
