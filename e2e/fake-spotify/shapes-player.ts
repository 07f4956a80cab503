// The objects of playback, and the audio features older apps get, as Spotify's reference lists them (see shapes.ts).

import * as z from 'zod';
import { episode, localTrack, track } from './shapes.ts';

const whole = z.number().int();
const share = z.number().min(0).max(1);
const item = z.union([track, episode, localTrack]);

export const device = z.strictObject({
  id: z.string().nullable(),
  is_active: z.boolean(),
  is_private_session: z.boolean(),
  is_restricted: z.boolean(),
  name: z.string(),
  type: z.string(),
  volume_percent: whole.min(0).max(100).nullable(),
  supports_volume: z.boolean(),
});

const disallows = z.partialRecord(
  z.enum([
    'interrupting_playback',
    'pausing',
    'resuming',
    'seeking',
    'skipping_next',
    'skipping_prev',
    'toggling_repeat_context',
    'toggling_shuffle',
    'toggling_repeat_track',
    'transferring_playback',
  ]),
  z.boolean(),
);

export const currentlyPlaying = z.strictObject({
  device,
  repeat_state: z.enum(['off', 'track', 'context']),
  shuffle_state: z.boolean(),
  context: z
    .strictObject({
      type: z.string(),
      href: z.url(),
      external_urls: z.strictObject({ spotify: z.url() }),
      uri: z.string(),
    })
    .nullable(),
  timestamp: whole,
  progress_ms: whole,
  is_playing: z.boolean(),
  item: item.nullable(),
  currently_playing_type: z.string(),
  // The service wraps them once more than the reference says.
  actions: z.strictObject({ disallows }),
});

export const queue = z.strictObject({ currently_playing: item.nullable(), queue: z.array(item) });

export const audioFeatures = z.strictObject({
  acousticness: share,
  analysis_url: z.url(),
  danceability: share,
  duration_ms: whole,
  energy: share,
  id: z.string(),
  instrumentalness: share,
  key: whole.min(-1).max(11),
  liveness: share,
  loudness: z.number(),
  mode: whole.min(0).max(1),
  speechiness: share,
  tempo: z.number(),
  time_signature: whole.min(3).max(7),
  track_href: z.url(),
  type: z.literal('audio_features'),
  uri: z.string().startsWith('spotify:track:'),
  valence: share,
});
