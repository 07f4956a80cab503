// The audio features a track can have, their ranges, and the ones drawn as radar axes.
// A feature nobody measured is null everywhere: in SQLite, over IPC and on screen. It is never zero.

/** Names follow the Spotify Web API's audio-features object (camelCase for `time_signature`). */
export const FEATURE_NAMES = [
  'energy',
  'danceability',
  'valence',
  'acousticness',
  'instrumentalness',
  'liveness',
  'speechiness',
  'tempo',
  'loudness',
  'key',
  'mode',
  'timeSignature',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Unit-interval features in the clockwise order the radar draws them. */
export const RADAR_AXES = [
  'energy',
  'danceability',
  'valence',
  'acousticness',
  'instrumentalness',
  'liveness',
  'speechiness',
] as const satisfies readonly FeatureName[];
export type RadarAxis = (typeof RADAR_AXES)[number];

/** Features whose values lie on a scale, so that their spread can be drawn. */
export const DISTRIBUTION_FEATURES = [...RADAR_AXES, 'tempo', 'loudness'] as const;
export type DistributionFeature = (typeof DISTRIBUTION_FEATURES)[number];

/** Inclusive ranges of a known value: tempo in BPM, loudness in dB, key as pitch class, mode 0 minor / 1 major. */
export const FEATURE_RANGES: Record<FeatureName, readonly [min: number, max: number]> = {
  energy: [0, 1],
  danceability: [0, 1],
  valence: [0, 1],
  acousticness: [0, 1],
  instrumentalness: [0, 1],
  liveness: [0, 1],
  speechiness: [0, 1],
  tempo: [1, 400],
  loudness: [-80, 10],
  key: [0, 11],
  mode: [0, 1],
  timeSignature: [1, 16],
};

export type AudioFeatures = Record<FeatureName, number | null>;

/** Percentile (0..100, share of the library's known values at or below) per radar axis; null: not known. */
export type Percentiles = Record<RadarAxis, number | null>;
